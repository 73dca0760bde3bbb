import { sql } from 'drizzle-orm';
import type { PlanTerms } from '@portico/sdk/engine';
import type { Work } from '../platform/work.ts';

export interface PlanRow {
  id: string;
  version: number;
  terms: PlanTerms;
  effectiveFrom: Date;
  note: string | null;
  createdAt: Date;
}

interface Row extends Record<string, unknown> {
  id: string;
  version: number;
  terms: PlanTerms;
  effective_from: string;
  note: string | null;
  created_at: string;
}

/** One transaction at a time makes or withdraws versions of a program's plan. */
export async function queueUp({ tx, programId }: Work): Promise<void> {
  const name = `plans ${programId}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
}

/** All versions, as they stand now: what another transaction published is in it. */
export async function selectPlans({ tx, programId }: Work): Promise<PlanRow[]> {
  const rows = await tx.execute<Row>(sql`select id, version, terms, effective_from, note,
    created_at from plans where program_id = ${programId} order by version desc`);
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    terms: row.terms,
    effectiveFrom: new Date(row.effective_from),
    note: row.note,
    createdAt: new Date(row.created_at),
  }));
}

export async function insertPlan(
  { tx, programId }: Work,
  row: PlanRow & { createdBy: string },
): Promise<void> {
  await tx.execute(sql`insert into plans
      (program_id, id, version, terms, effective_from, note, created_at, created_by)
    values (${programId}, ${row.id}, ${row.version}, ${JSON.stringify(row.terms)}::jsonb,
      ${row.effectiveFrom.toISOString()}::timestamptz, ${row.note},
      ${row.createdAt.toISOString()}::timestamptz, ${row.createdBy})`);
}

export async function deletePlan({ tx, programId }: Work, id: string): Promise<void> {
  await tx.execute(sql`delete from plans where program_id = ${programId} and id = ${id}`);
}

/**
 * Which stretches of time have something that was calculated in them. A commission follows the
 * plan of its time, so one look at the index of times tells whether a version was used.
 */
export async function findUsed(
  { tx, programId }: Work,
  stretches: readonly { id: string; from: Date | null; until: Date | null }[],
): Promise<Set<string>> {
  const rows = await tx.execute<{ id: string }>(sql`select id
    from jsonb_to_recordset(${JSON.stringify(stretches)}::jsonb)
      as stretch (id text, "from" timestamptz, until timestamptz)
    where exists (select 1 from commissions where program_id = ${programId}
      and occurred_at >= coalesce(stretch."from", '-infinity')
      and occurred_at < coalesce(stretch.until, 'infinity') and reversal_of is null)`);
  return new Set(rows.map(({ id }) => id));
}
