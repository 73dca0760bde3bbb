import { Fault, invalid } from '../platform/fault.ts';
import type { PaymentRow, RefundRow } from './payments.table.ts';

const dayMs = 86_400_000;

/** A customer counts as active for 45 days after a payment: a month and some grace. */
export function activeUntil(paidAt: Date): Date {
  return new Date(paidAt.getTime() + 45 * dayMs);
}

interface Reported {
  amount: { amount: number; currency: string };
  kind: string;
}

/** The same id must mean the same payment; anything else is a mistake on the way here. */
export function checkSamePayment(known: PaymentRow, reported: Reported, customerId: string): void {
  const differs = [
    known.amount !== reported.amount.amount && '/amount/amount',
    known.currency !== reported.amount.currency && '/amount/currency',
    known.kind !== reported.kind && '/kind',
    known.customerId !== customerId && '/customer/externalId',
  ].filter((pointer) => pointer !== false);
  if (differs.length > 0) throw mismatch('payment', differs);
}

export function checkSameRefund(
  known: RefundRow,
  reported: { amount: number; currency: string; paymentExternalId: string },
): void {
  const differs = [
    known.amount !== reported.amount && '/amount/amount',
    known.currency !== reported.currency && '/amount/currency',
    known.paymentExternalId !== reported.paymentExternalId && '/id',
  ].filter((pointer) => pointer !== false);
  if (differs.length > 0) throw mismatch('refund', differs);
}

function mismatch(noun: string, pointers: string[]): Fault {
  return new Fault('payment_mismatch', {
    detail: `A ${noun} with this externalId was reported with other values.`,
    errors: pointers.map((pointer) => ({
      pointer,
      in: 'body' as const,
      message: `Differs from the ${noun} that was reported before.`,
    })),
  });
}

/** Several partial refunds never exceed the payment. */
export function checkRefund(
  payment: PaymentRow,
  refund: { amount: number; currency: string },
): void {
  if (refund.currency !== payment.currency) {
    throw invalid('/amount/currency', `Must be ${payment.currency}, as the payment.`);
  }
  const left = payment.amount - payment.refunded;
  if (refund.amount > left) {
    throw new Fault('refund_exceeds_payment', {
      detail: `At most ${left} minor units of this payment are left to refund.`,
      errors: [{ pointer: '/amount/amount', in: 'body', message: `Must be at most ${left}.` }],
      meta: { refundable: left },
    });
  }
}
