import { jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import type { Referral, ReferralStatus } from '@portico/sdk/contract';

const instant = (name: string) => timestamp(name, { withTimezone: true });

export const customersTable = pgTable('customers', {
  programId: text('program_id').notNull(),
  id: text().notNull(),
  externalId: text('external_id').notNull(),
  name: text().notNull(),
  email: text(),
  partnerId: text('partner_id'),
  referralId: text('referral_id'),
  linkId: text('link_id'),
  /** When a partner was found to have brought it. */
  referredAt: instant('referred_at'),
  firstPaidAt: instant('first_paid_at'),
  lastPaidAt: instant('last_paid_at'),
  cancelledAt: instant('cancelled_at'),
  activeUntil: instant('active_until'),
  createdAt: instant('created_at').notNull(),
});
export type CustomerRow = typeof customersTable.$inferSelect;

export const referralsTable = pgTable('referrals', {
  programId: text('program_id').notNull(),
  id: text().notNull(),
  partnerId: text('partner_id').notNull(),
  customerId: text('customer_id').notNull(),
  customerName: text('customer_name').notNull(),
  linkId: text('link_id'),
  clickId: text('click_id'),
  source: text().$type<Referral['source']>().notNull(),
  status: text().$type<ReferralStatus>().notNull(),
  flags: jsonb().$type<Referral['flags']>().notNull().default([]),
  clickedAt: instant('clicked_at'),
  convertedAt: instant('converted_at').notNull(),
  qualifiedAt: instant('qualified_at'),
});
export type ReferralRow = typeof referralsTable.$inferSelect;
