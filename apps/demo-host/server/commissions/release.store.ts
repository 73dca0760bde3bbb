import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { anyOf } from '../platform/any-of.ts';
import type { Work } from '../platform/work.ts';
import { commissionsTable as table, type CommissionRow } from './commissions.table.ts';

/**
 * A batch of commissions that wait for a rate where one could be known by now, locked; rows that
 * others work on are passed over.
 */
export async function lockWaiting(
  { tx, programId }: Work,
  { after, limit, validDays }: { after: string; limit: number; validDays: number },
): Promise<CommissionRow[]> {
  const day = sql`(${table.occurredAt} at time zone 'UTC')::date`;
  return tx
    .select()
    .from(table)
    .where(
      and(
        eq(table.programId, programId),
        eq(table.posted, false),
        isNull(table.reversalOf),
        eq(table.status, 'held'),
        sql`${table.id} > ${after}`,
        sql`exists (select 1 from exchange_rates as rate where rate.program_id = ${programId}
          and rate.date between ${day} - ${validDays}::integer and ${day})`,
      ),
    )
    .orderBy(asc(table.id))
    .limit(limit)
    .for('update', { skipLocked: true });
}

/** Reversals of commissions, locked, in the order in which they came. */
export async function lockReversalsOf(
  { tx, programId }: Work,
  ids: readonly string[],
): Promise<CommissionRow[]> {
  if (ids.length === 0) return [];
  return tx
    .select()
    .from(table)
    .where(and(eq(table.programId, programId), anyOf(table.reversalOf, ids)))
    .orderBy(asc(table.id))
    .for('update');
}

/** Writes down what a commission came to once its rate was known. */
export async function saveReleased(
  { tx, programId }: Work,
  rows: readonly CommissionRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const values = rows.map((row) => ({
    id: row.id,
    rule: row.rule,
    status: row.status,
    hold_reason: row.holdReason,
    approved_at: row.approvedAt,
    moves: row.moves,
    posted: row.posted,
    amount: row.amount,
    currency: row.currency,
    reversed: row.reversed,
    calculation: row.calculation,
  }));
  await tx.execute(sql`update commissions as kept set rule = final.rule, status = final.status,
      hold_reason = final.hold_reason, approved_at = final.approved_at, moves = final.moves,
      posted = final.posted, amount = final.amount, currency = final.currency,
      reversed = final.reversed, calculation = final.calculation
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as final (id text, rule text,
      status text, hold_reason text, approved_at timestamptz, moves integer, posted boolean,
      amount bigint, currency text, reversed bigint, calculation jsonb)
    where kept.program_id = ${programId} and kept.id = final.id`);
}
