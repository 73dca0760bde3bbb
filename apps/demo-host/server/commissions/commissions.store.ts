import {
  and,
  asc,
  desc,
  eq,
  gte,
  ilike,
  inArray,
  isNull,
  lt,
  lte,
  or,
  sql,
  type SQL,
} from 'drizzle-orm';
import type { ParsedOf, PorticoContract } from '@portico/sdk/contract';
import { anyOf } from '../platform/any-of.ts';
import type { Work } from '../platform/work.ts';
import { escapeLike } from '../partners/index.ts';
import {
  commissionsTable as table,
  type CommissionRow,
  type NewCommission,
} from './commissions.table.ts';

export type Filters = ParsedOf<PorticoContract['commissions']['summary']>;

function where({ programId }: Work, partnerId: string, filters: Filters): (SQL | undefined)[] {
  return [
    eq(table.programId, programId),
    eq(table.partnerId, partnerId),
    filters.status && inArray(table.status, filters.status),
    filters.type && inArray(table.type, filters.type),
    filters.from ? gte(table.occurredAt, new Date(filters.from)) : undefined,
    filters.to ? lt(table.occurredAt, new Date(filters.to)) : undefined,
    filters.minAmount === undefined ? undefined : gte(table.amount, filters.minAmount),
    filters.maxAmount === undefined ? undefined : lte(table.amount, filters.maxAmount),
    filters.currency && eq(table.currency, filters.currency),
    filters.customer ? ilike(table.customerName, `%${escapeLike(filters.customer)}%`) : undefined,
  ];
}

export interface PageRequest {
  filters: Filters;
  sort: ParsedOf<PorticoContract['commissions']['list']>['sort'];
  after?: readonly [value: string | number, id: string] | undefined;
  limit: number;
}

/** One keyset page: an index range that starts right behind the last row seen. */
export function selectPage(work: Work, partnerId: string, request: PageRequest) {
  const { filters, sort, after, limit } = request;
  const column = sort.endsWith('amount') ? table.amount : table.occurredAt;
  const down = sort.startsWith('-');
  const type = sql.raw(sort.endsWith('amount') ? 'bigint' : 'timestamptz');
  const behind =
    after &&
    sql`(${column}, ${table.id}) ${sql.raw(down ? '<' : '>')} (${after[0]}::${type}, ${after[1]})`;
  const direction = down ? desc : asc;
  return work.tx
    .select()
    .from(table)
    .where(and(...where(work, partnerId, filters), behind))
    .orderBy(direction(column), direction(table.id))
    .limit(limit);
}

export async function readCommission(
  { tx, programId }: Work,
  { id, partnerId }: { id: string; partnerId?: string },
): Promise<CommissionRow | undefined> {
  const whose = partnerId ? eq(table.partnerId, partnerId) : undefined;
  const [row] = await tx
    .select()
    .from(table)
    .where(and(eq(table.programId, programId), eq(table.id, id), whose));
  return row;
}

/** Sums per currency; reversals carry their sign. */
export function selectTotals(work: Work, partnerId: string, filters: Filters) {
  const sum = (condition: SQL) =>
    sql<number>`coalesce(sum(${table.amount}) filter (where ${condition}), 0)::float8`;
  return work.tx
    .select({
      currency: table.currency,
      count: sql<number>`count(*)::int`,
      pending: sum(sql`${table.status} in ('pending', 'held', 'disputed')`),
      approved: sum(sql`${table.status} = 'approved'`),
      paid: sum(sql`${table.status} = 'paid'`),
      earned: sum(sql`${table.status} <> 'cancelled'`),
    })
    .from(table)
    .where(and(...where(work, partnerId, filters)))
    .groupBy(table.currency)
    .orderBy(desc(sql`count(*)`), asc(table.currency));
}

const unsaid = {
  ...{ customerId: null, customerName: null, paymentId: null, paymentAmount: null },
  ...{ paymentCurrency: null, product: null, refundId: null, linkId: null, achievement: null },
  ...{ holdReason: null, statusBefore: null, note: null, payoutId: null, reversalOf: null },
  ...{ item: 0, level: 0, moves: 0, reversed: 0, posted: true, approvedAt: null, paidAt: null },
} as const;

