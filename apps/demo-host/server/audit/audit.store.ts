import { sql, type SQL } from 'drizzle-orm';
import type { ActorName, AuditEntry, ParsedOf, PorticoContract } from '@portico/sdk/contract';
import type { Work } from '../platform/work.ts';

type Input = ParsedOf<PorticoContract['admin']['audit']['list']>;

interface Row extends Record<string, unknown> {
  id: string;
  at: string;
  actor_kind: ActorName['kind'];
  actor_name: string | null;
  action: string;
  subject: string;
  partner_id: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  reason: string | null;
}

/** One keyset page. */
export async function selectAudit(
  { tx, programId }: Work,
  { subject, partnerId, action }: Omit<Input, 'cursor' | 'limit'>,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<AuditEntry[]> {
  const when = (value: unknown, condition: SQL) => (value === undefined ? sql`` : condition);
  const rows = await tx.execute<Row>(sql`select * from audit_entries
    where program_id = ${programId}
      ${when(after, sql`and id < ${after}`)}
      ${when(subject, sql`and subject = ${subject}`)}
      ${when(partnerId, sql`and partner_id = ${partnerId}`)}
      ${when(action, sql`and action = ${action}`)}
    order by id desc limit ${limit}`);
  return rows.map(toEntry);
}

function toEntry(row: Row): AuditEntry {
  return {
    id: row.id,
    at: new Date(row.at).toISOString(),
    by: { kind: row.actor_kind, name: row.actor_name },
    action: row.action,
    subject: row.subject,
    partnerId: row.partner_id,
    before: row.before,
    after: row.after,
    reason: row.reason,
  };
}
