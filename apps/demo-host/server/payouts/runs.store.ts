import { and, desc, eq, sql } from 'drizzle-orm';
import type { Currency } from '@portico/sdk/contract';
import type { Work } from '../platform/work.ts';
import { payoutRunsTable as table, type PayoutRunRow, type Skipped } from './payouts.table.ts';

/** Which partners a run looks at. */
export interface Scope {
  /** The tiers of the run's rhythm; null for all. */
  tiers: readonly string[] | null;
  currency: Currency | null;
  /** Named ones are looked at even when nothing is payable. */
  partnerIds: readonly string[] | null;
}

function inScope({ programId }: Work, { tiers, currency, partnerIds }: Scope) {
  const list = (values: readonly string[]) =>
    sql`(select value from jsonb_array_elements_text(${JSON.stringify(values)}::jsonb))`;
  const owed = sql`exists (select 1 from ledger_balances b where b.program_id = p.program_id
    and b.partner_id = p.id and b.account = 'payable' and b.credits <> b.debits
    ${currency ? sql`and b.currency = ${currency}` : sql``})`;
  return sql`p.program_id = ${programId}
    ${tiers ? sql`and p.tier_key in ${list(tiers)}` : sql``}
    and ${partnerIds ? sql`p.id in ${list(partnerIds)}` : owed}`;
}

/** One page of the partners in scope, in the order of their ids. */
export async function selectScope(
  work: Work,
  scope: Scope,
  { after, limit }: { after: string; limit: number },
): Promise<string[]> {
  const rows = await work.tx.execute<{ id: string }>(sql`select p.id from partners p
    where ${inScope(work, scope)} and p.id > ${after} order by p.id limit ${limit}`);
  return rows.map(({ id }) => id);
}

