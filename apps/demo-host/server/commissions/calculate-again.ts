import { calculate, calculateOverrides, calculateReward } from '@portico/sdk/engine';
import type { Earning, Facts, Plan, RateFacts } from '@portico/sdk/engine';
import type { Work } from '../platform/work.ts';
import { findRatesOf } from '../exchange-rates/index.ts';
import { readPartners, type PartnerRow } from '../partners/index.ts';
import { readPlans } from '../programs/index.ts';
import { cappedRules, RunningCaps } from './cap-periods.ts';
import type { CommissionRow } from './commissions.table.ts';
import { mergeRates, wasClosed } from './recalculate.ts';
import { readKept, selectBooked, type KeptPayment } from './recalculate.store.ts';
import { sumCapped } from './standing.ts';

/** What a commission comes to; null when it turns out that no rule pays it. */
export type Final = Pick<CommissionRow, 'rule' | 'amount' | 'currency' | 'calculation'> | null;

/** What was too small to show in one currency and is something in another. */
export interface Extra {
  payment: KeptPayment;
  /** A commission of the same payment, for what they share. */
  beside: CommissionRow;
  partnerId: string;
  level: number;
  earning: Earning;
}

export interface Again {
  /** By commission, for those whose rates are known now. */
  finals: Map<string, Final>;
  extras: Extra[];
  /** By id, those that commissions were earned on. */
  payments: Map<string, KeptPayment>;
  /** Everybody whom the payments could pay. */
  partners: Map<string, PartnerRow>;
}

/** Calculates waiting commissions with the rates that are known by now. Writes nothing. */
export async function calculateAgain(work: Work, rows: readonly CommissionRow[]): Promise<Again> {
  const paymentIds = [...new Set(rows.flatMap(({ paymentId }) => paymentId ?? []))];
  const [plans, rates, payments, booked] = await Promise.all([
    readPlans(work),
    findRatesOf(
      work,
      rows.map(({ occurredAt }) => dayOf(occurredAt)),
    ),
    readKept(work, paymentIds),
    selectBooked(work, paymentIds),
  ]);
  const again: Again = {
    finals: new Map(),
    extras: [],
    payments,
    partners: await readAll(work, rows, payments.values()),
  };
  const caps = new RunningCaps();
  for (const [paymentId, waiting] of Map.groupBy(rows, (row) => row.paymentId ?? row.id)) {
    const [first] = waiting;
    const plan = plans.find(({ id }) => id === first!.calculation.plan.id);
    const payment = payments.get(paymentId);
    const known = rates.get(dayOf(first!.occurredAt)) ?? [];
    if (!plan) continue;
    if (payment) {
      const places = new Set((booked.get(paymentId) ?? []).map(placeOf));
      const dues = await duesOf(work, { plan, payment, rates: known, caps, again }).catch(tooLarge);
      if (dues) settle(again, { waiting, payment, dues, places });
    } else settleReward(again, { plan, rates: known }, first!);
  }
  return again;
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

async function readAll(
  work: Work,
  rows: readonly CommissionRow[],
  payments: Iterable<KeptPayment>,
): Promise<Map<string, PartnerRow>> {
  const ids = new Set(rows.map(({ partnerId }) => partnerId));
  for (const { partnerId, kept } of payments) {
    ids.add(partnerId);
    for (const { id } of kept.uplines) ids.add(id);
  }
  return new Map((await readPartners(work, [...ids])).map((row) => [row.id, row]));
}

function settleReward(
  { finals }: Again,
  { plan, rates }: { plan: Plan; rates: readonly RateFacts[] },
  row: CommissionRow,
): void {
  const earned = row.achievement ? calculateReward(plan, row.achievement, rates) : null;
  if (!earned || earned.missingRate) return;
  const { rule, amount, currency, calculation } = earned;
  finals.set(row.id, { rule, amount, currency, calculation });
}

/** One number beyond all counting keeps waiting for a better rate, and stops none of the others. */
function tooLarge(error: unknown): null {
  if (error instanceof RangeError) return null;
  throw error;
}

interface Due {
  earning: Earning;
  partnerId: string;
  level: number;
}

interface Asked {
  plan: Plan;
  payment: KeptPayment;
  rates: readonly RateFacts[];
  caps: RunningCaps;
  again: Again;
}

/** What a payment earns, for whom, with the rates of today's knowledge. */
async function duesOf(work: Work, { plan, payment, rates, caps, again }: Asked): Promise<Due[]> {
  const { partnerId, occurredAt, kept } = payment;
  const capped = cappedRules(plan);
  const facts: Facts = { ...kept.facts, rates: mergeRates(kept.facts.rates, rates) };
  if (capped.length > 0) {
    // What waited did not count for the caps; what was released before it does.
    const sums = await sumCapped(work, { rules: capped, partnerId, at: occurredAt });
    const running = caps.of(capped, partnerId, occurredAt);
    const earned = Object.keys(sums).map((rule) => [rule, sums[rule]! + (running[rule] ?? 0)]);
    Object.assign(facts, { partner: { ...facts.partner, earned: Object.fromEntries(earned) } });
  }
  const own = calculate(plan, facts);
  for (const one of own) if (!one.missingRate) caps.add(capped, { partnerId, at: occurredAt }, one);
  const places = kept.uplines.map((upline) =>
    wasClosed(again.partners.get(upline.id), payment) ? null : upline.facts,
  );
  const above = calculateOverrides(plan, facts, own, places);
  return [
    ...own.map((earning) => ({ earning, partnerId, level: 0 })),
    ...above.map((earning) => ({
      earning,
      partnerId: kept.uplines[earning.level - 1]!.id,
      level: earning.level,
    })),
  ];
}

interface Settling {
  waiting: readonly CommissionRow[];
  payment: KeptPayment;
  dues: readonly Due[];
  /** Where the payment has commissions already, waiting or not. */
  places: ReadonlySet<string>;
}

/** Gives each waiting row what it comes to, and finds what has no row yet. */
function settle(again: Again, { waiting, payment, dues, places }: Settling): void {
  const byPlace = new Map(dues.map((due) => [placeOfDue(due), due]));
  for (const row of waiting) {
    const due = byPlace.get(placeOf({ ...row, partner_id: row.partnerId }));
    if (due?.earning.missingRate) continue;
    again.finals.set(row.id, due ? finalOf(due) : null);
  }
  for (const [place, due] of byPlace) {
    if (places.has(place) || due.earning.missingRate) continue;
    const beside = waiting.find(({ level }) => level === 0) ?? waiting[0]!;
    again.extras.push({ payment, beside, ...due });
  }
}

function finalOf({ earning: { rule, amount, currency, calculation } }: Due): Final {
  return { rule, amount, currency, calculation };
}

interface Place {
  partner_id: string;
  type: string;
  item: number;
  level: number;
}

function placeOf({ partner_id: partnerId, type, item, level }: Place): string {
  return `${partnerId} ${type} ${item} ${level}`;
}

function placeOfDue({ partnerId, level, earning: { type, item } }: Due): string {
  return placeOf({ partner_id: partnerId, type, item: item === null ? 0 : item + 1, level });
}
