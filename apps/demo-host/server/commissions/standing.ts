import { sql } from 'drizzle-orm';
import type { PartnerFacts } from '@portico/sdk/engine';
import type { Work } from '../platform/work.ts';
import { readPartners, type PartnerRow } from '../partners/index.ts';
import type { EarningPayment } from './accrue.ts';
import { periodEnd, periodStart, type CappedRule } from './cap-periods.ts';

/** The highest step of any plan is far below; counting on would cost more than it tells. */
const countedCustomersMax = 1_000;

/** How many active customers each payment's partner had when it was made, in their order. */
export async function countActiveCustomers(
  { tx, programId }: Work,
  payments: readonly EarningPayment[],
): Promise<number[]> {
  const asked = payments.map(({ partnerId, occurredAt }, index) => ({
    index,
    partner_id: partnerId,
    at: occurredAt.toISOString(),
  }));
  const rows = await tx.execute<{ index: number; count: number }>(sql`select index, (
      select count(*)::int from (
        select 1 from customers where program_id = ${programId}
          and partner_id = asked.partner_id and active_until > asked.at
        limit ${countedCustomersMax}) as active) as count
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
      as asked (index integer, partner_id text, at timestamptz)`);
  const counts = payments.map(() => 0);
  for (const { index, count } of rows) counts[index] = count;
  return counts;
}

/** The earning partners of payments and, where the plan has levels, who is above them. */
export interface Lineup {
  partner: PartnerRow;
  /** `[0]` recruited the partner, `[1]` recruited `[0]`. */
  uplines: readonly PartnerRow[];
}

/** Finds partners and those above them, as many levels as asked for. */
export async function findLineups(
  work: Work,
  partnerIds: readonly string[],
  levels: number,
): Promise<Map<string, Lineup>> {
  const known = new Map<string, PartnerRow>();
  let wanted = [...new Set(partnerIds)];
  for (let level = 0; level <= levels && wanted.length > 0; level += 1) {
    for (const row of await readPartners(work, wanted)) known.set(row.id, row);
    const above = wanted.map((id) => known.get(id)?.recruitedBy ?? null);
    wanted = [...new Set(above)].filter((id) => id !== null && !known.has(id)) as string[];
  }
  const lineups = new Map<string, Lineup>();
  for (const id of partnerIds) {
    const partner = known.get(id);
    if (partner) lineups.set(id, { partner, uplines: chainOf(partner, known, levels) });
  }
  return lineups;
}

function chainOf(partner: PartnerRow, known: Map<string, PartnerRow>, levels: number) {
  const chain: PartnerRow[] = [];
  let next = known.get(partner.recruitedBy ?? '');
  while (next && chain.length < levels) {
    chain.push(next);
    next = known.get(next.recruitedBy ?? '');
  }
  return chain;
}

export function partnerFacts(
  { type, tierKey, certification }: PartnerRow,
  activeCustomers: number,
  earned?: Record<string, number>,
): PartnerFacts {
  return { type, tier: tierKey, certification, activeCustomers, ...(earned && { earned }) };
}

/**
 * Lets one transaction at a time count what partners have earned under caps: two that count at
 * once would both find room for the same money. Partners are taken in one order.
 */
export async function queueForCaps(
  { tx, programId }: Work,
  partnerIds: readonly string[],
): Promise<void> {
  const names = [...new Set(partnerIds)].toSorted().map((id) => `caps ${programId} ${id}`);
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(name, 0)) from
    (select value as name from jsonb_array_elements_text(${JSON.stringify(names)}::jsonb)
      with ordinality order by ordinality) as names`);
}

/** What rules with caps have paid a partner in the caps' running periods, reversals taken off. */
export async function sumCapped(
  { tx, programId }: Work,
  { rules, partnerId, at }: { rules: readonly CappedRule[]; partnerId: string; at: Date },
): Promise<Record<string, number>> {
  const asked = rules.map(({ key, cap }) => ({
    rule: key,
    currency: cap.amount.currency,
    from: periodStart(cap.per, at),
    to: periodEnd(cap.per, at),
  }));
  const rows = await tx.execute<{ rule: string; earned: number }>(sql`select rule,
      (select coalesce(sum(amount - reversed), 0)::float8 from commissions as c
        where c.program_id = ${programId} and c.partner_id = ${partnerId} and c.rule = asked.rule
          and c.currency = asked.currency and c.reversal_of is null and c.status <> 'cancelled'
          and c.occurred_at >= asked."from" and c.occurred_at < asked."to") as earned
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as asked (rule text, currency text,
      "from" timestamptz, "to" timestamptz)`);
  return Object.fromEntries(rows.map(({ rule, earned }) => [rule, earned]));
}
