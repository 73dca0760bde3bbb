import { sql } from 'drizzle-orm';
import type { EventData, EventType } from '@portico/sdk/contract';
import type { Tx } from './db.ts';
import { newId } from './ids.ts';
import type { Work } from './work.ts';

/**
 * Writes an event in the transaction of the fact it tells: both happen or neither does. The
 * partner's widgets read it as it stands.
 */
export async function announce<T extends EventType>(
  { tx, programId, clock }: Work,
  partnerId: string | null,
  type: T,
  data: EventData[T],
): Promise<void> {
  const at = clock.now().toISOString();
  await tx.execute(sql`insert into events (program_id, id, partner_id, type, data, occurred_at)
    values (${programId}, ${newId('event')}, ${partnerId}, ${type},
      ${JSON.stringify(data)}::jsonb, ${at})`);
}

/** A fact of any program, for those who work across programs. */
export type Fact = {
  [T in EventType]: { programId: string; partnerId: string | null; type: T; data: EventData[T] };
}[EventType];

/** The same for many facts, in one statement. */
export async function announceAll(tx: Tx, at: Date, facts: readonly Fact[]): Promise<void> {
  if (facts.length === 0) return;
  const rows = facts.map(({ programId, partnerId, type, data }) => ({
    program_id: programId,
    id: newId('event'),
    partner_id: partnerId,
    type,
    data,
    occurred_at: at.toISOString(),
  }));
  await tx.execute(sql`insert into events (program_id, id, partner_id, type, data, occurred_at)
    select program_id, id, partner_id, type, data, occurred_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as fact (program_id text, id text,
      partner_id text, type text, data jsonb, occurred_at timestamptz) order by id`);
}
