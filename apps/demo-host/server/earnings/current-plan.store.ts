import { sql } from 'drizzle-orm';
import type { Currency } from '@portico/sdk/contract';
import type { Work } from '../platform/work.ts';

/** The highest step of any plan is far below. */
const countedMax = 1_000;

/** Customers who paid within their period. */
export async function countActive(
  { tx, programId, clock }: Work,
  partnerId: string,
): Promise<number> {
  const now = clock.now().toISOString();
  const [row] = await tx.execute<{ count: number }>(sql`select count(*)::int as count from (
    select 1 from customers where program_id = ${programId} and partner_id = ${partnerId}
      and active_until > ${now}::timestamptz limit ${countedMax}) as active`);
  return row!.count;
}

/** Of customers' own ids, those that are the partner's. */
export async function findOwnCustomers(
  { tx, programId }: Work,
  partnerId: string,
  externalIds: readonly string[],
): Promise<Set<string>> {
  const rows = await tx.execute<{ external_id: string }>(sql`select external_id from customers
    where program_id = ${programId} and partner_id = ${partnerId} and external_id in
      (select jsonb_array_elements_text(${JSON.stringify(externalIds)}::jsonb))`);
  return new Set(rows.map((row) => row.external_id));
}

/** The average payment of the last days per currency, the most frequent currency first. */
export async function selectAverages(
  { tx, programId, clock }: Work,
  partnerId: string,
  days: number,
): Promise<{ currency: Currency; amount: number }[]> {
  const now = clock.now().toISOString();
  const rows = await tx.execute<{ currency: Currency; amount: string }>(sql`
    select currency, round(avg(amount))::text as amount from payments
    where program_id = ${programId} and partner_id = ${partnerId}
      and occurred_at > ${now}::timestamptz - make_interval(days => ${days}::integer)
      and occurred_at <= ${now}::timestamptz
    group by currency order by count(*) desc, currency`);
  return rows.map(({ currency, amount }) => ({ currency, amount: Number(amount) }));
}