/** Inserts unless it was booked before; returns what is new. One statement for any number. */
export async function insertCommissions(
  { tx, programId }: Work,
  rows: readonly NewCommission[],
): Promise<CommissionRow[]> {
  const complete = rows.map((row) => ({ ...unsaid, ...row }) as CommissionRow);
  const values = complete.map((row) => ({
    ...{ id: row.id, partner_id: row.partnerId, customer_id: row.customerId },
    ...{ customer_name: row.customerName, payment_id: row.paymentId, item: row.item },
    ...{ payment_amount: row.paymentAmount, payment_currency: row.paymentCurrency },
    ...{ level: row.level, achievement: row.achievement, product: row.product },
    ...{ refund_id: row.refundId, link_id: row.linkId, rule: row.rule, type: row.type },
    ...{ status: row.status, hold_reason: row.holdReason, status_before: row.statusBefore },
    ...{ note: row.note, payout_id: row.payoutId, moves: row.moves, posted: row.posted },
    ...{ amount: row.amount, currency: row.currency, reversed: row.reversed },
    ...{ reversal_of: row.reversalOf, calculation: row.calculation, hold_until: row.holdUntil },
    ...{ occurred_at: row.occurredAt, approved_at: row.approvedAt, paid_at: row.paidAt },
    ...{ created_at: row.createdAt },
  }));
  const columns = sql`id, partner_id, customer_id, customer_name, payment_id, item, payment_amount,
    payment_currency, level, achievement, product, refund_id, link_id, rule, type, status,
    hold_reason, status_before, note, payout_id, moves, posted, amount, currency, reversed,
    reversal_of, calculation, hold_until, occurred_at, approved_at, paid_at, created_at`;
  // Only the ids come back: everything else is known here.
  const made = await tx.execute<{ id: string }>(sql`insert into commissions
      (program_id, ${columns})
    select ${programId}, ${columns}
    from jsonb_populate_recordset(null::commissions, ${JSON.stringify(values)}::jsonb)
    order by id on conflict do nothing returning id`);
  const fresh = new Set(made.map(({ id }) => id));
  return complete.filter(({ id }) => fresh.has(id));
}

/** Writes what a move changes: status, and what goes with it. */
export async function saveMoves(
  { tx, programId }: Work,
  rows: readonly CommissionRow[],
): Promise<void> {
  const values = rows.map((row) => ({
    id: row.id,
    status: row.status,
    status_before: row.statusBefore,
    hold_reason: row.holdReason,
    approved_at: row.approvedAt,
    moves: row.moves,
  }));
  await tx.execute(sql`update commissions as kept set status = moved.status,
      status_before = moved.status_before, hold_reason = moved.hold_reason,
      approved_at = moved.approved_at, moves = moved.moves
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as moved (id text, status text,
      status_before text, hold_reason text, approved_at timestamptz, moves integer)
    where kept.program_id = ${programId} and kept.id = moved.id`);
}

/** The named commissions of the program and their reversals, locked, in the order of their ids. */
export function lockWithReversals({ tx, programId }: Work, ids: readonly string[]) {
  return tx
    .select()
    .from(table)
    .where(
      and(eq(table.programId, programId), or(anyOf(table.id, ids), anyOf(table.reversalOf, ids))),
    )
    .orderBy(asc(table.id))
    .for('update');
}

/** Everything a payment earned or lost, oldest first. */
export function selectOfPayment({ tx, programId }: Work, paymentId: string) {
  return tx
    .select()
    .from(table)
    .where(and(eq(table.programId, programId), eq(table.paymentId, paymentId)))
    .orderBy(asc(table.id));
}

/** The same for several payments. */
export async function selectOfPayments(
  { tx, programId }: Work,
  paymentIds: readonly string[],
): Promise<CommissionRow[]> {
  if (paymentIds.length === 0) return [];
  return tx
    .select()
    .from(table)
    .where(and(eq(table.programId, programId), anyOf(table.paymentId, paymentIds)))
    .orderBy(asc(table.id));
}

/** The commissions that a payment earned, locked until the transaction ends. */
export function lockEarned({ tx, programId }: Work, paymentId: string) {
  return tx
    .select()
    .from(table)
    .where(
      and(eq(table.programId, programId), eq(table.paymentId, paymentId), isNull(table.reversalOf)),
    )
    .orderBy(asc(table.id))
    .for('update');
}

export async function addReversed({ tx, programId }: Work, id: string, amount: number) {
  const [row] = await tx
    .update(table)
    .set({ reversed: sql`${table.reversed} + ${amount}` })
    .where(and(eq(table.programId, programId), eq(table.id, id)))
    .returning();
  return row!;
}

/** Commissions whose hold is over, oldest first, locked; other workers' rows are passed over. */
export function lockDue({ tx, programId, clock }: Work, limit: number) {
  return tx
    .select({ id: table.id })
    .from(table)
    .where(
      and(
        eq(table.programId, programId),
        eq(table.status, 'pending'),
        isNull(table.reversalOf),
        lte(table.holdUntil, clock.now()),
      ),
    )
    .orderBy(asc(table.holdUntil))
    .limit(limit)
    .for('update', { skipLocked: true });
}
