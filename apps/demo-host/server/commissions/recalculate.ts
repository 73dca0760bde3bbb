import type { CommissionType, Currency, Recalculation } from '@portico/sdk/contract';
import { calculate, calculateOverrides, reverse } from '@portico/sdk/engine';
import type { Earning, Facts, PartnerFacts, Plan, RateFacts } from '@portico/sdk/engine';
import type { Work } from '../platform/work.ts';
import { findRates, needsRates } from '../exchange-rates/index.ts';
import { readPartners, type PartnerRow } from '../partners/index.ts';
import { getPlanAt } from '../programs/index.ts';
import { cappedRules, RunningCaps, type CappedRule } from './cap-periods.ts';
import {
  findDownline,
  readNames,
  selectBooked,
  selectKept,
  sumBefore,
  type Booked,
  type KeptPayment,
} from './recalculate.store.ts';
import { Comparing, type Comparison } from './recalculation.ts';
import { findLineups, partnerFacts, type Lineup } from './standing.ts';

const paymentsMax = 20_000;
const pageSize = 500;

export interface Question {
  from: Date;
  to: Date;
  partnerId?: string | undefined;
}

/**
 * Calculates the payments of a period again, by a plan or by those that were in force, and sets
 * the result beside what was booked. Refunds count on both sides; what a person has cancelled
 * stays cancelled. Nothing is written.
 */
export async function recalculate(
  work: Work,
  { from, to, partnerId }: Question,
  by: Plan | null,
): Promise<Recalculation> {
  const run = new Run(work, by, from);
  const comparing = new Comparing();
  // Overrides are earned on the payments of others: of those below.
  const partnerIds = partnerId ? await findDownline(work, partnerId, 10) : null;
  const query = { from, to, partnerIds, limit: pageSize };
  let after: KeptPayment | undefined;
  while (comparing.payments < paymentsMax) {
    const page = await selectKept(work, { ...query, after });
    if (page.length === 0) break;
    await comparePage(run, { page, partnerId }, comparing);
    comparing.payments += page.length;
    after = page.at(-1);
  }
  if (comparing.payments >= paymentsMax) {
    comparing.truncated = (await selectKept(work, { ...query, after, limit: 1 })).length > 0;
  }
  return comparing.report(await readNames(work, comparing.partnerIds()));
}

interface Page {
  page: readonly KeptPayment[];
  partnerId: string | undefined;
}

async function comparePage(run: Run, { page, partnerId }: Page, comparing: Comparing) {
  await run.prepare(page);
  const booked = await selectBooked(
    run.work,
    page.map(({ id }) => id),
  );
  for (const payment of page) {
    const earned = await run.earningsOf(payment);
    for (const one of compare(payment, booked.get(payment.id) ?? [], earned)) {
      if (partnerId === undefined || one.partnerId === partnerId) comparing.add(one);
    }
  }
}

/** What a partner would earn; `item` counts from 1, 0 is the payment as a whole. */
interface Due {
  partnerId: string;
  item: number;
  level: number;
  earning: Earning;
}

function compare(payment: KeptPayment, booked: readonly Booked[], earned: readonly Due[]) {
  const lines = new Map<string, Comparison>();
  const cancelled = new Set<string>();
  const lineOf = (partnerId: string, type: CommissionType, currency: string) => {
    const key = `${partnerId} ${type} ${currency}`;
    const head = { payment, partnerId, type, currency: currency as Currency };
    const line = lines.get(key) ?? { ...head, before: 0, after: 0 };
    lines.set(key, line);
    return line;
  };
  for (const row of booked) {
    const place = `${row.partner_id} ${row.type} ${row.item} ${row.level}`;
    if (row.status === 'cancelled') cancelled.add(place);
    else lineOf(row.partner_id, row.type, row.currency).before += row.amount;
  }
  for (const { partnerId, item, level, earning } of earned) {
    if (cancelled.has(`${partnerId} ${earning.type} ${item} ${level}`)) continue;
    const line = lineOf(partnerId, earning.type, earning.currency);
    line.after += earning.amount + takenBack(payment, earning);
  }
  return lines.values();
}

/** What the refunds so far would have reversed: below zero. */
function takenBack({ amount, refunded }: KeptPayment, earning: Earning): number {
  if (refunded === 0) return 0;
  const commission = { amount: earning.amount, reversed: 0 };
  return reverse(earning.calculation, { commission, payment: { amount, refunded }, rule: 'refund' })
    .amount;
}

/** One dry run: what it has read so far, and what capped rules have paid in it. */
class Run {
  readonly work: Work;
  readonly #by: Plan | null;
  readonly #from: Date;
  readonly #capped: CappedRule[];
  readonly #caps = new RunningCaps();
  readonly #seen = new Set<string>();
  readonly #rates = new Map<string, Promise<RateFacts[]>>();
  #lineups = new Map<string, Lineup>();
  #partners = new Map<string, PartnerRow>();

