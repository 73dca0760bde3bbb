import { sql } from 'drizzle-orm';
import type { Currency, Money } from '@portico/sdk/contract';
import type { Work } from '../platform/work.ts';

/** What rules have paid a partner while their windows were open; null in several currencies. */
export async function sumWindows(
  { tx, programId }: Work,
  partnerId: string,
  windows: readonly { rule: string; from: string; to: string }[],
): Promise<Map<string, Money | null>> {
  if (windows.length === 0) return new Map();
  const rows = await tx.execute<{ rule: string; currency: Currency; amount: number }>(sql`
    select c.rule, c.currency, sum(c.amount - c.reversed)::float8 as amount
    from jsonb_to_recordset(${JSON.stringify(windows)}::jsonb)
      as open (rule text, "from" timestamptz, "to" timestamptz)
    join commissions as c on c.program_id = ${programId} and c.partner_id = ${partnerId}
      and c.occurred_at >= open."from" and c.occurred_at < open."to" and c.rule = open.rule
      and c.reversal_of is null and c.status <> 'cancelled'
    group by c.rule, c.currency`);
  const sums = new Map<string, Money | null>();
  for (const { rule, currency, amount } of rows) {
    sums.set(rule, sums.has(rule) ? null : { amount, currency });
  }
  return sums;
}

/** What achievements have paid a partner; each pays once. */
export async function readRewards(
  { tx, programId }: Work,
  partnerId: string,
): Promise<Map<string, Money>> {
  const rows = await tx.execute<{ achievement: string; currency: Currency; amount: number }>(sql`
    select achievement, currency, amount::float8 as amount from commissions
    where program_id = ${programId} and partner_id = ${partnerId} and achievement is not null
      and status <> 'cancelled' limit 1000`);
  return new Map(rows.map(({ achievement, ...money }) => [achievement, money]));
}
