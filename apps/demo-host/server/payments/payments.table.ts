import { bigint, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import type { PaymentKind } from '@portico/sdk/contract';

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
  occurredAt: instant('occurred_at').notNull(),
  createdAt: instant('created_at').notNull(),
});
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