  constructor(work: Work, by: Plan | null, from: Date) {
    this.work = work;
    this.#by = by;
    this.#from = from;
    this.#capped = by ? cappedRules(by) : [];
  }

  /** Reads what a page of payments needs, each thing once for all of them. */
  async prepare(page: readonly KeptPayment[]): Promise<void> {
    const partnerIds = [...new Set(page.map(({ partnerId }) => partnerId))];
    const uplines = page.flatMap(({ kept }) => kept.uplines.map(({ id }) => id));
    const partners = await readPartners(this.work, [...new Set([...partnerIds, ...uplines])]);
    this.#partners = new Map(partners.map((row) => [row.id, row]));
    // Levels that the plan of the day did not have: who stands there is known as of today only.
    const levels = this.#by?.levels?.rates.length ?? 0;
    const unknown = page.filter(({ kept }) => kept.uplines.length < levels);
    this.#lineups = await findLineups(
      this.work,
      [...new Set(unknown.map(({ partnerId }) => partnerId))],
      levels,
    );
    await this.#openCaps(partnerIds.filter((id) => !this.#seen.has(id)));
  }

  async #openCaps(partnerIds: string[]): Promise<void> {
    if (this.#capped.length === 0 || partnerIds.length === 0) return;
    const paid = { rules: this.#capped, partnerIds, at: this.#from };
    for (const { partner_id: partnerId, rule, earned } of await sumBefore(this.work, paid)) {
      const { currency } = this.#capped.find(({ key }) => key === rule)!.cap.amount;
      const place = { partnerId, at: this.#from };
      this.#caps.add(this.#capped, place, { rule, amount: earned, currency });
    }
    for (const id of partnerIds) this.#seen.add(id);
  }

  async earningsOf(payment: KeptPayment): Promise<Due[]> {
    const { partnerId, occurredAt, kept } = payment;
    if (this.#wasClosed(partnerId, payment)) return [];
    const inForce = await getPlanAt(this.work, occurredAt);
    const plan = this.#by ?? inForce;
    const rates = await this.#ratesOf(plan, payment);
    const facts: Facts = { ...kept.facts, ...(rates && { rates }) };
    const same = plan.id === inForce.id;
    const earned = calculate(plan, same ? facts : this.#withCaps(facts, payment));
    for (const { rule, amount, currency } of earned) {
      this.#caps.add(this.#capped, { partnerId, at: occurredAt }, { rule, amount, currency });
    }
    const own = earned.map((earning) => dueOf(partnerId, earning, 0));
    const uplines = this.#uplinesOf(payment);
    const places = uplines.map(({ facts: place }) => place);
    const above = calculateOverrides(plan, facts, earned, places);
    return [...own, ...above.map((one) => dueOf(uplines[one.level - 1]!.id, one, one.level))];
  }

  /** Caps of another plan know nothing of what was kept: they count in this run. */
  #withCaps(facts: Facts, { partnerId, occurredAt }: KeptPayment): Facts {
    const earned = this.#caps.of(this.#capped, partnerId, occurredAt);
    return { ...facts, partner: { ...facts.partner, earned } };
  }

  #uplinesOf(payment: KeptPayment): { id: string; facts: PartnerFacts | null }[] {
    const known = payment.kept.uplines;
    const today = this.#lineups.get(payment.partnerId)?.uplines.slice(known.length) ?? [];
    return [
      ...known.map(({ id, facts }) => ({
        id,
        facts: this.#wasClosed(id, payment) ? null : facts,
      })),
      ...today.map((row) => ({
        id: row.id,
        facts: row.status === 'closed' ? null : partnerFacts(row, 0),
      })),
    ];
  }

  #wasClosed(partnerId: string, payment: KeptPayment): boolean {
    return wasClosed(this.#partners.get(partnerId), payment);
  }

  /** Rates that were used stay; what was missing then is looked up. */
  async #ratesOf(plan: Plan, payment: KeptPayment): Promise<readonly RateFacts[] | undefined> {
    const used = payment.kept.facts.rates;
    if (!needsRates(plan, payment.currency)) return used;
    const day = payment.occurredAt.toISOString().slice(0, 10);
    const found = this.#rates.get(day) ?? findRates(this.work, day);
    this.#rates.set(day, found);
    return mergeRates(used, await found);
  }
}

function dueOf(partnerId: string, earning: Earning, level: number): Due {
  return { partnerId, item: earning.item === null ? 0 : earning.item + 1, level, earning };
}

/** A closed account earned nothing on what came after; nobody changes it once it is closed. */
export function wasClosed(partner: PartnerRow | undefined, { createdAt }: KeptPayment): boolean {
  return partner?.status === 'closed' && partner.updatedAt < createdAt;
}

/** The first list, and from the second what the first does not know. */
export function mergeRates(
  used: readonly RateFacts[] = [],
  found: readonly RateFacts[] = [],
): RateFacts[] {
  const pairs = new Set(used.map(({ from, to }) => `${from} ${to}`));
  return [...used, ...found.filter(({ from, to }) => !pairs.has(`${from} ${to}`))];
}
