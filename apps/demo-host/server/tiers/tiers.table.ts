import { pgTable, text, timestamp } from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true });

export const promotionsTable = pgTable('tier_promotions', {
  programId: text('program_id').notNull(),
  id: text().notNull(),
  partnerId: text('partner_id').notNull(),
  fromKey: text('from_key').notNull(),
  toKey: text('to_key').notNull(),
  at: instant('at').notNull(),
  celebratedAt: instant('celebrated_at'),
});
