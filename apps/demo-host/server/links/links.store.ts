import { and, asc, desc, eq, sql, type SQL } from 'drizzle-orm';
import type { Money } from '@portico/sdk/contract';
import type { Database } from '../platform/db.ts';
import { anyOf } from '../platform/any-of.ts';
import type { Work } from '../platform/work.ts';
import { linkEarningsTable, linksTable, type LinkRow } from './links.table.ts';

type NewLink = typeof linksTable.$inferInsert;

export async function readLink(
  { tx, programId }: Work,
  by: { id: string } | { code: string },
): Promise<LinkRow | undefined> {
  const column = 'id' in by ? eq(linksTable.id, by.id) : eq(linksTable.code, by.code);
  const [row] = await tx
    .select()
    .from(linksTable)
    .where(and(eq(linksTable.programId, programId), column));
  return row;
}

/** A visitor brings a code and nothing else: whose link it is, this tells. */
export async function readLinkOfAnyProgram(
  { system }: Database,
  code: string,
): Promise<LinkRow | undefined> {
  const [row] = await system.select().from(linksTable).where(eq(linksTable.code, code));
  return row;
}

/** Inserts unless the code is taken, here or in any other program. */
export async function insertLink({ tx }: Work, row: NewLink): Promise<LinkRow | undefined> {
  const [made] = await tx
    .insert(linksTable)
    .values(row)
    .onConflictDoNothing({ target: linksTable.code })
    .returning();
  return made;
}

export async function updateLink(
  { tx, programId, clock }: Work,
  id: string,
  values: Partial<NewLink>,
): Promise<LinkRow | undefined> {
  const [row] = await tx
    .update(linksTable)
    .set({ ...values, updatedAt: clock.now() })
    .where(and(eq(linksTable.programId, programId), eq(linksTable.id, id)))
    .returning();
  return row;
}

interface LinkQuery {
  partnerId: string;
  status?: LinkRow['status'] | undefined;
  after?: readonly [createdAt: string, id: string] | undefined;
  limit: number;
}

/** Newest first. */
export function selectLinks({ tx, programId }: Work, query: LinkQuery): Promise<LinkRow[]> {
  const { after } = query;
  const conditions: (SQL | undefined)[] = [
    eq(linksTable.programId, programId),
    eq(linksTable.partnerId, query.partnerId),
    query.status && eq(linksTable.status, query.status),
    after &&
      sql`(${linksTable.createdAt}, ${linksTable.id}) < (${after[0]}::timestamptz, ${after[1]})`,
  ];
  return tx
    .select()
    .from(linksTable)
    .where(and(...conditions))
    .orderBy(desc(linksTable.createdAt), desc(linksTable.id))
    .limit(query.limit);
}

/** The first of the codes that nobody has, in any program. */
export async function readFirstFreeCode(
  { tx }: Work,
  codes: readonly string[],
): Promise<string | null> {
  const [row] = await tx.execute<{ code: string }>(sql`
    select code from jsonb_array_elements_text(${JSON.stringify(codes)}::jsonb)
      with ordinality as wanted (code, place)
    where not portico_code_taken(code) order by place limit 1`);
  return row?.code ?? null;
}

export async function readEarnings(
  { tx, programId }: Work,
  linkIds: readonly string[],
): Promise<Map<string, Money[]>> {
  if (linkIds.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(linkEarningsTable)
    .where(
      and(eq(linkEarningsTable.programId, programId), anyOf(linkEarningsTable.linkId, linkIds)),
    )
    .orderBy(asc(linkEarningsTable.currency));
  const earnings = new Map<string, Money[]>(linkIds.map((id) => [id, []]));
  for (const { linkId, amount, currency } of rows) earnings.get(linkId)?.push({ amount, currency });
  return earnings;
}

export async function addConversion({ tx, programId }: Work, linkId: string): Promise<void> {
  await tx
    .update(linksTable)
    .set({ conversions: sql`${linksTable.conversions} + 1` })
    .where(and(eq(linksTable.programId, programId), eq(linksTable.id, linkId)));
}

interface LinkEarning {
  linkId: string;
  partnerId: string;
  amount: Money;
}

/** Adds to what links have earned, in one statement. */
export async function upsertEarnings(
  { tx, programId }: Work,
  earnings: readonly LinkEarning[],
): Promise<void> {
  if (earnings.length === 0) return;
  const rows = earnings.map(({ linkId, partnerId, amount }) => ({
    link_id: linkId,
    partner_id: partnerId,
    ...amount,
  }));
  await tx.execute(sql`insert into link_earnings as kept
      (program_id, link_id, currency, partner_id, amount)
    select ${programId}, link_id, currency, min(partner_id), sum(amount)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as earning (link_id text,
      partner_id text, amount bigint, currency text)
    group by link_id, currency order by link_id, currency
    on conflict (program_id, link_id, currency)
    do update set amount = kept.amount + excluded.amount`);
}
