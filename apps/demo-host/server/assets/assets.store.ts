import { and, asc, eq, ilike, or, sql, type SQL } from 'drizzle-orm';
import type { AssetCategory } from '@portico/sdk/contract';
import { escapeLike } from '../partners/index.ts';
import type { Work } from '../platform/work.ts';
import { assetDownloadsTable, assetsTable, type AssetRow } from './assets.table.ts';

/** An asset with how often one partner has downloaded it. */
export type CountedAsset = AssetRow & { downloads: number };

interface AssetQuery {
  partnerId: string;
  category?: AssetCategory | undefined;
  search?: string | undefined;
  after?: readonly [position: number, id: string] | undefined;
  limit: number;
}

/** In the order that the program gave them. */
export async function selectAssets(
  { tx, programId }: Work,
  { partnerId, category, search, after, limit }: AssetQuery,
): Promise<CountedAsset[]> {
  const pattern = search && `%${escapeLike(search)}%`;
  const conditions: (SQL | undefined)[] = [
    eq(assetsTable.programId, programId),
    category && eq(assetsTable.category, category),
    pattern
      ? or(ilike(assetsTable.title, pattern), ilike(assetsTable.description, pattern))
      : undefined,
    after && sql`(${assetsTable.position}, ${assetsTable.id}) > (${after[0]}::int, ${after[1]})`,
  ];
  const rows = await tx
    .select({ asset: assetsTable, downloads: assetDownloadsTable.downloads })
    .from(assetsTable)
    .leftJoin(
      assetDownloadsTable,
      and(
        eq(assetDownloadsTable.programId, assetsTable.programId),
        eq(assetDownloadsTable.assetId, assetsTable.id),
        eq(assetDownloadsTable.partnerId, partnerId),
      ),
    )
    .where(and(...conditions))
    .orderBy(asc(assetsTable.position), asc(assetsTable.id))
    .limit(limit);
  return rows.map(({ asset, downloads }) => ({ ...asset, downloads: downloads ?? 0 }));
}

export async function readAsset(
  { tx, programId }: Work,
  id: string,
): Promise<AssetRow | undefined> {
  const [row] = await tx
    .select()
    .from(assetsTable)
    .where(and(eq(assetsTable.programId, programId), eq(assetsTable.id, id)));
  return row;
}

/** Inserts, or replaces what has the same key; an asset that stays as it is keeps its date. */
export async function upsertAsset(
  { tx }: Work,
  row: typeof assetsTable.$inferInsert,
): Promise<void> {
  const { programId: _program, id: _id, key: _key, ...changes } = row;
  await tx
    .insert(assetsTable)
    .values(row)
    .onConflictDoUpdate({
      target: [assetsTable.programId, assetsTable.key],
      set: changes,
      setWhere: sql`(assets.title, assets.description, assets.category, assets.format,
        assets.content_type, assets.bytes, assets.width, assets.height, assets.file,
        assets.preview, assets.tier_rank, assets.position) is distinct from
        (excluded.title, excluded.description, excluded.category, excluded.format,
        excluded.content_type, excluded.bytes, excluded.width, excluded.height, excluded.file,
        excluded.preview, excluded.tier_rank, excluded.position)`,
    });
}

/** One more download of the asset by the partner. */
export async function addDownload(
  { tx, programId, clock }: Work,
  assetId: string,
  partnerId: string,
): Promise<void> {
  await tx
    .insert(assetDownloadsTable)
    .values({ programId, assetId, partnerId, downloads: 1, lastAt: clock.now() })
    .onConflictDoUpdate({
      target: [
        assetDownloadsTable.programId,
        assetDownloadsTable.partnerId,
        assetDownloadsTable.assetId,
      ],
      set: { downloads: sql`asset_downloads.downloads + 1`, lastAt: clock.now() },
    });
}
