import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { anyOf } from '../platform/any-of.ts';
import type { Work } from '../platform/work.ts';
import {
  paymentsTable as payments,
  referencesTable,
  refundsTable as refunds,
} from './payments.table.ts';
import type { NewPayment, PaymentRow, RefundRow } from './payments.table.ts';

/**
 * Lets one transaction at a time speak of payments. A refund that finds no payment and a payment
 * that finds no refund could otherwise pass each other unseen. Names are taken in one order, so
 * that two reports never wait for each other.
 */
export async function queueUp({ tx, programId }: Work, names: readonly string[]): Promise<void> {
  const sorted = [...new Set(names)].toSorted().map((name) => `payment ${programId} ${name}`);
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(name, 0)) from
    (select value as name from jsonb_array_elements_text(${JSON.stringify(sorted)}::jsonb)
      with ordinality order by ordinality) as names`);
}

/** Inserts payments that are known to be new: their names are locked. */
export async function insertPayments(
  { tx, programId }: Work,
  rows: readonly NewPayment[],
): Promise<PaymentRow[]> {
  const unsaid = { partnerId: null, product: null, country: null, items: null, facts: null };
  const complete = rows.map((row) => ({ ...unsaid, refunded: 0, ...row }) as PaymentRow);
  const values = complete.map((row) => ({
    ...{ id: row.id, external_id: row.externalId, customer_id: row.customerId },
    ...{ partner_id: row.partnerId, kind: row.kind, amount: row.amount, currency: row.currency },
    ...{ refunded: row.refunded, product: row.product, country: row.country, items: row.items },
    ...{ facts: row.facts, occurred_at: row.occurredAt, created_at: row.createdAt },
  }));
  const columns = sql`id, external_id, customer_id, partner_id, kind, amount, currency, refunded,
    product, country, items, facts, occurred_at, created_at`;
  await tx.execute(sql`insert into payments (program_id, ${columns})
    select ${programId}, ${columns}
    from jsonb_populate_recordset(null::payments, ${JSON.stringify(values)}::jsonb) order by id`);
  return complete;
}

/** Payments by the reporter's ids, locked until the transaction ends. */
export function lockByExternalIds(
  { tx, programId }: Work,
  externalIds: readonly string[],
): Promise<PaymentRow[]> {
  return tx
    .select()
    .from(payments)
    .where(and(eq(payments.programId, programId), anyOf(payments.externalId, externalIds)))
    .orderBy(asc(payments.id))
    .for('update');
}

/** One payment, locked until the transaction ends. */
export async function lockPayment(
  { tx, programId }: Work,
  by: { id: string } | { externalId: string },
): Promise<PaymentRow | undefined> {
  const match = 'id' in by ? eq(payments.id, by.id) : eq(payments.externalId, by.externalId);
  const [row] = await tx
    .select()
    .from(payments)
    .where(and(eq(payments.programId, programId), match))
    .for('update');
  return row;
}

export async function updatePayment(
  { tx, programId }: Work,
  id: string,
  values: Partial<typeof payments.$inferInsert>,
): Promise<PaymentRow> {
  const [row] = await tx
    .update(payments)
    .set(values)
    .where(and(eq(payments.programId, programId), eq(payments.id, id)))
    .returning();
  return row!;
}

/** Payments of a customer that came before anybody was known to have referred it. */
export function selectUnattributed({ tx, programId }: Work, customerId: string) {
  return tx
    .select()
    .from(payments)
    .where(
      and(
        eq(payments.programId, programId),
        eq(payments.customerId, customerId),
        isNull(payments.partnerId),
      ),
    )
    .orderBy(asc(payments.occurredAt), asc(payments.id))
    .for('update');
}

/** Inserts unless the external id is known; null when it is. */
export async function insertRefund(
  { tx }: Work,
  row: typeof refunds.$inferInsert,
): Promise<RefundRow | null> {
  const [made] = await tx.insert(refunds).values(row).onConflictDoNothing().returning();
  return made ?? null;
}

export async function readRefund({ tx, programId }: Work, externalId: string) {
  const [row] = await tx
    .select()
    .from(refunds)
    .where(and(eq(refunds.programId, programId), eq(refunds.externalId, externalId)));
  return row;
}

/** Writes down under which other names a provider may speak of payments. */
export async function saveReferences(
  { tx, programId }: Work,
  names: readonly { externalId: string; references: readonly string[] }[],
): Promise<void> {
  const rows = names.flatMap(({ externalId, references }) =>
    references.map((reference) => ({ programId, reference, externalId })),
  );
  if (rows.length > 0) await tx.insert(referencesTable).values(rows).onConflictDoNothing();
}

/** The payment's own id for any of its names. */
export async function resolveReference(
  { tx, programId }: Work,
  names: readonly string[],
): Promise<string | undefined> {
  const [row] = await tx
    .select()
    .from(referencesTable)
    .where(and(eq(referencesTable.programId, programId), anyOf(referencesTable.reference, names)))
    .limit(1);
  return row?.externalId;
}

/** What was reported of refunds whose ids start alike, in minor units. */
export async function sumRefunds({ tx, programId }: Work, prefix: string): Promise<number> {
  const [row] = await tx
    .select({ sum: sql<number>`coalesce(sum(${refunds.amount}), 0)::float8` })
    .from(refunds)
    .where(
      and(eq(refunds.programId, programId), sql`starts_with(${refunds.externalId}, ${prefix})`),
    );
  return row!.sum;
}

/** Refunds that arrived before their payment, oldest first. */
export function selectWaitingRefunds({ tx, programId }: Work, names: readonly string[]) {
  return tx
    .select()
    .from(refunds)
    .where(
      and(
        eq(refunds.programId, programId),
        anyOf(refunds.paymentExternalId, names),
        eq(refunds.status, 'waiting'),
      ),
    )
    .orderBy(asc(refunds.occurredAt), asc(refunds.id))
    .for('update');
}

export async function markApplied({ tx, programId }: Work, id: string): Promise<void> {
  await tx
    .update(refunds)
    .set({ status: 'applied' })
    .where(and(eq(refunds.programId, programId), eq(refunds.id, id)));
}
