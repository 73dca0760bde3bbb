import { bigint, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import type { Calculation, CommissionStatus, CommissionType } from '@portico/sdk/contract';

const instant = (name: string) => timestamp(name, { withTimezone: true });
const minorUnits = (name: string) => bigint(name, { mode: 'number' });

export const commissionsTable = pgTable('commissions', {
  programId: text('program_id').notNull(),
  id: text().notNull(),
  partnerId: text('partner_id').notNull(),
  customerId: text('customer_id').notNull(),
  customerName: text('customer_name').notNull(),
  paymentId: text('payment_id').notNull(),
  paymentAmount: minorUnits('payment_amount').notNull(),
  paymentCurrency: text('payment_currency').notNull(),
  product: text(),
  refundId: text('refund_id'),
  linkId: text('link_id'),
  rule: text().notNull(),
  type: text().$type<CommissionType>().notNull(),
  status: text().$type<CommissionStatus>().notNull(),
  amount: minorUnits('amount').notNull(),
  currency: text().notNull(),
  reversed: minorUnits('reversed').notNull().default(0),
  reversalOf: text('reversal_of'),
  calculation: jsonb().$type<Calculation>().notNull(),
  holdUntil: instant('hold_until').notNull(),
  occurredAt: instant('occurred_at').notNull(),
  approvedAt: instant('approved_at'),
  paidAt: instant('paid_at'),
  createdAt: instant('created_at').notNull(),
});
export type CommissionRow = typeof commissionsTable.$inferSelect;
export type NewCommission = typeof commissionsTable.$inferInsert;
