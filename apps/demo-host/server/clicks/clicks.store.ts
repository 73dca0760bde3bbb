import { and, between, eq, sql } from 'drizzle-orm';
import type { Database, Tx } from '../platform/db.ts';
import { timeOfId } from '../platform/ids.ts';
import type { Work } from '../platform/work.ts';
import type { ClickLine } from './click-line.ts';
import { clicksTable, type ClickRow } from './clicks.table.ts';

export async function readClick(
  { tx, programId }: Work,
  id: string,
): Promise<ClickRow | undefined> {
  // An id tells when it was made: one month's partition is read instead of all of them.
  const at = timeOfId(id);
  const around = between(clicksTable.occurredAt, new Date(at - 1000), new Date(at + 1000));
  const [row] = await tx
    .select()
    .from(clicksTable)
    .where(and(eq(clicksTable.programId, programId), eq(clicksTable.id, id), around));
  return row;
}

/** What a batch changed for one link. */
export interface CountedLink extends Record<string, unknown> {
  program_id: string;
  id: string;
  partner_id: string;
  /** Clicks by people since the link was made; absent when only machines and repeats came. */
  clicks: number;
}

/** For whoever has clicks that no spool has seen: stores and counts them. */
export function insertClicks(tx: Tx, clicks: readonly ClickLine[]): Promise<CountedLink[]> {
  const batch = JSON.stringify(clicks);
  return insertBatch(tx, { clicks: batch, links: batch });
}

/**
 * Stores clicks and counts the people among them. A click that is stored already is passed over, so
 * that draining a spool again counts nothing twice.
 *
 * A repeat is a click of the same visitor on the same link within an hour of another one, stored
 * or in the same batch. The links are locked first: two processes that bring the same visitor at
 * once take turns, and the second one sees what the first has stored.
 */
export async function insertBatch(
  tx: Tx,
  { clicks, links }: { clicks: string; links: string },
): Promise<CountedLink[]> {
  await tx.execute(sql`
    select from links
    where (program_id, id) in (
      select program_id, link_id
      from jsonb_to_recordset(${links}::jsonb) as line (program_id text, link_id text))
    order by program_id, id for no key update`);
  return tx.execute<CountedLink>(sql`
    with line as (
      select *, lag(occurred_at) over same_visitor as previous
      from json_to_recordset(${clicks}::json) as line (program_id text, id text, link_id text,
        partner_id text, occurred_at timestamptz, kind text, visitor text, country text,
        referrer_host text)
      window same_visitor as (
        partition by program_id, link_id, visitor, kind order by occurred_at, id)
    ), inserted as (
      insert into clicks (program_id, id, link_id, partner_id, occurred_at, kind, visitor, country,
        referrer_host)
      select program_id, id, link_id, partner_id, occurred_at,
        case
          when kind = 'bot' then 'bot'
          when occurred_at < previous + interval '1 hour' then 'repeat'
          when exists (select from clicks known
            where known.program_id = line.program_id and known.link_id = line.link_id
              and known.visitor = line.visitor and known.kind <> 'bot' and known.id <> line.id
              and known.occurred_at > line.occurred_at - interval '1 hour'
              and known.occurred_at < line.occurred_at + interval '1 hour') then 'repeat'
          else 'person'
        end, visitor, country, referrer_host
      from line
      on conflict do nothing
      returning program_id, link_id, kind
    ), people as (
      select program_id, link_id, count(*) as visits from inserted
      where kind = 'person' group by program_id, link_id
    )
    update links set clicks = clicks + people.visits from people
    where links.program_id = people.program_id and links.id = people.link_id
    returning links.program_id, links.id, links.partner_id, links.clicks::float8 as clicks`);
}

/** Makes room for a month. Not possible while stray clicks of that month lie in the rest. */
export async function makePartition({ system }: Database, month: string): Promise<void> {
  await system.execute(sql`select portico_click_partition(${month}::date)`);
}
