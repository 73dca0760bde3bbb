import { sql } from 'drizzle-orm';
import type { Plan, RateFacts } from '@portico/sdk/engine';
import type { Work } from '../platform/work.ts';

interface RateRow extends Record<string, unknown> {
  from: string;
  to: string;
  rate: string;
  source: string;
  date: string;
}

/** Weekends and holidays have no rates of their own; older ones than this are no rates at all. */
const validDays = 7;

/** The latest known rate of every pair as of a day, `2026-11-20`. */
export async function findRates({ tx, programId }: Work, day: string): Promise<RateFacts[]> {
  const rows = await tx.execute<RateRow>(sql`select distinct on (from_currency, to_currency)
      from_currency as from, to_currency as to, rate, source, date::text as date
    from exchange_rates where program_id = ${programId}
      and date between ${day}::date - ${validDays}::integer and ${day}::date
    order by from_currency, to_currency, date desc, recorded_at desc`);
  return [...rows];
}

/** Rates for several days at once, by day. */
export async function findRatesOf(
  work: Work,
  days: Iterable<string>,
): Promise<Map<string, RateFacts[]>> {
  const entries = [...new Set(days)].map(async (day) => [day, await findRates(work, day)] as const);
  return new Map(await Promise.all(entries));
}

const mentioned = new WeakMap<Plan, ReadonlySet<string>>();

/** Whether a plan speaks of another currency than the payment's, so that rates can matter. */
export function needsRates(plan: Plan, currency: string): boolean {
  let currencies = mentioned.get(plan);
  if (!currencies) {
    const found = JSON.stringify(plan).matchAll(/"currency":"([A-Z]{3})"/g);
    currencies = new Set([...found].map(([, code]) => code!));
    mentioned.set(plan, currencies);
  }
  return [...currencies].some((code) => code !== currency);
}
