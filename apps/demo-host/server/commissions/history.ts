import { sql } from 'drizzle-orm';
import type {
  ActorName,
  CommissionDetail,
  CommissionStatus,
  CommissionStep,
} from '@portico/sdk/contract';
import { system } from '../platform/audit.ts';
import type { Work } from '../platform/work.ts';
import type { CommissionRow } from './commissions.table.ts';
import { toCommission } from './commissions.wire.ts';

interface EntryRow extends Record<string, unknown> {
  at: string;
  actor_kind: ActorName['kind'];
  actor_name: string | null;
  before: CommissionStatus;
  after: CommissionStatus;
  reason: string | null;
}

/** A commission with everything that is known of it. */
export async function toDetail(work: Work, row: CommissionRow): Promise<CommissionDetail> {
  const [history, disputeId] = await Promise.all([readHistory(work, row), findDispute(work, row)]);
  return { ...toCommission(row), calculation: row.calculation, history, disputeId };
}

/**
 * The steps of a commission, oldest first. Its beginning and its payout stand in the row itself;
 * what came between is read from the audit.
 */
async function readHistory({ tx, programId }: Work, row: CommissionRow): Promise<CommissionStep[]> {
  const entries = await tx.execute<EntryRow>(sql`select at, actor_kind, actor_name,
      before ->> 'status' as before, after ->> 'status' as after, reason
    from audit_entries where program_id = ${programId} and subject = ${row.id}
      and after ? 'status' order by id limit 100`);
  const steps = entries.map((entry): CommissionStep => ({
    at: new Date(entry.at).toISOString(),
    from: entry.before,
    to: entry.after,
    by: { kind: entry.actor_kind, name: entry.actor_name },
    reason: entry.reason,
  }));
  const born: CommissionStep = {
    at: row.createdAt.toISOString(),
    from: null,
    to: steps[0]?.from ?? (row.status === 'paid' ? 'approved' : row.status),
    by: system,
    reason: null,
  };
  const paid: CommissionStep[] = row.paidAt
    ? [{ at: row.paidAt.toISOString(), from: 'approved', to: 'paid', by: system, reason: null }]
    : [];
  return [born, ...steps, ...paid].toSorted((a, b) => a.at.localeCompare(b.at));
}

/** The latest dispute about it; a commission and its reversals are disputed together. */
async function findDispute(
  { tx, programId }: Work,
  { id, reversalOf }: CommissionRow,
): Promise<string | null> {
  const root = reversalOf ?? id;
  const [row] = await tx.execute<{ id: string }>(sql`select id from disputes
    where program_id = ${programId} and commission_id in (
      select ${root} union all
      select id from commissions where program_id = ${programId} and reversal_of = ${root})
    order by commission_id = ${id} desc, opened_at desc limit 1`);
  return row?.id ?? null;
}
