import { and, eq, sql } from 'drizzle-orm';
import { newId } from '../platform/ids.ts';
import type { Work } from '../platform/work.ts';
import { customersTable as table, type CustomerRow } from './referrals.table.ts';

interface CustomerFacts {
  externalId: string;
  name?: string | undefined;
  email?: string | undefined;
}

/** Finds the customer by the host's id, or makes it, and locks it until the transaction ends. */
export async function lockCustomer(work: Work, facts: CustomerFacts): Promise<CustomerRow> {
  const { tx, programId, clock } = work;
  const now = clock.now();
  // Sent together: the second statement sees what the first one wrote.
  const insert = tx
    .insert(table)
    .values({
      programId,
      id: newId('customer', now.getTime()),
      externalId: facts.externalId,
      name: facts.name ?? facts.externalId,
      email: facts.email ?? null,
      createdAt: now,
    })
    .onConflictDoNothing();
  const select = tx
    .select()
    .from(table)
    .where(and(eq(table.programId, programId), eq(table.externalId, facts.externalId)))
    .for('update');
  const [, [row]] = await Promise.all([insert, select]);
  return row!;
}

export async function updateCustomer(
  { tx, programId }: Work,
  id: string,
  values: Partial<typeof table.$inferInsert>,
): Promise<CustomerRow> {
  const [row] = await tx
    .update(table)
    .set(values)
    .where(and(eq(table.programId, programId), eq(table.id, id)))
    .returning();
  return row!;
}

/**
 * Notes a payment: the first and last day, and how long it keeps the customer active. A payment
 * from before a cancellation keeps it active no longer than that, whichever was reported first.
 */
export async function notePayment(
  { tx, programId }: Work,
  id: string,
  { paidAt, activeUntil }: { paidAt: Date; activeUntil: Date },
): Promise<CustomerRow> {
  const paid = sql`${paidAt.toISOString()}::timestamptz`;
  const until = sql`${activeUntil.toISOString()}::timestamptz`;
  const [row] = await tx
    .update(table)
    .set({
      firstPaidAt: sql`least(${table.firstPaidAt}, ${paid})`,
      lastPaidAt: sql`greatest(${table.lastPaidAt}, ${paid})`,
      activeUntil: sql`greatest(${table.activeUntil}, case when ${table.cancelledAt} >= ${paid}
        then least(${until}, ${table.cancelledAt}) else ${until} end)`,
    })
    .where(and(eq(table.programId, programId), eq(table.id, id)))
    .returning();
  return row!;
}

/** Notes that the customer left; a later payment brings it back. */
export async function noteCancellation(
  { tx, programId }: Work,
  id: string,
  at: Date,
): Promise<CustomerRow> {
  const left = sql`${at.toISOString()}::timestamptz`;
  const [row] = await tx
    .update(table)
    .set({
      cancelledAt: sql`greatest(${table.cancelledAt}, ${left})`,
      activeUntil: sql`case when ${table.lastPaidAt} <= ${left}
        then least(${table.activeUntil}, ${left}) else ${table.activeUntil} end`,
    })
    .where(and(eq(table.programId, programId), eq(table.id, id)))
    .returning();
  return row!;
}
