import { and, asc, eq, inArray, sql } from 'drizzle-orm';
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
  return (await lockCustomers(work, [facts])).get(facts.externalId)!;
}

/**
 * The same for several at once, by external id. They are locked in one order, so that two
 * transactions never wait for each other.
 */
export async function lockCustomers(
  { tx, programId, clock }: Work,
  facts: readonly CustomerFacts[],
): Promise<Map<string, CustomerRow>> {
  const now = clock.now();
  const named = new Map(facts.toReversed().map((one) => [one.externalId, one]));
  const rows = [...named.values()].map(({ externalId, name, email }) => ({
    id: newId('customer', now.getTime()),
    external_id: externalId,
    name: name ?? externalId,
    email: email ?? null,
  }));
  // Sent together: the second statement sees what the first one wrote.
  const insert = tx.execute(sql`insert into customers
      (program_id, id, external_id, name, email, created_at)
    select ${programId}, id, external_id, name, email, ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as one (id text, external_id text, name text, email text)
    order by external_id on conflict do nothing`);
  const select = tx
    .select()
    .from(table)
    .where(and(eq(table.programId, programId), inArray(table.externalId, [...named.keys()])))
    .orderBy(asc(table.externalId))
    .for('update');
  const [, found] = await Promise.all([insert, select]);
  return new Map(found.map((row) => [row.externalId, row]));
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

/** A payment as far as its customer cares. */
export interface PaymentNote {
  customerId: string;
  paidAt: Date;
  activeUntil: Date;
}

/**
 * Notes payments: the first and last day, and how long they keep their customers active. A payment
 * from before a cancellation keeps a customer active no longer than that, whichever was reported
 * first. Returns the customers as they are now, by id.
 */
export async function notePayments(
  { tx, programId }: Work,
  notes: readonly PaymentNote[],
): Promise<Map<string, CustomerRow>> {
  const values = notes.map(({ customerId, paidAt, activeUntil }) => ({
    id: customerId,
    paid: paidAt.toISOString(),
    until: activeUntil.toISOString(),
  }));
  await tx.execute(sql`update customers as kept
    set first_paid_at = least(kept.first_paid_at, paid.first),
      last_paid_at = greatest(kept.last_paid_at, paid.last),
      active_until = greatest(kept.active_until, paid.until)
    from (
      select one.id, min(one.paid) as first, max(one.paid) as last,
        max(case when c.cancelled_at >= one.paid
          then least(one.until, c.cancelled_at) else one.until end) as until
      from jsonb_to_recordset(${JSON.stringify(values)}::jsonb)
        as one (id text, paid timestamptz, until timestamptz)
      join customers as c on c.program_id = ${programId} and c.id = one.id
      group by one.id
    ) as paid where kept.program_id = ${programId} and kept.id = paid.id`);
  const ids = notes.map(({ customerId }) => customerId);
  const rows = await tx
    .select()
    .from(table)
    .where(and(eq(table.programId, programId), inArray(table.id, ids)));
  return new Map(rows.map((row) => [row.id, row]));
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
