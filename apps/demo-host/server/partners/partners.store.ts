import { and, desc, eq, ilike, inArray, sql, type SQL } from 'drizzle-orm';
import type { PartnerStatus } from '@portico/sdk/contract';
import { anyOf } from '../platform/any-of.ts';
import type { Work } from '../platform/work.ts';
import { couponsTable, partnersTable, type PartnerRow } from './partners.table.ts';

type NewPartner = typeof partnersTable.$inferInsert;

export async function readPartner(
  { tx, programId }: Work,
  by: { id: string } | { externalId: string } | { email: string },
): Promise<PartnerRow | undefined> {
  const column =
    'id' in by
      ? eq(partnersTable.id, by.id)
      : 'email' in by
        ? eq(partnersTable.email, by.email)
        : eq(partnersTable.externalId, by.externalId);
  const [row] = await tx
    .select()
    .from(partnersTable)
    .where(and(eq(partnersTable.programId, programId), column))
    .limit(1);
  return row;
}

/** Several partners by id, in any order. */
export function readPartners(
  { tx, programId }: Work,
  ids: readonly string[],
): Promise<PartnerRow[]> {
  return tx
    .select()
    .from(partnersTable)
    .where(and(eq(partnersTable.programId, programId), anyOf(partnersTable.id, ids)));
}

/** Inserts unless the external id is known already; tells whether it did. */
export async function insertPartner({ tx }: Work, row: NewPartner): Promise<boolean> {
  const made = await tx.insert(partnersTable).values(row).onConflictDoNothing().returning();
  return made.length === 1;
}

export async function updatePartner(
  { tx, programId, clock }: Work,
  id: string,
  values: Partial<NewPartner>,
): Promise<PartnerRow | undefined> {
  const [row] = await tx
    .update(partnersTable)
    .set({ ...values, updatedAt: clock.now() })
    .where(and(eq(partnersTable.programId, programId), eq(partnersTable.id, id)))
    .returning();
  return row;
}

/** Puts a partner into another tier; undefined when somebody else did so first. */
export async function moveTier(
  { tx, programId, clock }: Work,
  { id, tierKey }: PartnerRow,
  to: string,
): Promise<PartnerRow | undefined> {
  const now = clock.now();
  const [row] = await tx
    .update(partnersTable)
    .set({ tierKey: to, tierSince: now, updatedAt: now })
    .where(
      and(
        eq(partnersTable.programId, programId),
        eq(partnersTable.id, id),
        eq(partnersTable.tierKey, tierKey),
      ),
    )
    .returning();
  return row;
}

interface PartnerQuery {
  status?: readonly PartnerStatus[] | undefined;
  externalId?: string | undefined;
  search?: string | undefined;
  after?: readonly [createdAt: string, id: string] | undefined;
  limit: number;
}

export function selectPartners({ tx, programId }: Work, query: PartnerQuery) {
  const conditions: (SQL | undefined)[] = [
    eq(partnersTable.programId, programId),
    query.status && inArray(partnersTable.status, [...query.status]),
    query.externalId ? eq(partnersTable.externalId, query.externalId) : undefined,
    query.search ? ilike(partnersTable.name, `%${escapeLike(query.search)}%`) : undefined,
    query.after &&
      sql`(${partnersTable.createdAt}, ${partnersTable.id})
        < (${query.after[0]}::timestamptz, ${query.after[1]})`,
  ];
  return tx
    .select()
    .from(partnersTable)
    .where(and(...conditions))
    .orderBy(desc(partnersTable.createdAt), desc(partnersTable.id))
    .limit(query.limit);
}

/** Takes `%` and `_` as the letters they are. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}

export async function insertCoupon(work: Work, code: string, partnerId: string): Promise<boolean> {
  const made = await work.tx
    .insert(couponsTable)
    .values({ programId: work.programId, code, partnerId, createdAt: work.clock.now() })
    .onConflictDoNothing()
    .returning();
  return made.length === 1;
}

export async function readCoupon({ tx, programId }: Work, code: string) {
  const [row] = await tx
    .select()
    .from(couponsTable)
    .where(and(eq(couponsTable.programId, programId), eq(couponsTable.code, code)));
  return row;
}
