import { useEffect, useMemo, useRef, useState } from 'react';
import type { Asset } from '@portico/sdk';
import { useAssets, useSession } from '../hooks/index.ts';
import type { ListResource } from '../hooks/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { useAnnouncer } from '../internal/ui/index.ts';
import { stateOf } from '../internal/widget/index.ts';
import { assetGrid } from '../locales/en/asset-grid.ts';
import { everything, isNarrowed, shelvesOf, toFilters } from './asset-choice.ts';
import type { AssetChoice } from './asset-choice.ts';
import type { AssetGridViewProps, FoundAssets } from './asset-grid.view.tsx';
import { useDownloads, withLock } from './use-downloads.ts';
import { useSettledText } from './use-settled-text.ts';

const typingPauseMs = 250;

/** What {@link useAssetGrid} gives. */
export type AssetGridModel = ReturnType<typeof useAssetGrid>;

/** What the grid shows and does: choice → assets, downloads, the one that is looked at. */
export function useAssetGrid(initial: Partial<AssetChoice> | undefined) {
  const [choice, setChoice] = useState<AssetChoice>({ ...everything, ...initial });
  const [openId, setOpenId] = useState<string>();
  const [seen, setSeen] = useState<Asset>();
  const search = useSettledText(choice.search, typingPauseMs);
  const filters = toFilters({ ...choice, search });
  // The whole library says which categories there are; without filters it is the same request.
  const library = useAssets();
  const found = useAssets(filters);
  const { announce, region } = useAnnouncer();
  useSpokenResults(found, JSON.stringify(filters), announce);
  const { downloads, locks, download } = useDownloads({ announce, onOutdated: found.refresh });

  const { data, updatedAt } = found;
  const assets = useMemo(
    () => data?.map((asset) => withLock(asset, locks.get(asset.id), updatedAt)),
    [data, locks, updatedAt],
  );
  const shelves = useMemo(
    () => shelvesOf(library.data ?? [], !library.hasMore, choice.category),
    [library.data, library.hasMore, choice.category],
  );
  const open = assets?.find(({ id }) => id === openId);
  if (open !== undefined && open !== seen) setSeen(open);
  const { loadMore, loadMoreError } = found;
  const view = {
    found: foundOf(found, assets),
    shelves,
    choice,
    onChoice: setChoice,
    downloads,
    onDownload: download,
    onPreview: ({ id }: Asset) => setOpenId(id),
    more: {
      isThere: found.hasMore,
      isLoading: found.isLoadingMore,
      error: loadMoreError,
      load: loadMore,
    },
    isPrevious: found.isPrevious,
  } satisfies Omit<AssetGridViewProps, 'note'>;
  const isEmpty = (list: readonly Asset[]) => list.length === 0 && !isNarrowed(choice);
  return {
    canRead: useCanRead(library),
    state: stateOf(library, isEmpty),
    view,
    // Once opened the dialog stays mounted, so that closing gives the focus back.
    preview: seen && {
      isOpen: openId !== undefined,
      asset: seen,
      assets: assets ?? [],
      onTurn: setOpenId,
      onNearEnd: () => loadMoreError === undefined && loadMore(),
      onClose: () => setOpenId(undefined),
      download: downloads.get(seen.id),
      onDownload: download,
    },
    region,
  };
}

function foundOf(found: ListResource<Asset>, assets: readonly Asset[] | undefined): FoundAssets {
  const { status, error, refresh } = found;
  if (status === 'ready') return { status, assets: assets ?? [] };
  return status === 'failed' ? { status, error, retry: refresh } : { status };
}

/** Whether the session may see assets; while its permissions are unknown nothing is hidden. */
function useCanRead({ error }: ListResource<Asset>): boolean {
  const { scopes } = useSession();
  if (error?.code === 'scope_missing') return false;
  return scopes.length === 0 || scopes.includes('assets:read');
}

/** Says how many a new question found, and how many came with a page; never the first time. */
function useSpokenResults(
  found: ListResource<Asset>,
  question: string,
  announce: (text: string) => void,
): void {
  const t = useMessages(assetGrid);
  const told = useRef<{ question: string; count: number }>(undefined);
  const isAnswer = found.status === 'ready' && !found.isPrevious;
  const count = found.data?.length ?? 0;
  const { hasMore } = found;
  useEffect(() => {
    if (!isAnswer) return;
    const before = told.current;
    told.current = { question, count };
    if (before === undefined) return;
    if (before.question !== question) announce(t(hasMore ? 'foundMore' : 'found', { count }));
    else if (count > before.count) announce(t('more.loaded', { count: count - before.count }));
  }, [isAnswer, question, count, hasMore, announce, t]);
}
