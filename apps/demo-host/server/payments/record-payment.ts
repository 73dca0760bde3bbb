import type {
  Attribution,
  Commission,
  ParsedOf,
  Payment,
  PorticoContract,
} from '@portico/sdk/contract';
import { Fault } from '../platform/fault.ts';
import { newId } from '../platform/ids.ts';
import type { Work } from '../platform/work.ts';
import {
  accrueCommissions,
  reverseCommissions,
  selectOfPayment,
  toCommission,
} from '../commissions/index.ts';
import {
  attributeCustomer,
  lockCustomer,
  notePayment,
  qualifyReferral,
  readOccurredAt,
  type CustomerRow,
} from '../referrals/index.ts';
import { evaluateTier } from '../tiers/index.ts';
import { activeUntil, checkSamePayment } from './payments.rules.ts';
import {
  insertPayment,
  lockPayment,
  queueUp,
  saveReferences,
  selectUnattributed,
  updatePayment,
} from './payments.store.ts';
import type { PaymentRow } from './payments.table.ts';
import { toPayment } from './payments.wire.ts';
import { applyWaitingRefunds } from './record-refund.ts';

type Input = ParsedOf<PorticoContract['payments']['create']>;

type Claim = { attribution: Attribution; convertedAt: Date };

interface PaymentOptions {
  /** Other names under which the provider may speak of the payment. */
  references?: readonly string[];
  /** A provider's report is not held up by a claim that cannot be granted. */
  refusedClaim?: 'throw' | 'ignore';
}

/**
 * A customer paid: the payment is written down, its partner earns, the tier may move. One
 * transaction; the customer's row is locked first, so that payments of one customer queue up.
 */
export async function recordPayment(
  work: Work,
  input: Input,
  { references = [], refusedClaim = 'throw' }: PaymentOptions = {},
): Promise<{ payment: Payment; commissions: Commission[] }> {
  const occurredAt = readOccurredAt(work, input.occurredAt);
  // Sorted, so that two reports never wait for each other.
  for (const name of [input.externalId, ...references].toSorted()) await queueUp(work, name);
  await saveReferences(work, input.externalId, references);
  const known = await lockCustomer(work, input.customer);
  const claim = input.attribution && { attribution: input.attribution, convertedAt: occurredAt };
  const customer = claim ? await claimCustomer(work, known, { claim, refusedClaim }) : known;
  const now = work.clock.now();
  const made = await insertPayment(work, {
    programId: work.programId,
    id: newId('payment', now.getTime()),
    externalId: input.externalId,
    customerId: customer.id,
    partnerId: customer.partnerId,
    kind: input.kind,
    amount: input.amount.amount,
    currency: input.amount.currency,
    product: input.product ?? null,
    occurredAt,
    createdAt: now,
  });
  if (made) await settlePayment(work, { payment: made, references }, customer);
  const payment = (await lockPayment(work, { externalId: input.externalId }))!;
  if (!made) checkSamePayment(payment, input, customer.id);
  const rows = await selectOfPayment(work, payment.id);
  return {
    payment: toPayment(payment, customer),
    commissions: rows.filter((row) => row.reversalOf === null).map(toCommission),
  };
}

/**
 * Ties a customer that nobody referred yet to the partner the claim names. Every check comes
 * before the first write, so a refused claim that is ignored leaves nothing behind.
 */
export async function claimCustomer(
  work: Work,
  customer: CustomerRow,
  { claim, refusedClaim }: { claim: Claim; refusedClaim: 'throw' | 'ignore' },
): Promise<CustomerRow> {
  if (customer.partnerId) return customer;
  try {
    const made = await attributeCustomer(work, customer, claim);
    await settleEarlierPayments(work, made.customer);
    return made.customer;
  } catch (error) {
    if (refusedClaim === 'ignore' && error instanceof Fault) return customer;
    throw error;
  }
}

/** What follows from a new payment, or from learning late who referred its customer. */
async function settlePayment(
  work: Work,
  { payment, references }: { payment: PaymentRow; references: readonly string[] },
  before: CustomerRow,
): Promise<void> {
  const paidAt = payment.occurredAt;
  const [customer] = await Promise.all([
    notePayment(work, before.id, { paidAt, activeUntil: activeUntil(paidAt) }),
    before.partnerId && qualifyReferral(work, before.id, paidAt),
  ]);
  if (customer.partnerId) {
    await accrueCommissions(work, {
      id: payment.id,
      amount: payment.amount,
      currency: payment.currency,
      kind: payment.kind,
      product: payment.product,
      occurredAt: paidAt,
      partnerId: customer.partnerId,
      linkId: customer.linkId,
      customer: {
        id: customer.id,
        name: customer.name,
        firstPayment: before.firstPaidAt === null,
        firstPaidAt: customer.firstPaidAt ?? paidAt,
      },
    });
  }
  // Refunds that came before anybody was known to earn are taken back together.
  const earlier = { id: payment.id, reason: 'refund', occurredAt: paidAt };
  if (payment.refunded > 0) await reverseCommissions(work, payment, earlier);
  await applyWaitingRefunds(work, payment, references);
  if (customer.partnerId) await evaluateTier(work, customer.partnerId);
}

/** Payments that came before their attribution earn as if it had come first. */
export async function settleEarlierPayments(work: Work, customer: CustomerRow): Promise<void> {
  const earlier = await selectUnattributed(work, customer.id);
  for (const [index, payment] of earlier.entries()) {
    const owned = await updatePayment(work, payment.id, { partnerId: customer.partnerId });
    const before = index === 0 ? { ...customer, firstPaidAt: null } : customer;
    await settlePayment(work, { payment: owned, references: [] }, before);
  }
}
