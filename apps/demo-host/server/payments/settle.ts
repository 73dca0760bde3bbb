import type { Work } from '../platform/work.ts';
import {
  accrueCommissions,
  bookCommissions,
  reverseCommissions,
  rewardMilestones,
  selectOfPayments,
  type Accrual,
  type CommissionRow,
  type EarningPayment,
} from '../commissions/index.ts';
import { notePayments, qualifyReferrals, type CustomerRow } from '../referrals/index.ts';
import { evaluateTiers } from '../tiers/index.ts';
import { activeUntil } from './payments.rules.ts';
import { insertPayments, selectUnattributed, updatePayment } from './payments.store.ts';
import type { NewPayment, PaymentRow } from './payments.table.ts';
import { applyWaitingRefunds } from './record-refund.ts';

/** A payment that is about to be written down, with its locked customer as it was before. */
export interface Settling {
  made: NewPayment;
  customer: CustomerRow;
  references: readonly string[];
}

export interface Settled {
  made: PaymentRow[];
  booked: CommissionRow[];
}

/** Writes new payments down with everything that follows from them. */
export async function settlePayments(work: Work, settlings: readonly Settling[]): Promise<Settled> {
  if (settlings.length === 0) return { made: [], booked: [] };
  const after = await notePayments(work, settlings.map(noteOf));
  const earning = earningPayments(settlings, after);
  const accrual = await accrueCommissions(work, earning);
  const [made] = await Promise.all([
    insertPayments(
      work,
      settlings.map((one) => ({ ...one.made, facts: accrual.facts.get(one.made.id) ?? null })),
    ),
    qualifyReferrals(work, settlings.filter(({ customer }) => customer.partnerId).map(paidOf)),
  ]);
  const booked = await bookCommissions(work, accrual.rows);
  await rewardMilestones(
    work,
    earning.map((payment) => milestoneOf(payment, accrual)),
  );
  const references = new Map(settlings.map((one) => [one.made.id, one.references]));
  const reported = made.map((payment) => ({ payment, references: references.get(payment.id)! }));
  const refunded = await applyWaitingRefunds(work, reported);
  await evaluateTiers(work, [...accrual.partners.values()]);
  // What a refund took back already shows in the answer.
  const late = refunded.filter((payment) => payment.refunded > 0).map(({ id }) => id);
  const corrected = await selectOfPayments(work, late);
  const untouched = booked.filter(({ paymentId }) => !late.includes(paymentId!));
  return { made: refunded, booked: [...untouched, ...corrected] };
}

function milestoneOf(payment: EarningPayment, { facts }: Accrual) {
  const { partnerId, kind, customer } = payment;
  const { activeCustomers } = facts.get(payment.id)!.facts.partner;
  return { partnerId, kind, firstPayment: customer.firstPayment, activeCustomers };
}

function noteOf({ made, customer }: Settling) {
  const paidAt = made.occurredAt;
  return { customer, note: { paidAt, activeUntil: activeUntil(paidAt) } };
}

function paidOf({ made, customer }: Settling) {
  return { customerId: customer.id, at: made.occurredAt };
}

/** Those whose customer has a partner. Of several first payments the first one counts. */
function earningPayments(
  settlings: readonly Settling[],
  after: ReadonlyMap<string, CustomerRow>,
): EarningPayment[] {
  const paidBefore = new Set<string>();
  return settlings.flatMap(({ made, customer: before }) => {
    const firstPayment = before.firstPaidAt === null && !paidBefore.has(before.id);
    paidBefore.add(before.id);
    if (!before.partnerId) return [];
    return [toEarning(made, after.get(before.id)!, firstPayment)];
  });
}

function toEarning(
  payment: NewPayment,
  customer: CustomerRow,
  firstPayment: boolean,
): EarningPayment {
  return {
    id: payment.id,
    amount: payment.amount,
    currency: payment.currency,
    kind: payment.kind,
    product: payment.product ?? null,
    country: payment.country ?? null,
    items: payment.items ?? null,
    occurredAt: payment.occurredAt,
    partnerId: customer.partnerId!,
    linkId: customer.linkId,
    customer: {
      id: customer.id,
      externalId: customer.externalId,
      name: customer.name,
      firstPayment,
      firstPaidAt: customer.firstPaidAt ?? payment.occurredAt,
      referredAt: customer.referredAt,
    },
  };
}

/** Payments that came before their attribution earn as if it had come first. */
export async function settleEarlierPayments(work: Work, customer: CustomerRow): Promise<void> {
  const earlier = await selectUnattributed(work, customer.id);
  if (earlier.length === 0) return;
  const earning = earlier.map((payment, index) => toEarning(payment, customer, index === 0));
  const accrual = await accrueCommissions(work, earning);
  for (const { id } of earlier) {
    const facts = accrual.facts.get(id) ?? null;
    await updatePayment(work, id, { partnerId: customer.partnerId, facts });
  }
  await qualifyReferrals(work, [{ customerId: customer.id, at: earlier[0]!.occurredAt }]);
  await bookCommissions(work, accrual.rows);
  for (const payment of earlier.filter(({ refunded }) => refunded > 0)) {
    // Refunds that came before anybody was known to earn are taken back together.
    const together = { id: payment.id, reason: 'refund', occurredAt: payment.occurredAt };
    await reverseCommissions(work, payment, together);
  }
  await evaluateTiers(work, [...accrual.partners.values()]);
}
