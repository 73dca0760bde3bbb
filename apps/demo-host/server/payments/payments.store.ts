import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Work } from '../platform/work.ts';
import {
  paymentsTable as payments,
  referencesTable,
  refundsTable as refunds,
} from './payments.table.ts';
import type { PaymentRow, RefundRow } from './payments.table.ts';

/**
 * Lets one transaction at a time speak of a payment. A refund that finds no payment and a payment
 * that finds no refund could otherwise pass each other unseen.
 */
export async function queueUp({ tx, programId }: Work, externalId: string): Promise<void> {
  const name = `payment ${programId} ${externalId}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
}

/** Inserts unless the external id is known; null when it is. */
export async function insertPayment(
  { tx }: Work,
  row: typeof payments.$inferInsert,
): Promise<PaymentRow | null> {
  const [made] = await tx.insert(payments).values(row).onConflictDoNothing().returning();
  return made ?? null;
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

/** Writes down under which other names a provider may speak of the payment. */
export async function saveReferences(
  { tx, programId }: Work,
  externalId: string,
  references: readonly string[],
): Promise<void> {
  if (references.length === 0) return;
  const rows = references.map((reference) => ({ programId, reference, externalId }));
  await tx.insert(referencesTable).values(rows).onConflictDoNothing();
}

/** The payment's own id for any of its names. */
export async function resolveReference(
  { tx, programId }: Work,
  names: readonly string[],
): Promise<string | undefined> {
  const [row] = await tx
    .select()
    .from(referencesTable)
    .where(
      and(eq(referencesTable.programId, programId), inArray(referencesTable.reference, [...names])),
    )
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
        inArray(refunds.paymentExternalId, [...names]),
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
