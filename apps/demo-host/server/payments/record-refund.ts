import type { Commission, ParsedOf, Payment, PorticoContract } from '@portico/sdk/contract';
import { Fault } from '../platform/fault.ts';
import { newId } from '../platform/ids.ts';
import type { Work } from '../platform/work.ts';
import { reverseCommissions, selectOfPayment, toCommission } from '../commissions/index.ts';
import { readOccurredAt } from '../referrals/index.ts';
import { evaluateTier } from '../tiers/index.ts';
import { checkRefund, checkSameRefund } from './payments.rules.ts';
import {
  insertRefund,
  lockPayment,
  markApplied,
  queueUp,
  readRefund,
  resolveReference,
  selectWaitingRefunds,
  sumRefunds,
  updatePayment,
} from './payments.store.ts';
import type { PaymentRow, RefundRow } from './payments.table.ts';
import { getPaymentWire } from './payments.wire.ts';

type Input = ParsedOf<PorticoContract['payments']['refund']>;

/** Money went back: the refunded share of every commission of the payment is reversed. */
export async function recordRefund(
  work: Work,
  input: Input,
): Promise<{ payment: Payment; reversals: Commission[] }> {
  const payment = await lockPayment(work, { id: input.id });
  if (!payment) throw new Fault('not_found', { detail: 'There is no such payment.' });
  const occurredAt = readOccurredAt(work, input.occurredAt);
  const reported = { ...input.amount, paymentExternalId: payment.externalId };
  const known = await readRefund(work, input.externalId);
  if (known) checkSameRefund(known, reported);
  else {
    checkRefund(payment, input.amount);
    const row = await saveRefund(work, {
      externalId: input.externalId,
      paymentExternalId: payment.externalId,
      ...input.amount,
      reason: input.reason,
      note: input.note ?? null,
      occurredAt,
    });
    if (row) await applyRefund(work, payment, row);
  }
  const refund = known ?? (await readRefund(work, input.externalId));
  const rows = await selectOfPayment(work, payment.id);
  return {
    payment: await getPaymentWire(work, payment.id),
    reversals: rows.filter((row) => row.refundId === refund?.id).map(toCommission),
  };
}

interface ReportedRefund {
  externalId: string;
  paymentExternalId: string;
  amount: number;
  currency: string;
  reason: 'refund' | 'chargeback';
  note: string | null;
  occurredAt: Date;
}

/**
 * A refund reported by a payment provider, which may come before its payment: then it waits.
 * What exceeds the payment by the provider's own books is cut to what is left.
 */
export async function receiveRefund(work: Work, reported: ReportedRefund): Promise<void> {
  await queueUp(work, [reported.paymentExternalId]);
  const externalId =
    (await resolveReference(work, [reported.paymentExternalId])) ?? reported.paymentExternalId;
  const payment = await lockPayment(work, { externalId });
  const row = await saveRefund(work, reported);
  if (row && payment) await applyRefund(work, payment, row);
}

/**
 * A provider that tells only how much of a charge has gone back so far. What earlier reports
 * covered is taken off, so that repeats and any order come to the same sum.
 */
export async function receiveRefundTotal(
  work: Work,
  { charge, ...reported }: Omit<ReportedRefund, 'externalId'> & { charge: string },
): Promise<void> {
  await queueUp(work, [charge]);
  const amount = reported.amount - (await sumRefunds(work, `${charge}#`));
  if (amount <= 0) return;
  await receiveRefund(work, { ...reported, amount, externalId: `${charge}#${reported.amount}` });
}

/** Null when the refund is known: reporting twice is reporting once. */
function saveRefund(work: Work, reported: ReportedRefund): Promise<RefundRow | null> {
  const now = work.clock.now();
  return insertRefund(work, {
    programId: work.programId,
    id: newId('refund', now.getTime()),
    status: 'waiting',
    createdAt: now,
    ...reported,
  });
}

/** Applies refunds that came before their payments, and returns the payments as they are then. */
export async function applyWaitingRefunds(
  work: Work,
  reported: readonly { payment: PaymentRow; references: readonly string[] }[],
): Promise<PaymentRow[]> {
  const byName = new Map(
    reported.flatMap(({ payment, references }) =>
      [payment.externalId, ...references].map((name) => [name, payment.id] as const),
    ),
  );
  const current = new Map(reported.map(({ payment }) => [payment.id, payment]));
  for (const refund of await selectWaitingRefunds(work, [...byName.keys()])) {
    const payment = current.get(byName.get(refund.paymentExternalId)!)!;
    current.set(payment.id, await applyRefund(work, payment, refund));
  }
  return [...current.values()];
}

async function applyRefund(
  work: Work,
  payment: PaymentRow,
  refund: RefundRow,
): Promise<PaymentRow> {
  await markApplied(work, refund.id);
  if (refund.currency !== payment.currency) return payment;
  const amount = Math.min(refund.amount, payment.amount - payment.refunded);
  if (amount === 0) return payment;
  const changed = await updatePayment(work, payment.id, { refunded: payment.refunded + amount });
  await reverseCommissions(work, changed, refund);
  if (changed.partnerId) await evaluateTier(work, changed.partnerId);
  return changed;
}
