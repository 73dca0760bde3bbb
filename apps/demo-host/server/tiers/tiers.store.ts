import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Work } from '../platform/work.ts';
import { readTiers } from '../programs/index.ts';
import type { Tier } from './tiers.rules.ts';
import { promotionsTable } from './tiers.table.ts';

export async function readLadder(work: Work): Promise<Tier[]> {
  const rows = await readTiers(work);
  return rows.map((row) => ({ ...row, entry: row.entry as Tier['entry'] }));
}

/** Whose totals, and since when; periods begin with a day. */
export interface Since {
  partnerId: string;
  referrals: Date;
  revenue: Date;
  pace: Date;
  now: Date;
  currency: string;
}

export interface Totals extends Record<string, unknown> {
  partner_id: string;
  referrals: number;
  referrals_pace: number;
  customers: number;
  customers_pace: number;
  revenue: number;
  revenue_pace: number;
}

/** All counts of several partners in one round trip; revenue is read by the day. */
export async function readTotals(
  { tx, programId }: Work,
  asked: readonly Since[],
): Promise<Map<string, Totals>> {
  const values = asked.map(({ partnerId, referrals, revenue, pace, now, currency }) => ({
    ...{ partner_id: partnerId, referrals, revenue, pace, now, currency },
  }));
  const mine = sql`program_id = ${programId} and partner_id = since.partner_id`;
  const rows = await tx.execute<Totals>(sql`select partner_id,
    (select count(*)::int from referrals where ${mine}
      and qualified_at >= since.referrals) as referrals,
    (select count(*)::int from referrals where ${mine}
      and qualified_at >= since.pace) as referrals_pace,
    (select count(*)::int from customers where ${mine} and active_until > since.now) as customers,
    (select count(*)::int from customers where ${mine} and active_until > since.now
      and first_paid_at >= since.pace) as customers_pace,
    (select coalesce(sum(amount), 0)::float8 from revenue_daily where ${mine}
      and currency = since.currency
      and day >= (since.revenue at time zone 'UTC')::date) as revenue,
    (select coalesce(sum(amount), 0)::float8 from revenue_daily where ${mine}
      and currency = since.currency
      and day >= (since.pace at time zone 'UTC')::date) as revenue_pace
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as since (partner_id text,
      referrals timestamptz, revenue timestamptz, pace timestamptz, now timestamptz,
      currency text)`);
  return new Map(rows.map((row) => [row.partner_id, row]));
}

/** Active partners who were not looked at today (UTC), noted as looked at now. */
export async function takeUnevaluated(
  { tx, programId, clock }: Work,
  limit: number,
): Promise<string[]> {
  const now = clock.now().toISOString();
  const rows = await tx.execute<{ id: string }>(sql`update partners
    set evaluated_at = ${now}::timestamptz
    where program_id = ${programId} and id in (
      select id from partners where program_id = ${programId} and status = 'active'
        and (evaluated_at is null
          or evaluated_at < date_trunc('day', ${now}::timestamptz, 'UTC'))
      order by evaluated_at nulls first limit ${limit} for update skip locked)
    returning id`);
  return rows.map(({ id }) => id);
}

export async function insertPromotion(
  { tx }: Work,
  row: typeof promotionsTable.$inferInsert,
): Promise<void> {
  await tx.insert(promotionsTable).values(row);
}

/** The newest promotion that has not been celebrated. */
export async function readUncelebrated({ tx, programId }: Work, partnerId: string) {
  const [row] = await tx
    .select()
    .from(promotionsTable)
    .where(
      and(
        eq(promotionsTable.programId, programId),
        eq(promotionsTable.partnerId, partnerId),
        isNull(promotionsTable.celebratedAt),
      ),
    )
    .orderBy(desc(promotionsTable.at))
    .limit(1);
  return row;
}

/** Marks a promotion and every older one; tells whether the promotion exists. */
export async function markCelebrated(
  { tx, programId, clock }: Work,
  partnerId: string,
  promotionId: string,
): Promise<boolean> {
  const [promotion] = await tx
    .select()
    .from(promotionsTable)
    .where(
      and(
        eq(promotionsTable.programId, programId),
        eq(promotionsTable.partnerId, partnerId),
        eq(promotionsTable.id, promotionId),
      ),
    );
  if (!promotion) return false;
  await tx
    .update(promotionsTable)
    .set({ celebratedAt: clock.now() })
    .where(
      and(
        eq(promotionsTable.programId, programId),
        eq(promotionsTable.partnerId, partnerId),
        isNull(promotionsTable.celebratedAt),
        sql`${promotionsTable.at} <= ${promotion.at.toISOString()}::timestamptz`,
      ),
    );
  return true;
}
