import { and, desc, eq, gte, inArray, lt, sql, type SQL } from 'drizzle-orm';
import type { ParsedOf, PorticoContract } from '@portico/sdk/contract';
import type { Work } from '../platform/work.ts';
import { partnersTable as partners } from '../partners/index.ts';
import { commissionsTable as table, type CommissionRow } from './commissions.table.ts';

type Input = ParsedOf<PorticoContract['admin']['commissions']['list']>;

/** A commission with the partner it belongs to. */
export interface StaffRow {
  commission: CommissionRow;
  partner: { id: string; name: string; tier: string };
}

const columns = {
  commission: table,
  partner: { id: partners.id, name: partners.name, tier: partners.tierKey },
};

function ownerOf(): SQL | undefined {
  return and(eq(partners.programId, table.programId), eq(partners.id, table.partnerId));
}

/** One keyset page over all partners, newest first. */
export function selectStaffPage(
  { tx, programId }: Work,
  filters: Omit<Input, 'cursor' | 'limit'>,
  { after, limit }: { after: readonly [at: string, id: string] | undefined; limit: number },
): Promise<StaffRow[]> {
  const { partnerId, status, type, holdReason, from, to, minAmount, currency } = filters;
  const conditions: (SQL | undefined)[] = [
    eq(table.programId, programId),
    partnerId ? eq(table.partnerId, partnerId) : undefined,
    status && inArray(table.status, status),
    type && inArray(table.type, type),
    holdReason && inArray(table.holdReason, holdReason),
    from ? gte(table.occurredAt, new Date(from)) : undefined,
    to ? lt(table.occurredAt, new Date(to)) : undefined,
    minAmount === undefined ? undefined : gte(table.amount, minAmount),
    currency && eq(table.currency, currency),
    after && sql`(${table.occurredAt}, ${table.id}) < (${after[0]}::timestamptz, ${after[1]})`,
  ];
  return tx
    .select(columns)
    .from(table)
    .innerJoin(partners, ownerOf())
    .where(and(...conditions))
    .orderBy(desc(table.occurredAt), desc(table.id))
    .limit(limit);
}

export async function readStaffRow(
  { tx, programId }: Work,
  id: string,
): Promise<StaffRow | undefined> {
  const [row] = await tx
    .select(columns)
    .from(table)
    .innerJoin(partners, ownerOf())
    .where(and(eq(table.programId, programId), eq(table.id, id)));
  return row;
}
