import { useEffect, useRef, useState } from 'react';
import type { Asset, PorticoError } from '@portico/sdk';
import { useAssetDownload } from '../hooks/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { useErrorText } from '../internal/widget/index.ts';
import { assetGrid } from '../locales/en/asset-grid.ts';

/** How the last download of an asset goes or went. */
export type Download =
  | { readonly status: 'pending' | 'done' }
  | { readonly status: 'failed'; readonly error: PorticoError };

/** The tier that unlocks something, as assets carry it. */
export type Unlock = NonNullable<Asset['lockedUntil']>;

/** What downloads tell the widget around them. */
export interface DownloadOptions {
  readonly announce: (text: string) => void;
  /** The server found an asset locked that the list shows as open: the list is out of date. */
  readonly onOutdated: () => void;
}

const doneMs = 2_500;

/** Downloads of many assets side by side, each with a state of its own. */
export function useDownloads({ announce, onOutdated }: DownloadOptions) {
  const t = useMessages(assetGrid);
  const errorText = useErrorText();
  const { run } = useAssetDownload();
  const [downloads, set] = useStates();
  const [locks, setLocks] = useState<ReadonlyMap<string, Lock>>(new Map());

  function refuse(asset: Asset, error: PorticoError): void {
    const { title: name, id } = asset;
    if (error.code !== 'tier_locked') {
      set(id, { status: 'failed', error });
      announce(t('download.failedFor', { title: name, reason: errorText(error) }));
      return;
    }
    const unlock = unlockOf(error);
    set(id, undefined);
    if (unlock) setLocks((before) => new Map(before).set(id, { unlock, at: Date.now() }));
    const words = unlock && t('download.locked', { title: name, tier: unlock.name });
    announce(words ?? t('download.lockedAbove', { title: name }));
    onOutdated();
  }
  async function download(asset: Asset): Promise<File | undefined> {
    const { id, title } = asset;
    if (downloads.get(id)?.status === 'pending') return undefined;
    set(id, { status: 'pending' });
    announce(t('download.busy', { title }));
    const outcome = await run({ id });
    if (!outcome.ok) {
      refuse(asset, outcome.error);
      return undefined;
    }
    set(id, { status: 'done' });
    announce(t('download.done', { file: outcome.data.name }));
    return outcome.data;
  }
  return { downloads, locks, download };
}

/** A lock that a refusal told of, and when. */
export interface Lock {
  readonly unlock: Unlock;
  readonly at: number;
}

/** An asset with what a refusal said of it, unless the list is newer than that. */
export function withLock(asset: Asset, lock: Lock | undefined, updatedAt: number): Asset {
  const isNews = lock !== undefined && asset.lockedUntil === null && lock.at > updatedAt;
  return isNews ? { ...asset, lockedUntil: lock.unlock } : asset;
}

function unlockOf({ meta }: PorticoError): Unlock | undefined {
  const { key, name, rank } = (meta['unlock'] ?? {}) as Partial<Unlock>;
  const isWhole = typeof key === 'string' && typeof name === 'string' && typeof rank === 'number';
  return isWhole ? { key, name, rank } : undefined;
}

/** A state per asset; `done` goes away by itself. */
function useStates() {
  const [states, setStates] = useState<ReadonlyMap<string, Download>>(new Map());
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  useEffect(() => {
    const { current } = timers;
    return () => current.forEach(clearTimeout);
  }, []);

  function put(id: string, next: Download | undefined): void {
    setStates((before) => {
      const after = new Map(before);
      if (next === undefined) after.delete(id);
      else after.set(id, next);
      return after;
    });
  }
  function set(id: string, next: Download | undefined): void {
    clearTimeout(timers.current.get(id));
    timers.current.delete(id);
    put(id, next);
    if (next?.status !== 'done') return;
    timers.current.set(
      id,
      setTimeout(() => put(id, undefined), doneMs),
    );
  }
  return [states, set] as const;
}
