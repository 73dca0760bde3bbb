import type { PaymentKind } from '@portico/sdk/contract';
import {
  calculate,
  calculateOverrides,
  type Earning,
  type Facts,
  type ItemFacts,
  type PartnerFacts,
  type Plan,
} from '@portico/sdk/engine';
import { invalid } from '../platform/fault.ts';
import { newId } from '../platform/ids.ts';
import type { Work } from '../platform/work.ts';
import { findRatesOf, needsRates } from '../exchange-rates/index.ts';
import type { PartnerRow } from '../partners/index.ts';
import { getPlanAt, getSettings, type ProgramSettings } from '../programs/index.ts';
import { cappedRules, RunningCaps } from './cap-periods.ts';
import { holdUntil, monthsBetween, startOf, wholeDays } from './commissions.rules.ts';
import type { NewCommission } from './commissions.table.ts';
import {
  countActiveCustomers,
  findLineups,
  queueForCaps,
  partnerFacts,
  sumCapped,
  type Lineup,
} from './standing.ts';

/** A payment of a partner's customer, as far as a plan cares. */
export interface EarningPayment {
  id: string;
  amount: number;
  currency: string;
  kind: PaymentKind;
  product: string | null;
  country: string | null;
  items: readonly ItemFacts[] | null;
  occurredAt: Date;
  partnerId: string;
  linkId: string | null;
  customer: {
    id: string;
    externalId: string;
    name: string;
    firstPayment: boolean;
    firstPaidAt: Date;
    referredAt: Date | null;
  };
}

/** What a calculation read; kept with the payment, so that it can be done again. */
export interface KeptFacts {
  facts: Facts;
  /** Null facts: the account was closed and earned nothing. */
  uplines: readonly { id: string; facts: PartnerFacts | null }[];
}

/** What payments earn: rows to book, and the facts to keep, by payment. */
export interface Accrual {
  rows: NewCommission[];
  facts: Map<string, KeptFacts>;
  /** The payments' partners, by id. */
  partners: Map<string, PartnerRow>;
}

/**
 * Works out what payments earn by the plans that were in force, without writing anything. Cost
 * does not grow with what partners earned before: everything read is counted or kept.
 */
export async function accrueCommissions(
  work: Work,
  payments: readonly EarningPayment[],
): Promise<Accrual> {
  const accrual: Accrual = { rows: [], facts: new Map(), partners: new Map() };
  if (payments.length === 0) return accrual;
  const plans = await Promise.all(payments.map(({ occurredAt }) => getPlanAt(work, occurredAt)));
  const levels = Math.max(...plans.map((plan) => plan.levels?.rates.length ?? 0));
  const partnerIds = payments.map(({ partnerId }) => partnerId);
  const [settings, lineups, counts, rates] = await Promise.all([
    getSettings(work),
    findLineups(work, partnerIds, levels),
    countActiveCustomers(work, payments),
    findRatesOf(work, daysWithRates(payments, plans)),
  ]);
  if (plans.some((plan) => cappedRules(plan).length > 0)) await queueForCaps(work, partnerIds);
  const capped = new CappedSums(work);
  for (const [index, payment] of payments.entries()) {
    const lineup = lineups.get(payment.partnerId)!;
    accrual.partners.set(lineup.partner.id, lineup.partner);
    const plan = plans[index]!;
    const earned = await capped.of(plan, payment);
    const kept = factsOf(payment, lineup, {
      partner: partnerFacts(lineup.partner, counts[index]!, earned),
      rates: rates.get(dayOf(payment.occurredAt)),
    });
    accrual.facts.set(payment.id, kept);
    const earnings = exactly(() => earningsOf(plan, kept, lineup));
    for (const one of earnings) if (one.level === 0) capped.add(plan, payment, one.earning);
    accrual.rows.push(...earnings.flatMap((one) => rowOf(work, { payment, settings, ...one })));
  }
  return accrual;
}

