import { and, asc, desc, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import type { PayoutStatus } from '@portico/sdk/contract';
import { partnersTable } from '../partners/index.ts';
import type { Work } from '../platform/work.ts';
import {
  payoutMethodsTable as methods,
  payoutsTable as table,
  type PayoutMethodRow,
  type PayoutRow,
} from './payouts.table.ts';

export interface Filters {
  status?: readonly PayoutStatus[] | undefined;
  partnerId?: string | undefined;
  runId?: string | undefined;
}

export interface PayoutPage {
  filters: Filters;
  after?: readonly [createdAt: string, id: string] | undefined;
  limit: number;
}

/** One keyset page, newest first, with the names of the partners. */
export function selectPayouts({ tx, programId }: Work, { filters, after, limit }: PayoutPage) {
  const behind: SQL | undefined =
    after && sql`(${table.createdAt}, ${table.id}) < (${after[0]}::timestamptz, ${after[1]})`;
  return tx
    .select({ payout: table, partnerName: partnersTable.name })
    .from(table)
    .innerJoin(
      partnersTable,
      and(eq(partnersTable.programId, table.programId), eq(partnersTable.id, table.partnerId)),
    )
    .where(
      and(
        eq(table.programId, programId),
        filters.status && inArray(table.status, [...filters.status]),
        filters.partnerId ? eq(table.partnerId, filters.partnerId) : undefined,
        filters.runId ? eq(table.runId, filters.runId) : undefined,
        behind,
      ),
    )
    .orderBy(desc(table.createdAt), desc(table.id))
    .limit(limit);
}

export async function readPayout({ tx, programId }: Work, id: string, partnerId?: string) {
  const whose = partnerId ? eq(table.partnerId, partnerId) : undefined;
  const [row] = await tx
    .select()
    .from(table)
    .where(and(eq(table.programId, programId), eq(table.id, id), whose));
  return row;
}

/** The named payouts, locked in the order of their ids. */
export function lockPayouts({ tx, programId }: Work, ids: readonly string[]): Promise<PayoutRow[]> {
  return tx
    .select()
    .from(table)
    .where(and(eq(table.programId, programId), inArray(table.id, [...ids])))
    .orderBy(asc(table.id))
    .for('update');
}

/** Payouts by what a provider calls them. */
export function selectByReference({ tx, programId }: Work, reference: string) {
  return tx
    .select()
    .from(table)
    .where(and(eq(table.programId, programId), eq(table.providerReference, reference)))
    .limit(10);
}

/**
 * Writes new payouts; tells the ids of those that are written. One that collides with another
 * under way for the same partner and currency is left out.
 */
export async function insertPayouts(
  { tx }: Work,
  rows: readonly PayoutRow[],
): Promise<Set<string>> {
  const made = await tx.execute<{ id: string }>(sql`insert into payouts
      (program_id, id, partner_id, run_id, key, status, currency, gross, withheld, fees, amount,
       provider, method_id, destination, commissions, period_from, period_to, next_attempt_at,
       created_at, updated_at)
    select "programId", id, "partnerId", "runId", key, status, currency, gross, withheld, fees,
      amount, provider, "methodId", destination, commissions, "periodFrom", "periodTo",
      "nextAttemptAt", "createdAt", "updatedAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as made ("programId" text, id text,
      "partnerId" text, "runId" text, key text, status text, currency text, gross bigint,
      withheld bigint, fees bigint, amount bigint, provider text, "methodId" text,
      destination text, commissions integer, "periodFrom" timestamptz, "periodTo" timestamptz,
      "nextAttemptAt" timestamptz, "createdAt" timestamptz, "updatedAt" timestamptz)
    order by id on conflict do nothing returning id`);
  return new Set(made.map(({ id }) => id));
}

/** Writes what changes in the life of locked payouts. */
export async function savePayouts(
  { tx, programId }: Work,
  rows: readonly PayoutRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`update payouts as kept set status = now.status,
      provider_reference = now."providerReference", problem_code = now."problemCode",
      problem_detail = now."problemDetail", next_attempt_at = now."nextAttemptAt",
      attempts = now.attempts, unsure = now.unsure, generation = now.generation,
      expected_at = now."expectedAt", completed_at = now."completedAt",
      updated_at = now."updatedAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as now (id text, status text,
      "providerReference" text, "problemCode" text, "problemDetail" text,
      "nextAttemptAt" timestamptz, attempts integer, unsure boolean, generation integer,
      "expectedAt" timestamptz, "completedAt" timestamptz, "updatedAt" timestamptz)
    where kept.program_id = ${programId} and kept.id = now.id`);
}

