import { sql } from 'drizzle-orm';
import type { Database } from '../platform/db.ts';
import type { Work } from '../platform/work.ts';
import type { Position } from './position.ts';

export interface EventRow extends Record<string, unknown> {
  programId: string;
  partnerId: string;
  xid: string;
  seq: string;
  id: string;
  type: string;
  data: Record<string, unknown>;
  occurredAt: string;
}

const columns = sql`program_id as "programId", partner_id as "partnerId", xid::text, seq::text, id,
  type, data,
  to_char(occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "occurredAt"`;

interface Horizon {
  /** The oldest transaction that may still write. Everything before it has its final shape. */
  horizon: bigint;
  /** Whether events wait behind a transaction that is still running. */
  waiting: boolean;
}

export async function readHorizon({ system }: Database): Promise<Horizon> {
  const [row] = await system.execute<{ horizon: string; waiting: boolean }>(sql`
    select horizon::text, exists (select from events where xid >= horizon) as waiting
    from pg_snapshot_xmin(pg_current_snapshot()) as horizon`);
  return { horizon: BigInt(row!.horizon), waiting: row!.waiting };
}

interface Range {
  after: Position;
  limit: number;
}

/** Events of all programs that have a partner to tell, in the order of the outbox. */
export function readEvents(
  { system }: Database,
  horizon: bigint,
  { after, limit }: Range,
): Promise<EventRow[]> {
  return system.execute<EventRow>(sql`
    select ${columns} from events
    where (xid, seq) > (${String(after.xid)}::xid8, ${String(after.seq)}::bigint)
      and xid < ${String(horizon)}::xid8 and partner_id is not null
    order by xid, seq limit ${limit}`);
}

/** What one partner has missed, up to a position and not further. */
export function readMissed(
  { tx, programId }: Work,
  partnerId: string,
  { after, upTo, limit }: Range & { upTo: Position },
): Promise<EventRow[]> {
  return tx.execute<EventRow>(sql`
    select ${columns} from events
    where program_id = ${programId} and partner_id = ${partnerId}
      and (xid, seq) > (${String(after.xid)}::xid8, ${String(after.seq)}::bigint)
      and (xid, seq) <= (${String(upTo.xid)}::xid8, ${String(upTo.seq)}::bigint)
    order by xid, seq limit ${limit}`);
}

export function positionOf({ xid, seq }: EventRow): Position {
  return { xid: BigInt(xid), seq: BigInt(seq) };
}
