import { sql, type SQL } from 'drizzle-orm';
import { exponentOf, type Currency } from '@portico/sdk/contract';
import { currencyExponents } from '@portico/sdk/contract';
import type { Work } from '../platform/work.ts';
import { spanOf } from './reporting.rules.ts';

// Cents of a dollar per minor unit at a rate of 1, where it is not one: a yen has no decimals.
const shifts: Record<string, string> = Object.fromEntries(
  (Object.keys(currencyExponents) as Currency[])
    .filter((code) => exponentOf(code) !== 2)
    .map((code) => [
      code,
      exponentOf(code) === 0 ? '100' : `0.${'1'.padStart(exponentOf(code) - 2, '0')}`,
    ]),
);

/**
 * Completed payouts with the factor that makes cents of them; null where no rate is known. The
 * rate is the latest of the day of completion (UTC) or the seven before, like everywhere else.
 * All numbers are exact decimals: nothing here passes through a float.
 */
function payoutsInDollars({ programId }: Work, where: SQL): SQL {
  return sql`select payouts.*, to_dollars.by from payouts cross join lateral (
      select case when payouts.currency = 'USD' then 1::numeric else (
        select rate::numeric
          * coalesce((${JSON.stringify(shifts)}::jsonb ->> payouts.currency)::numeric, 1)
        from exchange_rates where program_id = ${programId}
          and from_currency = payouts.currency and to_currency = 'USD'
          and date between (payouts.completed_at at time zone 'UTC')::date - 7
            and (payouts.completed_at at time zone 'UTC')::date
        order by date desc, recorded_at desc limit 1
      ) end as by
      -- Keeps the planner from looking the rate up again for every sum it goes into.
      offset 0
    ) as to_dollars
    where payouts.program_id = ${programId} and payouts.status = 'completed' and ${where}`;
}

// Each payout is rounded by itself, half up as amounts are never negative, and then added up.
const paidSums = sql`coalesce(sum(round(gross * by)), 0)::float8 as paid,
  coalesce(sum(round(withheld * by)), 0)::float8 as withheld,
  (count(*) filter (where by is null))::int as unconverted`;

export interface YearSums extends Record<string, unknown> {
  year: number;
  /** Cents of the US dollar. */
  paid: number;
  withheld: number;
  unconverted: number;
}

/** Every year in which something reached the partner, latest first. */
export function sumYears(work: Work, partnerId: string): Promise<YearSums[]> {
  const mine = payoutsInDollars(work, sql`payouts.partner_id = ${partnerId}`);
  return work.tx.execute<YearSums>(sql`
    select extract(year from completed_at at time zone 'UTC')::int as year, ${paidSums}
    from (${mine}) as counted group by 1 order by 1 desc`);
}

/** What reached one partner in a year, with who it is. */
export interface PartnerSums extends Record<string, unknown> {
  partner_id: string;
  name: string;
  country: string | null;
  paid: number;
  withheld: number;
  unconverted: number;
}

interface Slice {
  year: number;
  /** The last partner of the page before. */
  after: string;
  limit: number;
}

/**
 * A page of partners in the order of their ids. The index on completed payouts has that order, so
 * the database adds up as it goes and stops when the page is full.
 */
export function sumPartners(work: Work, { year, after, limit }: Slice): Promise<PartnerSums[]> {
  const { from, to } = spanOf(year);
  const counted = payoutsInDollars(
    work,
    sql`payouts.partner_id > ${after} and completed_at >= ${from}::timestamptz
      and completed_at < ${to}::timestamptz`,
  );
  return work.tx.execute<PartnerSums>(sql`
    select sums.*, partners.name, partners.country from (
      select partner_id, ${paidSums} from (${counted}) as counted
      group by partner_id order by partner_id limit ${limit}
    ) as sums join partners on partners.program_id = ${work.programId}
      and partners.id = sums.partner_id
    order by partner_id`);
}

/** A quarter of a partner's year in one currency. */
export interface QuarterSums extends Record<string, unknown> {
  partner_id: string;
  quarter: 1 | 2 | 3 | 4;
  currency: Currency;
  payouts: number;
  commissions: number;
  /** Minor units of the currency: what reached the partner, and what was kept back. */
  amount: number;
  withheld: number;
  fees: number;
  gross: number;
  /** The same in cents of the US dollar. */
  usd_amount: number;
  usd_withheld: number;
  usd_fees: number;
  unconverted: number;
}

/** Quarters of the named partners, by partner, quarter and currency. */
export function sumQuarters(
  work: Work,
  year: number,
  partnerIds: readonly string[],
): Promise<QuarterSums[]> {
  const { from, to } = spanOf(year);
  const counted = payoutsInDollars(
    work,
    sql`payouts.partner_id in (
        select jsonb_array_elements_text(${JSON.stringify(partnerIds)}::jsonb))
      and completed_at >= ${from}::timestamptz and completed_at < ${to}::timestamptz`,
  );
  return work.tx.execute<QuarterSums>(sql`
    select partner_id, extract(quarter from completed_at at time zone 'UTC')::int as quarter,
      currency, count(*)::int as payouts, sum(commissions)::float8 as commissions,
      sum(amount)::float8 as amount, sum(withheld)::float8 as withheld,
      sum(fees)::float8 as fees, sum(gross)::float8 as gross,
      -- What reached the partner is what is left, so that the parts add up to the whole.
      coalesce(sum(round(gross * by) - round(withheld * by) - round(fees * by)), 0)::float8
        as usd_amount,
      coalesce(sum(round(withheld * by)), 0)::float8 as usd_withheld,
      coalesce(sum(round(fees * by)), 0)::float8 as usd_fees,
      (count(*) filter (where by is null))::int as unconverted
    from (${counted}) as counted group by 1, 2, 3 order by 1, 2, 3`);
}
