import { sql } from 'drizzle-orm';
import type { Currency, ExchangeRate } from '@portico/sdk/contract';
import type { Work } from '../platform/work.ts';

interface RateRow extends Record<string, unknown> {
  from_currency: Currency;
  to_currency: Currency;
  rate: string;
  date: string;
  source: string;
}

/** One transaction at a time records rates of a program: the order says which one counts. */
export async function queueUp({ tx, programId }: Work): Promise<void> {
  const name = `exchange rates ${programId}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
}

/** Writes down what differs from the latest record of its pair and day; returns that. */
export async function insertRates(
  { tx, programId, clock }: Work,
  rates: readonly ExchangeRate[],
): Promise<ExchangeRate[]> {
  // Records of one moment still have an order: each comes after the one before.
  const rows = await tx.execute<RateRow>(sql`insert into exchange_rates (program_id,
      from_currency, to_currency, date, rate, source, recorded_at)
    select ${programId}, new."from", new."to", new.date, new.rate, new.source,
      greatest(${clock.now().toISOString()}::timestamptz,
        known.recorded_at + interval '1 microsecond')
    from jsonb_to_recordset(${JSON.stringify(rates)}::jsonb)
      as new ("from" text, "to" text, date date, rate text, source text)
    left join lateral (
      select rate, source, recorded_at from exchange_rates as one
      where one.program_id = ${programId} and one.from_currency = new."from"
        and one.to_currency = new."to" and one.date = new.date
      order by recorded_at desc limit 1) as known on true
    where (known.rate, known.source) is distinct from (new.rate, new.source)
    returning from_currency, to_currency, date::text as date, rate, source`);
  return rows.map(toRate);
}

/** Pairs are found by jumping from one to the next, so old days cost nothing. */
export async function selectLatest(
  { tx, programId }: Work,
  date: string | undefined,
): Promise<ExchangeRate[]> {
  const known = date === undefined ? sql`` : sql`and date <= ${date}::date`;
  const rows = await tx.execute<RateRow>(sql`with recursive pairs as (
      (select from_currency, to_currency from exchange_rates where program_id = ${programId}
        order by from_currency, to_currency limit 1)
      union all
      select next.* from pairs cross join lateral (
        select from_currency, to_currency from exchange_rates where program_id = ${programId}
          and (from_currency, to_currency) > (pairs.from_currency, pairs.to_currency)
        order by from_currency, to_currency limit 1) as next
    )
    select pairs.from_currency, pairs.to_currency, latest.rate, latest.source,
      latest.date::text as date
    from pairs cross join lateral (
      select rate, source, date from exchange_rates as one where one.program_id = ${programId}
        and one.from_currency = pairs.from_currency and one.to_currency = pairs.to_currency
        ${known}
      order by date desc, recorded_at desc limit 1) as latest
    order by 1, 2`);
  return rows.map(toRate);
}

function toRate(row: RateRow): ExchangeRate {
  return {
    from: row.from_currency,
    to: row.to_currency,
    rate: row.rate,
    date: row.date,
    source: row.source,
  };
}
