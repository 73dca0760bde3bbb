import { bigint, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import type { Currency, Utm } from '@portico/sdk/contract';

const instant = (name: string) => timestamp(name, { withTimezone: true });

export const linksTable = pgTable('links', {
  programId: text('program_id').notNull(),
  id: text().notNull(),
  partnerId: text('partner_id').notNull(),
  code: text().notNull(),
  destination: text().notNull(),
  name: text(),
  utm: jsonb().$type<Utm>().notNull().default({}),
  status: text().$type<'active' | 'archived'>().notNull().default('active'),
  clicks: bigint({ mode: 'number' }).notNull().default(0),
  conversions: integer().notNull().default(0),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
});
export type LinkRow = typeof linksTable.$inferSelect;

/** Commissions less reversals of a link, one row per currency. */
export const linkEarningsTable = pgTable('link_earnings', {
  programId: text('program_id').notNull(),
  linkId: text('link_id').notNull(),
  currency: text().$type<Currency>().notNull(),
  partnerId: text('partner_id').notNull(),
  amount: bigint({ mode: 'number' }).notNull(),
});
