import { bigint, boolean, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import type {
  Calculation,
  CommissionStatus,
  CommissionType,
  HoldReason,
} from '@portico/sdk/contract';

const instant = (name: string) => timestamp(name, { withTimezone: true });
const minorUnits = (name: string) => bigint(name, { mode: 'number' });

export const commissionsTable = pgTable('commissions', {
  programId: text('program_id').notNull(),
  id: text().notNull(),
  partnerId: text('partner_id').notNull(),
  customerId: text('customer_id'),
  customerName: text('customer_name'),
  paymentId: text('payment_id'),
  paymentAmount: minorUnits('payment_amount'),
  paymentCurrency: text('payment_currency'),
  /** Which line of the payment, from 0. */
  item: integer().notNull().default(0),
  /** How far above the customer's own partner: 1 is who recruited that one. */
  level: integer().notNull().default(0),
  achievement: text(),
  product: text(),
  refundId: text('refund_id'),
  linkId: text('link_id'),
  rule: text().notNull(),
  type: text().$type<CommissionType>().notNull(),
  status: text().$type<CommissionStatus>().notNull(),
  holdReason: text('hold_reason').$type<HoldReason>(),
  /** Where a disputed one goes back to. */
  statusBefore: text('status_before').$type<CommissionStatus>(),
  note: text(),
  payoutId: text('payout_id'),
  /** How often the status has changed. */
  moves: integer().notNull().default(0),
  /** False while the amount is not final, because no exchange rate was known. */
  posted: boolean().notNull().default(true),
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
