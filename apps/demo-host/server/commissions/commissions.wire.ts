import type { Commission, Currency } from '@portico/sdk/contract';
import type { CommissionRow } from './commissions.table.ts';

/** Row to wire. */
export function toCommission(row: CommissionRow): Commission {
  const currency = row.currency as Currency;
  return {
    id: row.id,
    type: row.type,
    status: row.status,
    holdReason: row.holdReason,
    amount: { amount: row.amount, currency },
    reversed: { amount: row.reversed, currency },
    reversalOf: row.reversalOf,
    payment: row.paymentId
      ? {
          id: row.paymentId,
          amount: { amount: row.paymentAmount!, currency: row.paymentCurrency as Currency },
          product: row.product,
        }
      : null,
    customer: row.customerId ? { id: row.customerId, name: row.customerName! } : null,
    note: row.note,
    payoutId: row.payoutId,
    linkId: row.linkId,
    holdUntil: row.holdUntil.toISOString(),
    occurredAt: row.occurredAt.toISOString(),
    approvedAt: row.approvedAt?.toISOString() ?? null,
    paidAt: row.paidAt?.toISOString() ?? null,
  };
}
