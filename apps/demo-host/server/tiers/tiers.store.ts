import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Work } from '../platform/work.ts';
import { readTiers } from '../programs/index.ts';
import type { Tier } from './tiers.rules.ts';
import { promotionsTable } from './tiers.table.ts';

export async function readLadder(work: Work): Promise<Tier[]> {
  const rows = await readTiers(work);
  return rows.map((row) => ({ ...row, entry: row.entry as Tier['entry'] }));
}

export interface Since {
  referrals: Date;
  revenue: Date;
  pace: Date;
  now: Date;
  currency: string;
}

interface Totals extends Record<string, unknown> {
  referrals: number;
  referrals_pace: number;
  customers: number;
  customers_pace: number;
  revenue: number;
  revenue_pace: number;
}

/** All counts in one round trip; each reads one index range of the partner. */
export async function readTotals({ tx, programId }: Work, partnerId: string, since: Since) {
  const mine = sql`program_id = ${programId} and partner_id = ${partnerId}`;
  const [referrals, revenue, pace, now] = [
    since.referrals,
    since.revenue,
    since.pace,
    since.now,
  ].map((date) => sql`${date.toISOString()}::timestamptz`);
  const [row] = await tx.execute<Totals>(sql`select
    (select count(*)::int from referrals where ${mine}
      and qualified_at >= ${referrals}) as referrals,
    (select count(*)::int from referrals where ${mine}
      and qualified_at >= ${pace}) as referrals_pace,
    (select count(*)::int from customers where ${mine} and active_until > ${now}) as customers,
    (select count(*)::int from customers where ${mine} and active_until > ${now}
      and first_paid_at >= ${pace}) as customers_pace,
    (select coalesce(sum(amount - refunded), 0)::float8 from payments where ${mine}
      and occurred_at >= ${revenue} and currency = ${since.currency}) as revenue,
    (select coalesce(sum(amount - refunded), 0)::float8 from payments where ${mine}
      and occurred_at >= ${pace} and currency = ${since.currency}) as revenue_pace`);
  return row!;
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
