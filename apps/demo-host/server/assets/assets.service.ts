import type { Asset, Page, ParsedOf, PorticoContract } from '@portico/sdk/contract';
import { getPartner } from '../partners/index.ts';
import { decodeCursor, encodeCursor } from '../platform/cursor.ts';
import { Fault } from '../platform/fault.ts';
import { newId } from '../platform/ids.ts';
import type { Work } from '../platform/work.ts';
import { getLadder } from '../tiers/index.ts';
import { openStored } from './assets.files.ts';
import { checkUnlocked, findLock, isStoredPath, type Step } from './assets.rules.ts';
import {
  addDownload,
  readAsset,
  selectAssets,
  upsertAsset,
  type CountedAsset,
} from './assets.store.ts';
import type { AssetRow } from './assets.table.ts';

/** What a program says of an asset; its files lie in the data folder already. */
export type NewAsset = Omit<AssetRow, 'programId' | 'id' | 'updatedAt'>;

/** Adds an asset, or replaces the one with the same key. */
export async function registerAsset(work: Work, asset: NewAsset): Promise<void> {
  for (const path of [asset.file, asset.preview]) {
    if (path !== null && !isStoredPath(path)) throw new Error(`"${path}" cannot be a file's path.`);
  }
  const now = work.clock.now();
  await upsertAsset(work, {
    ...asset,
    programId: work.programId,
    id: newId('asset', now.getTime()),
    updatedAt: now,
  });
}

/** Everything the program has made for its partners; what is locked says what unlocks it. */
export async function listAssets(
  work: Work,
  partnerId: string,
  input: ParsedOf<PorticoContract['assets']['list']>,
): Promise<Page<Asset>> {
  const { cursor, limit, category, search } = input;
  const after = cursor ? decodeCursor(input, cursor, ['number', 'string']) : undefined;
  const { tierKey } = await getPartner(work, partnerId);
  const ladder = await getLadder(work);
  const query = { partnerId, category, search, after, limit: limit + 1 };
  const rows = await selectAssets(work, query);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    data: page.map((row) => toAsset(row, findLock(ladder, tierKey, row.tierRank))),
    nextCursor: last ? encodeCursor(input, [last.position, last.id]) : null,
  };
}

export interface OpenedAsset {
  asset: AssetRow;
  file: Blob;
}

/** Opens the file and counts it for the partner; refused while a tier is missing. */
export async function downloadAsset(
  work: Work,
  { partnerId, id, dataDir }: { partnerId: string; id: string; dataDir: string },
): Promise<OpenedAsset> {
  const asset = await getAsset(work, id);
  const { tierKey } = await getPartner(work, partnerId);
  checkUnlocked(findLock(await getLadder(work), tierKey, asset.tierRank));
  const file = await openStored(dataDir, asset.file);
  await addDownload(work, id, partnerId);
  return { asset, file };
}

/** The small picture: of a locked asset too, as a glimpse of what waits. */
export async function previewAsset(
  work: Work,
  { id, dataDir }: { id: string; dataDir: string },
): Promise<Blob> {
  const { preview } = await getAsset(work, id);
  if (preview === null) throw new Fault('not_found', { detail: 'This asset has no preview.' });
  return openStored(dataDir, preview);
}

async function getAsset(work: Work, id: string): Promise<AssetRow> {
  const row = await readAsset(work, id);
  if (!row) throw new Fault('not_found', { detail: 'There is no such asset.' });
  return row;
}

function toAsset(row: CountedAsset, lockedUntil: Step | null): Asset {
  return {
    id: row.id,
    title: row.title,
    description: row.description,
    category: row.category,
    format: row.format,
    contentType: row.contentType,
    bytes: row.bytes,
    width: row.width,
    height: row.height,
    hasPreview: row.preview !== null,
    lockedUntil,
    downloads: row.downloads,
    updatedAt: row.updatedAt.toISOString(),
  };
}
