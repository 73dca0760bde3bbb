import type { CurrentPlan } from '@portico/sdk';
import type { Earning, Plan } from '@portico/sdk/engine';
import { payFor, planFrom, sumOf } from './pay.ts';
import type { Wish } from './wish.ts';

/** One month ahead. */
export interface ProjectedMonth {
  /** `2026-12` */
  readonly month: string;
  readonly customers: number;
  /** Minor units. */
  readonly earned: number;
  /** This month and all before it. */
  readonly inAll: number;
}

const monthsAhead = 12;

/**
 * The next twelve months: today's customers and those who come pay once a month each. Today's
 * count as one month old, since the plan does not say since when each of them pays.
 */
export function project(current: CurrentPlan, wish: Wish, today: string): ProjectedMonth[] {
  const plan = planFrom(current);
  const run: Run = { plan, current, wish, earned: new Map() };
  let inAll = 0;
  return Array.from({ length: monthsAhead }, (_, index) => {
    const month = monthAfter(today, index + 1);
    const customers = wish.customers + wish.newCustomers * (index + 1);
    const earned = monthOf(run, { month, index, customers });
    inAll += earned;
    return { month, customers, earned, inAll };
  });
}

interface Run {
  readonly plan: Plan;
  readonly current: CurrentPlan;
  readonly wish: Wish;
  /** By rule: in which period of its cap it paid how much. */
  readonly earned: Map<string, { period: string; amount: number }>;
}

interface Place {
  readonly month: string;
  /** From 0 for the first month ahead. */
  readonly index: number;
  readonly customers: number;
}

function monthOf(run: Run, { month, index, customers }: Place): number {
  const { newCustomers, customers: today } = run.wish;
  // By age, oldest first: who was there, then who came in each month since.
  const groups = [
    { months: index + 1, count: today },
    ...Array.from({ length: index + 1 }, (_, age) => ({
      months: index - age,
      count: newCustomers,
    })),
  ];
  const at = `${month}-15T12:00:00.000Z`;
  const wish = { ...run.wish, customers };
  const isCapped = run.plan.rules.some(({ cap }) => cap !== undefined && cap.per !== 'payment');
  return groups.reduce((sum, { months, count }) => {
    const pay = (earned?: Record<string, number>) => {
      const { partnerType } = run.current.facts;
      const moment = { months, at, ...(earned && { earned }) };
      return payFor(run.plan, partnerType, wish, moment);
    };
    if (!isCapped) return sum + count * sumOf(pay(), currencyOf(run));
    // Each payment leaves less of the cap for the next one.
    let total = 0;
    for (let customer = 0; customer < count; customer += 1) {
      const earnings = pay(earnedBefore(run, month));
      total += sumOf(earnings, currencyOf(run));
      remember(run, month, earnings);
    }
    return sum + total;
  }, 0);
}

function currencyOf({ plan, wish }: Run): string {
  return plan.currency ?? wish.payment.currency;
}

function earnedBefore({ plan, earned }: Run, month: string): Record<string, number> {
  const before: Record<string, number> = {};
  for (const { key, cap } of plan.rules) {
    const known = earned.get(key);
    if (cap && known?.period === periodOf(cap.per, month)) before[key] = known.amount;
  }
  return before;
}

function remember({ plan, earned }: Run, month: string, earnings: readonly Earning[]): void {
  for (const { rule, amount } of earnings) {
    const cap = plan.rules.find(({ key }) => key === rule)?.cap;
    if (!cap) continue;
    const period = periodOf(cap.per, month);
    const known = earned.get(rule);
    const before = known?.period === period ? known.amount : 0;
    earned.set(rule, { period, amount: before + amount });
  }
}

const monthsOfQuarter = 3;

function periodOf(per: string, month: string): string {
  if (per === 'lifetime') return '';
  if (per === 'year') return month.slice(0, 4);
  if (per !== 'quarter') return month;
  return `${month.slice(0, 4)} ${Math.floor((Number(month.slice(5)) - 1) / monthsOfQuarter)}`;
}

/** The month so many after that of a day. */
export function monthAfter(day: string, months: number): string {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 7);
}
