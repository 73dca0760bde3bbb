import type { Attribution, Commission, ParsedOf, Payment } from '@portico/sdk/contract';
import type { PorticoContract } from '@portico/sdk/contract';
import { Fault } from '../platform/fault.ts';
import { newId } from '../platform/ids.ts';
import type { Work } from '../platform/work.ts';
import { toCommission, type CommissionRow } from '../commissions/index.ts';
import {
  attributeCustomer,
  lockCustomers,
  readOccurredAt,
  type CustomerRow,
} from '../referrals/index.ts';
import { selectOfPayments } from '../commissions/index.ts';
import { checkSamePayment } from './payments.rules.ts';
import { lockByExternalIds, queueUp, saveReferences } from './payments.store.ts';
import type { NewPayment, PaymentRow } from './payments.table.ts';
import { toPayment } from './payments.wire.ts';
import { settleEarlierPayments, settlePayments, type Settling } from './settle.ts';

type Input = ParsedOf<PorticoContract['payments']['create']>;

type Claim = { attribution: Attribution; convertedAt: Date };

interface PaymentOptions {
  /** Other names under which the provider may speak of the payment. */
  references?: readonly string[];
  /** A provider's report is not held up by a claim that cannot be granted. */
  refusedClaim?: 'throw' | 'ignore';
}

/** One payment as it is reported. */
export interface PaymentReport extends PaymentOptions {
  input: Input;
}

export interface RecordedPayment {
  payment: Payment;
  commissions: Commission[];
}

/** A customer paid: the payment is written down, its partner earns, the tier may move. */
export async function recordPayment(
  work: Work,
  input: Input,
  options: PaymentOptions = {},
): Promise<RecordedPayment> {
  const [recorded] = await recordPayments(work, [{ input, ...options }]);
  return recorded!;
}

/**
 * The same for several payments in one transaction, each statement once for all of them. Names,
 * then customers are locked in one order, so payments of one customer queue up and reports never
 * wait for each other. One report that is refused refuses all: send them one by one then.
 */
export async function recordPayments(
  work: Work,
  reports: readonly PaymentReport[],
): Promise<RecordedPayment[]> {
  const paidAt = reports.map(({ input }) => readOccurredAt(work, input.occurredAt));
  const names = reports.map(({ input, references = [] }) => ({
    externalId: input.externalId,
    references,
  }));
  await queueUp(
    work,
    names.flatMap(({ externalId, references }) => [externalId, ...references]),
  );
  await saveReferences(work, names);
  const customers = await lockCustomers(
    work,
    reports.map(({ input }) => input.customer),
  );
  for (const [index, { input, refusedClaim = 'throw' }] of reports.entries()) {
    const known = customers.get(input.customer.externalId)!;
    if (!input.attribution || known.partnerId) continue;
    const claim = { attribution: input.attribution, convertedAt: paidAt[index]! };
    const claimed = await claimCustomer(work, known, { claim, refusedClaim });
    customers.set(claimed.externalId, claimed);
  }
  const externalIds = names.map(({ externalId }) => externalId);
  const known = await lockByExternalIds(work, externalIds);
  const taken = new Set(known.map(({ externalId }) => externalId));
  const settlings: Settling[] = [];
  for (const [index, { input, references = [] }] of reports.entries()) {
    if (taken.has(input.externalId)) continue;
    taken.add(input.externalId);
    const customer = customers.get(input.customer.externalId)!;
    const made = newPayment(work, { input, customer, paidAt: paidAt[index]! });
    settlings.push({ made, customer, references });
  }
  const settled = await settlePayments(work, settlings);
  return answer(work, reports, { known, customers, ...settled });
}

interface Fresh {
  input: Input;
  customer: CustomerRow;
  paidAt: Date;
}

function newPayment(work: Work, { input, customer, paidAt }: Fresh): NewPayment {
  const now = work.clock.now();
  return {
    programId: work.programId,
    id: newId('payment', now.getTime()),
    externalId: input.externalId,
    customerId: customer.id,
    partnerId: customer.partnerId,
    kind: input.kind,
    amount: input.amount.amount,
    currency: input.amount.currency,
    product: input.product ?? null,
    country: input.country ?? null,
    items: input.items ?? null,
    occurredAt: paidAt,
    createdAt: now,
  };
}

interface Records {
  known: readonly PaymentRow[];
  made: readonly PaymentRow[];
  customers: ReadonlyMap<string, CustomerRow>;
  booked: readonly CommissionRow[];
}

async function answer(
  work: Work,
  reports: readonly PaymentReport[],
  { known, made, customers, booked }: Records,
): Promise<RecordedPayment[]> {
  const before = await selectOfPayments(
    work,
    known.map(({ id }) => id),
  );
  const commissions = Map.groupBy([...booked, ...before], ({ paymentId }) => paymentId);
  const payments = new Map([...known, ...made].map((row) => [row.externalId, row]));
  return reports.map(({ input }) => {
    const payment = payments.get(input.externalId)!;
    const customer = customers.get(input.customer.externalId)!;
    checkSamePayment(payment, input, customer.id);
    const rows = commissions.get(payment.id) ?? [];
    return {
      payment: toPayment(payment, customer),
      commissions: rows.filter((row) => row.reversalOf === null).map(toCommission),
    };
  });
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
