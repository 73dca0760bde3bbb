import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { useTestDatabase } from '../testing/database.ts';
import { openTestProgram } from '../testing/program.ts';
import { systemClock } from './clock.ts';
import { openDatabase } from './db.ts';
import { startJobs, transactional } from './jobs.ts';
import { silentLog } from './log.ts';
import type { Resources } from './resources.ts';
import type { Work } from './work.ts';

const database = useTestDatabase();

/** Takes one row of work a batch, as real jobs do: what another took is passed over. */
async function takeOne({ tx }: Work): Promise<number> {
  const rows = await tx.execute(sql`update exchange_rates set source = 'done' where rate in (
    select rate from exchange_rates where source = 'due' limit 1 for update skip locked)
    returning rate`);
  return rows.length;
}

it('processes on several machines share the work and do each piece once', async () => {
  const db = openDatabase(database.url);
  const { id } = await openTestProgram(db, 'jobs');
  await db.system.execute(sql`insert into exchange_rates (program_id, from_currency, to_currency,
      date, rate, source, recorded_at)
    select ${id}, 'EUR', 'USD', '2026-01-01', i::text, 'due', now() + i * interval '1 second'
    from generate_series(1, 40) as i`);
  await db.system.execute(sql`grant update on exchange_rates to portico_app`);
  const resources = { db, log: silentLog, clock: systemClock } as Resources;
  let done = 0;
  const table = {
    'take-one': {
      cron: '0 0 1 1 *',
      batch: transactional(async (work) => {
        const count = await takeOne(work);
        done += count;
        return count;
      }),
    },
  };
  const machines = await Promise.all([
    startJobs(resources, database.url, table),
    startJobs(resources, database.url, table),
  ]);
  await expect.poll(() => done, { timeout: 15_000 }).toBe(40);
  await Promise.all(machines.map((machine) => machine.stop()));
  expect(done).toBe(40);
  await db.close();
});
