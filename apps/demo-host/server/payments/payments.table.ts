import { bigint, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import type { ItemFacts } from '@portico/sdk/engine';
import type { PaymentKind } from '@portico/sdk/contract';
import type { KeptFacts } from '../commissions/index.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true });
const minorUnits = (name: string) => bigint(name, { mode: 'number' });

export const paymentsTable = pgTable('payments', {
  programId: text('program_id').notNull(),
  id: text().notNull(),
  externalId: text('external_id').notNull(),
  customerId: text('customer_id').notNull(),
  partnerId: text('partner_id'),
  kind: text().$type<PaymentKind>().notNull(),
  amount: minorUnits('amount').notNull(),
  currency: text().notNull(),
  refunded: minorUnits('refunded').notNull().default(0),
  product: text(),
  /** Of the customer when it paid. */
  country: text(),
  items: jsonb().$type<readonly ItemFacts[]>(),
  /** What the commissions were calculated from, so that a period can be calculated again. */
  facts: jsonb().$type<KeptFacts>(),
  occurredAt: instant('occurred_at').notNull(),
  createdAt: instant('created_at').notNull(),
});
export type NewPayment = typeof paymentsTable.$inferInsert;
export type PaymentRow = typeof paymentsTable.$inferSelect;

/** Other names that a provider has for a payment. */
export const referencesTable = pgTable('payment_references', {
  programId: text('program_id').notNull(),
  reference: text().notNull(),
  externalId: text('external_id').notNull(),
});

export const refundsTable = pgTable('refunds', {
  programId: text('program_id').notNull(),
  id: text().notNull(),
  externalId: text('external_id').notNull(),
  paymentExternalId: text('payment_external_id').notNull(),
  status: text().$type<'waiting' | 'applied'>().notNull(),
  amount: minorUnits('amount').notNull(),
  currency: text().notNull(),
  reason: text().$type<'refund' | 'chargeback'>().notNull(),
  note: text(),
  occurredAt: instant('occurred_at').notNull(),
  createdAt: instant('created_at').notNull(),
});
export type RefundRow = typeof refundsTable.$inferSelect;
