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
  sql,
  type SQL,
} from 'drizzle-orm';
import type { ParsedOf, PorticoContract } from '@portico/sdk/contract';
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
  partnerId: string,
  id: string,
): Promise<CommissionRow | undefined> {
  const [row] = await tx
    .select()
    .from(table)
    .where(and(eq(table.programId, programId), eq(table.partnerId, partnerId), eq(table.id, id)));
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

/** Inserts unless it was posted before; returns what is new. */
export function insertCommissions({ tx }: Work, rows: NewCommission[]): Promise<CommissionRow[]> {
  return tx.insert(table).values(rows).onConflictDoNothing().returning();
}

/** Everything a payment earned or lost, oldest first. */
export function selectOfPayment({ tx, programId }: Work, paymentId: string) {
  return tx
    .select()
    .from(table)
    .where(and(eq(table.programId, programId), eq(table.paymentId, paymentId)))
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

/** Approves commissions whose hold is over, oldest first; other workers' rows are passed over. */
export function approveBatch({ tx, programId, clock }: Work, limit: number) {
  const now = clock.now();
  const due = tx
    .select({ id: table.id })
    .from(table)
    .where(
      and(eq(table.programId, programId), eq(table.status, 'pending'), lte(table.holdUntil, now)),
    )
    .orderBy(asc(table.holdUntil))
    .limit(limit)
    .for('update', { skipLocked: true });
  return tx
    .update(table)
    .set({ status: 'approved', approvedAt: now })
    .where(and(eq(table.programId, programId), inArray(table.id, due)))
    .returning();
}
