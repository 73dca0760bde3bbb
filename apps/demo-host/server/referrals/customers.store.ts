import { and, asc, eq, sql } from 'drizzle-orm';
import { newId } from '../platform/ids.ts';
import { anyOf } from '../platform/any-of.ts';
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
  work: Work,
  facts: readonly CustomerFacts[],
): Promise<Map<string, CustomerRow>> {
  const named = new Map(facts.toReversed().map((one) => [one.externalId, one]));
  const known = await lockKnown(work, [...named.keys()]);
  const unknown = [...named.values()].filter(({ externalId }) => !known.has(externalId));
  if (unknown.length === 0) return known;
  await insertUnlessKnown(work, unknown);
  // Somebody else may have made them in between: either way they are there now.
  const made = await lockKnown(
    work,
    unknown.map(({ externalId }) => externalId),
  );
  return new Map([...known, ...made]);
}

async function lockKnown(
  { tx, programId }: Work,
  externalIds: readonly string[],
): Promise<Map<string, CustomerRow>> {
  const rows = await tx
    .select()
    .from(table)
    .where(and(eq(table.programId, programId), anyOf(table.externalId, externalIds)))
    .orderBy(asc(table.externalId))
    .for('update');
  return new Map(rows.map((row) => [row.externalId, row]));
}

async function insertUnlessKnown(
  { tx, programId, clock }: Work,
  facts: readonly CustomerFacts[],
): Promise<void> {
  const now = clock.now();
  const rows = facts.map(({ externalId, name, email }) => ({
    id: newId('customer', now.getTime()),
    external_id: externalId,
    name: name ?? externalId,
    email: email ?? null,
  }));
  await tx.execute(sql`insert into customers
      (program_id, id, external_id, name, email, created_at)
    select ${programId}, id, external_id, name, email, ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as one (id text, external_id text, name text, email text)
    order by external_id on conflict do nothing`);
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

/** Writes what payments changed about locked customers. */
export async function savePaid(
  { tx, programId }: Work,
  customers: readonly CustomerRow[],
): Promise<void> {
  const values = customers.map(({ id, firstPaidAt, lastPaidAt, activeUntil }) => ({
    ...{ id, first: firstPaidAt, last: lastPaidAt, until: activeUntil },
  }));
  await tx.execute(sql`update customers as kept
    set first_paid_at = paid.first, last_paid_at = paid.last, active_until = paid.until
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb)
      as paid (id text, first timestamptz, last timestamptz, until timestamptz)
    where kept.program_id = ${programId} and kept.id = paid.id`);
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
