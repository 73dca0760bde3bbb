import { sql } from 'drizzle-orm';
import type { Currency } from '@portico/sdk/contract';
import type { Work } from '../platform/work.ts';
import type { MonthSum } from './earnings.rules.ts';

/** The currencies of a partner, the one with most commissions first. */
export async function selectCurrencies(
  { tx, programId }: Work,
  partnerId: string,
): Promise<Currency[]> {
  const rows = await tx.execute<{ currency: Currency }>(sql`select currency
    from earnings_daily where program_id = ${programId} and partner_id = ${partnerId}
    group by currency order by sum(count) desc, currency`);
  return rows.map(({ currency }) => currency);
}

interface Whose {
  partnerId: string;
  currency: string;
}

/** Sums by month and kind since a day. */
export function selectMonths(
  { tx, programId }: Work,
  { partnerId, currency, since }: Whose & { since: string },
): Promise<MonthSum[]> {
  return tx.execute<MonthSum & Record<string, unknown>>(sql`select to_char(day, 'YYYY-MM') as month,
      type, sum(earned)::float8 as earned, sum(count)::integer as count
    from earnings_daily where program_id = ${programId} and partner_id = ${partnerId}
      and currency = ${currency} and day >= ${since}::date
    group by 1, 2`);
}

/** What was earned from one day to another, both included. */
export async function sumDays(
  { tx, programId }: Work,
  { partnerId, currency, from, to }: Whose & { from: string; to: string },
): Promise<number> {
  const [row] = await tx.execute<{ earned: number }>(sql`
    select coalesce(sum(earned), 0)::float8 as earned
    from earnings_daily where program_id = ${programId} and partner_id = ${partnerId}
      and currency = ${currency} and day between ${from}::date and ${to}::date`);
  return row!.earned;
}

/** What is on its way, and all that was ever earned: what is not on its way was paid. */
export interface OpenSums extends Record<string, unknown> {
  pending: number;
  approved: number;
  earned: number;
}

/** Reads open commissions only; all sums are of one moment. */
export async function sumOpen(
  { tx, programId }: Work,
  { partnerId, currency }: Whose,
): Promise<OpenSums> {
  const [row] = await tx.execute<OpenSums>(sql`
    select
      (select coalesce(sum(earned), 0)::float8 from earnings_daily
        where program_id = ${programId} and partner_id = ${partnerId}
          and currency = ${currency}) as earned,
      coalesce(sum(amount) filter (where status <> 'approved'), 0)::float8 as pending,
      coalesce(sum(amount) filter (where status = 'approved'), 0)::float8 as approved
    from commissions where program_id = ${programId} and partner_id = ${partnerId}
      and currency = ${currency} and status in ('pending', 'held', 'approved', 'disputed')`);
  return row!;
}

/** The partner's place among all by what was earned in days, both included. */
export async function readRank(
  { tx }: Work,
  { partnerId, currency, from, to }: Whose & { from: string; to: string },
): Promise<{ place: number; of: number } | null> {
  const [row] = await tx.execute<{ place: number; partners: number }>(sql`select place, partners
    from portico_rank(${partnerId}, ${currency}, ${from}::date, ${to}::date)`);
  return row ? { place: row.place, of: row.partners } : null;
}
