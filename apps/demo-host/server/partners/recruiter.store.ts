import { sql } from 'drizzle-orm';
import type { Work } from '../platform/work.ts';

/** One transaction at a time says who recruited whom in a program. */
export async function queueUp({ tx, programId }: Work): Promise<void> {
  const name = `recruiters ${programId}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
}

/** Whether a partner stands somewhere above another. `union` ends the walk even in a circle. */
export async function findAbove(
  { tx, programId }: Work,
  { from, wanted }: { from: string; wanted: string },
): Promise<boolean> {
  const rows = await tx.execute(sql`with recursive above (id) as (
      select recruited_by from partners where program_id = ${programId} and id = ${from}
      union
      select partners.recruited_by from above join partners
        on partners.program_id = ${programId} and partners.id = above.id
      where above.id is not null
    ) select 1 from above where id = ${wanted} limit 1`);
  return rows.length > 0;
}
