import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { ReferralStatus } from '@portico/sdk/contract';
import type { Work } from '../platform/work.ts';
import { referralsTable as table, type ReferralRow } from './referrals.table.ts';

export async function insertReferral(
  { tx }: Work,
  row: typeof table.$inferInsert,
): Promise<ReferralRow> {
  const [made] = await tx.insert(table).values(row).returning();
  return made!;
}

export async function readReferral(
  { tx, programId }: Work,
  by: { id: string; partnerId: string } | { customerId: string },
): Promise<ReferralRow | undefined> {
  const match =
    'id' in by
      ? and(eq(table.id, by.id), eq(table.partnerId, by.partnerId))
      : eq(table.customerId, by.customerId);
  const [row] = await tx
    .select()
    .from(table)
    .where(and(eq(table.programId, programId), match));
  return row;
}

/** Marks referrals as paid for, each once; returns those that were not before. */
export async function markQualified(
  { tx, programId }: Work,
  paid: readonly { customerId: string; at: Date }[],
): Promise<ReferralRow[]> {
  const values = paid.map(({ customerId, at }) => ({ id: customerId, at: at.toISOString() }));
  return tx
    .update(table)
    .set({ status: 'qualified', qualifiedAt: sql`paid.at` })
    .from(
      sql`(select id, min(at) as at from jsonb_to_recordset(${JSON.stringify(values)}::jsonb)
        as one (id text, at timestamptz) group by id) as paid`,
    )
    .where(
      and(
        eq(table.programId, programId),
        eq(table.status, 'converted'),
        sql`${table.customerId} = paid.id`,
      ),
    )
    .returning();
}

interface PageRequest {
  status?: readonly ReferralStatus[] | undefined;
  after?: readonly [convertedAt: string, id: string] | undefined;
  limit: number;
}

export function selectReferrals({ tx, programId }: Work, partnerId: string, request: PageRequest) {
  const { status, after, limit } = request;
  return tx
    .select()
    .from(table)
    .where(
      and(
        eq(table.programId, programId),
        eq(table.partnerId, partnerId),
        status && inArray(table.status, [...status]),
        after && sql`(${table.convertedAt}, ${table.id}) < (${after[0]}::timestamptz, ${after[1]})`,
      ),
    )
    .orderBy(desc(table.convertedAt), desc(table.id))
    .limit(limit);
}
