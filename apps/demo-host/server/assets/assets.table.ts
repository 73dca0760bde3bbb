import { integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import type { AssetCategory } from '@portico/sdk/contract';

const instant = (name: string) => timestamp(name, { withTimezone: true });

export const assetsTable = pgTable('assets', {
  programId: text('program_id').notNull(),
  id: text().notNull(),
  /** The program's own name for it: registering the same key again replaces the asset. */
  key: text().notNull(),
  title: text().notNull(),
  description: text().notNull(),
  category: text().$type<AssetCategory>().notNull(),
  format: text().notNull(),
  contentType: text('content_type').notNull(),
  bytes: integer().notNull(),
  width: integer(),
  height: integer(),
  /** Below the folder of files, as is the preview. */
  file: text().notNull(),
  preview: text(),
  /** The rank of the lowest tier that may download it. */
  tierRank: integer('tier_rank').notNull(),
  position: integer().notNull(),
  updatedAt: instant('updated_at').notNull(),
});
export type AssetRow = typeof assetsTable.$inferSelect;

export const assetDownloadsTable = pgTable('asset_downloads', {
  programId: text('program_id').notNull(),
  assetId: text('asset_id').notNull(),
  partnerId: text('partner_id').notNull(),
  downloads: integer().notNull(),
  lastAt: instant('last_at').notNull(),
});
