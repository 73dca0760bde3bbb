import { pgTable, text, timestamp } from 'drizzle-orm/pg-core';

export const clicksTable = pgTable('clicks', {
  programId: text('program_id').notNull(),
  id: text().notNull(),
  linkId: text('link_id').notNull(),
  partnerId: text('partner_id').notNull(),
  occurredAt: timestamp('occurred_at', { withTimezone: true }).notNull(),
  kind: text().$type<'person' | 'bot' | 'repeat'>().notNull(),
});
export type ClickRow = typeof clicksTable.$inferSelect;
