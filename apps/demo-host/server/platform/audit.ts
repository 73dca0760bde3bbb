import { sql } from 'drizzle-orm';
import type { ActorName } from '@portico/sdk/contract';
import type { Actor } from './actor.ts';
import { newId } from './ids.ts';
import type { Work } from './work.ts';

/** What somebody did, with what it was before and is now. No secrets, no personal data. */
export interface Deed {
  /** `noun.verb`, for example `commission.approved`. */
  action: string;
  /** The id of what it was done to. */
  subject: string;
  partnerId: string | null;
  before?: Record<string, unknown> | null;
  after?: Record<string, unknown> | null;
  reason?: string | null;
}

/** Jobs and rules act without a person. */
export const system: ActorName = { kind: 'system', name: null };

/** The name under which a caller stands in the audit. */
export function nameOf({ kind, memberName }: Actor): ActorName {
  if (kind === 'staff') return { kind: 'staff', name: memberName };
  if (kind === 'session') return { kind: 'partner', name: memberName };
  return { kind: 'server', name: null };
}

/** Writes deeds down in the transaction in which they were done. */
export async function audit(
  { tx, programId, clock }: Work,
  by: ActorName,
  deeds: readonly Deed[],
): Promise<void> {
  if (deeds.length === 0) return;
  const at = clock.now();
  const rows = deeds.map((deed) => ({
    id: newId('auditEntry', at.getTime()),
    action: deed.action,
    subject: deed.subject,
    partner_id: deed.partnerId,
    before: deed.before ?? null,
    after: deed.after ?? null,
    reason: deed.reason ?? null,
  }));
  await tx.execute(sql`insert into audit_entries (program_id, id, at, actor_kind, actor_name,
      action, subject, partner_id, before, after, reason)
    select ${programId}, id, ${at.toISOString()}::timestamptz, ${by.kind}, ${by.name},
      action, subject, partner_id, nullif(before, 'null'), nullif(after, 'null'), reason
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as deed (id text, action text,
      subject text, partner_id text, before jsonb, after jsonb, reason text) order by id`);
}