/** One at a time may decide whether a run is to start. Held until the transaction ends. */
export async function lockStart({ tx, programId }: Work): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`payout runs of ${programId}`}, 0))`,
  );
}

/** A piece has fewer partners where they have more commissions than this: it is one transaction. */
const commissionsPerPartner = 400;

/**
 * Starts a run unless its key has one: writes it, and cuts its partners into pieces. Returns
 * false when it was there.
 */
export async function insertRun(
  work: Work,
  row: PayoutRunRow,
  { scope, size }: { scope: Scope; size: number },
): Promise<boolean> {
  const { tx, programId } = work;
  const made = await tx.insert(table).values(row).onConflictDoNothing().returning({ id: table.id });
  if (made.length === 0) return false;
  await tx.execute(sql`insert into payout_run_batches
      (program_id, run_id, number, partner_ids, partners)
    select ${programId}, ${row.id}, number, jsonb_agg(id order by id), count(*)
    from (
      select p.id, floor((sum(1 + coalesce(commissions, 0) / ${commissionsPerPartner}::float8)
        over (order by p.id) - 1) / ${size}::int)::int as number
      from partners p left join (
        select partner_id, count(*) as commissions from commissions
        where program_id = ${programId} and status = 'approved' and payout_id is null
        group by partner_id
      ) as waiting on waiting.partner_id = p.id
      where ${inScope(work, scope)}
    ) as cut group by number`);
  await tx.execute(sql`update payout_runs set partners = (
      select coalesce(sum(partners), 0) from payout_run_batches
      where program_id = ${programId} and run_id = ${row.id})
    where program_id = ${programId} and id = ${row.id}`);
  return true;
}

/** A piece of a run that nobody works on, locked. */
export interface Piece {
  number: number;
  partnerIds: string[];
}

export async function lockPiece({ tx, programId }: Work, runId: string): Promise<Piece | null> {
  const [row] = await tx.execute<{ number: number; partner_ids: string[] }>(sql`
    select number, partner_ids from payout_run_batches
    where program_id = ${programId} and run_id = ${runId} and done_at is null
    order by number limit 1 for update skip locked`);
  return row ? { number: row.number, partnerIds: row.partner_ids } : null;
}

export async function finishPiece(
  { tx, programId, clock }: Work,
  { runId, number, skipped }: { runId: string; number: number; skipped: Skipped },
): Promise<void> {
  await tx.execute(sql`update payout_run_batches
    set done_at = ${clock.now().toISOString()}::timestamptz,
      skipped = ${JSON.stringify(skipped)}::jsonb
    where program_id = ${programId} and run_id = ${runId} and number = ${number}`);
}

/** Ends a run when all of its pieces are done. Whoever comes too early leaves it to the last. */
export async function finishRun({ tx, programId, clock }: Work, runId: string): Promise<void> {
  await tx.execute(sql`update payout_runs as run set status = 'finished',
      finished_at = ${clock.now().toISOString()}::timestamptz
    where program_id = ${programId} and id = ${runId} and status = 'running'
      and not exists (select 1 from payout_run_batches piece
        where piece.program_id = run.program_id and piece.run_id = run.id
          and piece.done_at is null)`);
}

/** Runs under way, oldest first. */
export function selectRunning({ tx, programId }: Work, limit: number): Promise<PayoutRunRow[]> {
  return tx
    .select()
    .from(table)
    .where(and(eq(table.programId, programId), eq(table.status, 'running')))
    .orderBy(table.id)
    .limit(limit);
}

export interface RunPage {
  after?: readonly [startedAt: string, id: string] | undefined;
  limit: number;
}

/** One keyset page, newest first. */
export function selectRuns({ tx, programId }: Work, { after, limit }: RunPage) {
  const behind =
    after && sql`(${table.startedAt}, ${table.id}) < (${after[0]}::timestamptz, ${after[1]})`;
  return tx
    .select()
    .from(table)
    .where(and(eq(table.programId, programId), behind))
    .orderBy(desc(table.startedAt), desc(table.id))
    .limit(limit);
}

export async function readRun({ tx, programId }: Work, id: string) {
  const [row] = await tx
    .select()
    .from(table)
    .where(and(eq(table.programId, programId), eq(table.id, id)));
  return row;
}

/** What runs have come to so far. */
export interface RunSums {
  done: number;
  skipped: Skipped;
  totals: { currency: Currency; payouts: number; amount: number; failed: number }[];
}

interface SumsRow extends Record<string, unknown> {
  id: string;
  done: number;
  skipped: Skipped | null;
  totals: RunSums['totals'] | null;
}

export async function sumRuns(
  { tx, programId }: Work,
  ids: readonly string[],
): Promise<Map<string, RunSums>> {
  const rows = await tx.execute<SumsRow>(sql`select wanted.id,
      (select coalesce(sum(partners), 0)::int from payout_run_batches b
        where b.program_id = ${programId} and b.run_id = wanted.id and b.done_at is not null)
        as done,
      (select jsonb_object_agg(key, partners) from (
        select key, sum(value::int)::int as partners
        from payout_run_batches b, jsonb_each_text(b.skipped)
        where b.program_id = ${programId} and b.run_id = wanted.id group by key) as counted)
        as skipped,
      (select jsonb_agg(to_jsonb(sums) order by currency) from (
        select currency, count(*)::int as payouts, sum(amount)::bigint as amount,
          (count(*) filter (where status = 'failed'))::int as failed
        from payouts p where p.program_id = ${programId} and p.run_id = wanted.id
        group by currency) as sums) as totals
    from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) as wanted (id)`);
  return new Map(
    rows.map(({ id, done, skipped, totals }) => [
      id,
      { done, skipped: skipped ?? {}, totals: totals ?? [] },
    ]),
  );
}

/** Whose rhythm a run may follow, and since when there is a program at all. */
export async function readProgramStart({ tx, programId }: Work): Promise<Date> {
  const [row] = await tx.execute<{ created_at: string }>(
    sql`select created_at from programs where id = ${programId}`,
  );
  return new Date(row?.created_at ?? 0);
}
