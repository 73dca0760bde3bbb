import { useEffect, useState } from 'react';
import type { Asset } from '@portico/sdk/contract';
import {
  assetListOptions,
  assetPreviewOptions,
  patch,
  saveFile,
  useAsking,
  useCall,
  useListResource,
  useLiveCache,
  useResource,
} from '../internal/data/index.ts';
import type { Action, AssetFilters, ListResource, Resource } from '../internal/data/index.ts';

/** Marketing material of the program, locked items included. */
export function useAssets(filters: AssetFilters = {}): ListResource<Asset> {
  useLiveCache();
  return useListResource(assetListOptions(useAsking(), filters));
}

/** Fetches an asset, saves the file and counts it. */
export function useAssetDownload(): Action<{ id: string }, File> {
  return useCall(
    (client, input) => client.assets.download(input),
    (file, cache, { id }) => {
      saveFile(file);
      return patch(({ countDownload }) => countDownload(cache, id));
    },
  );
}

/** Options of {@link useAssetPreview}. */
export interface AssetPreviewOptions {
  /** `false` until the picture comes into view. */
  readonly enabled?: boolean;
}

/** The address of an asset's small picture; it lives as long as the calling component. */
export function useAssetPreview(id: string, { enabled = true }: AssetPreviewOptions = {}) {
  const options = assetPreviewOptions(useAsking(), id);
  const file = useResource({ ...options, enabled: enabled && options.enabled !== false });
  return withAddress(file, useObjectUrl(file.data));
}

function withAddress(file: Resource<File>, url: string | undefined): Resource<string> {
  if (file.status !== 'ready') return file;
  if (url !== undefined) return { ...file, data: url };
  const { updatedAt, isRefreshing, refresh } = file;
  return { status: 'loading', updatedAt, isRefreshing, refresh };
}

function useObjectUrl(blob: Blob | undefined): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (blob === undefined) return;
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => {
      URL.revokeObjectURL(made);
      setUrl(undefined);
    };
  }, [blob]);
  return url;
}