function daysWithRates(payments: readonly EarningPayment[], plans: readonly Plan[]): string[] {
  return payments
    .filter(({ currency }, index) => needsRates(plans[index]!, currency))
    .map(({ occurredAt }) => dayOf(occurredAt));
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Sums that caps read; payments handled together see what the ones before them earned. */
class CappedSums {
  readonly #work: Work;
  readonly #running = new RunningCaps();

  constructor(work: Work) {
    this.#work = work;
  }

  async of(plan: Plan, { partnerId, occurredAt: at }: EarningPayment) {
    const rules = cappedRules(plan);
    if (rules.length === 0) return undefined;
    const before = await sumCapped(this.#work, { rules, partnerId, at });
    const running = this.#running.of(rules, partnerId, at);
    return Object.fromEntries(
      rules.map(({ key }) => [key, (before[key] ?? 0) + (running[key] ?? 0)]),
    );
  }

  add(plan: Plan, { partnerId, occurredAt: at }: EarningPayment, earning: Earning): void {
    this.#running.add(cappedRules(plan), { partnerId, at }, earning);
  }
}

function factsOf(
  payment: EarningPayment,
  { uplines }: Lineup,
  { partner, rates }: { partner: PartnerFacts; rates: Facts['rates'] | undefined },
): KeptFacts {
  const { customer, occurredAt, items } = payment;
  return {
    facts: {
      payment: {
        amount: payment.amount,
        currency: payment.currency,
        kind: payment.kind,
        product: payment.product,
        country: payment.country,
        occurredAt: occurredAt.toISOString(),
        ...(items && { items }),
      },
      partner,
      customer: {
        id: customer.externalId,
        firstPayment: customer.firstPayment,
        months: monthsBetween(customer.firstPaidAt, occurredAt),
        ...(customer.referredAt && {
          referralAgeDays: wholeDays(customer.referredAt, occurredAt),
        }),
      },
      ...(rates && { rates }),
    },
    uplines: uplines.map((row) => ({
      id: row.id,
      facts: row.status === 'closed' ? null : partnerFacts(row, 0),
    })),
  };
}

/** Beyond what can be counted exactly nothing is earned: a mistake in the amount or in a rate. */
function exactly<T>(calculation: () => T): T {
  try {
    return calculation();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw invalid('/amount', 'Is too large: what it earns cannot be counted exactly.');
  }
}

interface Due {
  earning: Earning;
  partner: PartnerRow;
  /** 0 for the customer's own partner. */
  level: number;
  item: number;
}

function earningsOf(plan: Plan, kept: KeptFacts, { partner, uplines }: Lineup): Due[] {
  const earnings = calculate(plan, kept.facts);
  const own = earnings.map((earning) => ({
    ...{ earning, partner, level: 0 },
    item: earning.item === null ? 0 : earning.item + 1,
  }));
  if (uplines.length === 0) return own;
  const places = kept.uplines.map(({ facts }) => facts);
  const overrides = calculateOverrides(plan, kept.facts, earnings, places);
  const above = overrides.map((earning, item) => ({
    earning,
    partner: uplines[earning.level - 1]!,
    level: earning.level,
    // While a rate is missing a level may earn in two currencies: two rows.
    item: overrides.slice(0, item).filter(({ level }) => level === earning.level).length,
  }));
  return [...own, ...above];
}

interface Booking extends Due {
  payment: EarningPayment;
  settings: ProgramSettings;
}

/** None when the account is closed: it earns nothing new. */
function rowOf(work: Work, { payment, settings, earning, partner, level, item }: Booking) {
  const now = work.clock.now();
  const until = holdUntil(payment.occurredAt, settings.holdDays);
  const beginning = startOf({
    partner: partner.status,
    until,
    now,
    approval: settings.approval ?? 'automatic',
    missingRate: earning.missingRate !== null,
    highValue: isHigh(earning, settings),
  });
  if (!beginning) return [];
  const row: NewCommission = {
    programId: work.programId,
    id: newId('commission', now.getTime()),
    partnerId: partner.id,
    customerId: payment.customer.id,
    customerName: payment.customer.name,
    paymentId: payment.id,
    paymentAmount: payment.amount,
    paymentCurrency: payment.currency,
    product: payment.items?.[earning.item ?? -1]?.product ?? payment.product,
    linkId: level === 0 ? payment.linkId : null,
    rule: earning.rule,
    type: earning.type,
    item,
    level,
    ...beginning,
    amount: earning.amount,
    currency: earning.currency,
    calculation: earning.calculation,
    posted: earning.missingRate === null,
    holdUntil: until,
    occurredAt: payment.occurredAt,
    approvedAt: beginning.status === 'approved' ? now : null,
    createdAt: now,
  };
  return [row];
}

function isHigh({ amount, currency }: Earning, { reviewAbove }: ProgramSettings): boolean {
  return (
    reviewAbove !== undefined && currency === reviewAbove.currency && amount > reviewAbove.amount
  );
}