/** Which payouts a job is to take. */
export interface Due {
  /** `send`: never sent, or nobody knows. `check`: a provider is at work on it. */
  what: 'send' | 'check';
  limit: number;
}

/** Payouts whose time has come, locked; those of other workers are passed over. */
export function lockDuePayouts({ tx, programId, clock }: Work, { what, limit }: Due) {
  const kind =
    what === 'send'
      ? sql`(status = 'pending' or (status = 'processing' and unsure))`
      : sql`(status = 'processing' and not unsure)`;
  const now = clock.now().toISOString();
  return tx
    .select()
    .from(table)
    .where(
      and(
        eq(table.programId, programId),
        sql`status in ('pending', 'processing') and next_attempt_at <= ${now}::timestamptz`,
        kind,
      ),
    )
    .orderBy(asc(table.nextAttemptAt), asc(table.id))
    .limit(limit)
    .for('update', { skipLocked: true });
}

export async function readMethodInUse(
  { tx, programId }: Work,
  partnerId: string,
): Promise<PayoutMethodRow | undefined> {
  const [row] = await tx
    .select()
    .from(methods)
    .where(
      and(
        eq(methods.programId, programId),
        eq(methods.partnerId, partnerId),
        isNull(methods.endedAt),
      ),
    );
  return row;
}

export function selectMethods({ tx, programId }: Work, ids: readonly string[]) {
  return tx
    .select()
    .from(methods)
    .where(and(eq(methods.programId, programId), inArray(methods.id, [...new Set(ids)])));
}

/** Ends the method in use and writes the next one. */
export async function replaceMethod(work: Work, row: PayoutMethodRow): Promise<void> {
  await work.tx
    .update(methods)
    .set({ endedAt: row.createdAt })
    .where(
      and(
        eq(methods.programId, row.programId),
        eq(methods.partnerId, row.partnerId),
        isNull(methods.endedAt),
      ),
    );
  await work.tx.insert(methods).values(row);
}

export async function updateMethod(
  { tx, programId, clock }: Work,
  id: string,
  changes: Partial<Pick<PayoutMethodRow, 'status' | 'providerAccount'>>,
): Promise<PayoutMethodRow | undefined> {
  const [row] = await tx
    .update(methods)
    .set({ ...changes, updatedAt: clock.now() })
    .where(and(eq(methods.programId, programId), eq(methods.id, id)))
    .returning();
  return row;
}

/** The methods in use that lead to an account with a provider, locked. */
export function lockMethodsOfAccount({ tx, programId }: Work, account: string) {
  return tx
    .select()
    .from(methods)
    .where(
      and(
        eq(methods.programId, programId),
        eq(methods.providerAccount, account),
        isNull(methods.endedAt),
      ),
    )
    .for('update');
}

/** Payouts of a run that a bank file is to carry, in the order of their ids. */
export function selectTransfers(
  { tx, programId }: Work,
  { runId, kind, limit }: { runId: string; kind: 'iban' | 'us_bank'; limit: number },
) {
  return tx
    .select({
      id: table.id,
      amount: table.amount,
      currency: table.currency,
      methodId: table.methodId,
    })
    .from(table)
    .innerJoin(methods, and(eq(methods.programId, table.programId), eq(methods.id, table.methodId)))
    .where(
      and(
        eq(table.programId, programId),
        eq(table.runId, runId),
        eq(table.provider, 'bank'),
        eq(table.status, 'processing'),
        eq(methods.kind, kind),
        sql`${table.amount} > 0`,
      ),
    )
    .orderBy(asc(table.id))
    .limit(limit);
}
