import { sql } from 'drizzle-orm';
import { PgBoss } from 'pg-boss';
import type { Resources } from './resources.ts';
import { doWork, type Means, type Work } from './work.ts';

/** Where a job does its work: for one program, in transactions of its own. */
export interface JobPlace {
  database: Means;
  programId: string;
}

/** Work that is done later, for every program. */
export interface Job {
  /** When, as a cron expression in UTC. */
  cron: string;
  /** One batch for one program; tells how much it did, so that more follows at once. */
  batch(place: JobPlace): Promise<number>;
}

/** A batch that is one transaction. */
export function transactional(run: (work: Work) => Promise<number>): Job['batch'] {
  return ({ database, programId }) => doWork(database, { programId }, run);
}

export type JobTable = Readonly<Record<string, Job>>;

export interface Jobs {
  /** Runs a job now instead of at its next time; while one waits already it stays at that. */
  wake(name: string): Promise<void>;
  /** Starts nothing new and waits for the batches at work. */
  stop(): Promise<void>;
}

const batchesMax = 5_000;
const pollSeconds = 2;

/**
 * Runs jobs on pg-boss: schedules and jobs stand in PostgreSQL, so any number of processes on any
 * number of machines share them and none is lost when one of them dies. Of each job one run waits
 * or works at a time. What must not happen twice does not rely on that: batches lock their rows.
 */
export async function startJobs(
  resources: Resources,
  databaseUrl: string,
  jobs: JobTable,
): Promise<Jobs> {
  const { log } = resources;
  const boss = new PgBoss({
    connectionString: databaseUrl,
    schema: 'portico_jobs',
    application_name: 'portico jobs',
    max: 3,
  });
  // The database may go away for a while; pg-boss goes on when it is back.
  boss.on('error', (error) => {
    log.warn('jobs are put off', { reason: (error as { code?: string }).code ?? 'error' });
  });
  const running = new AbortController();
  await boss.start();
  for (const [name, job] of Object.entries(jobs)) {
    await boss.createQueue(name, { policy: 'exclusive', retryLimit: 3, retryBackoff: true });
    await boss.schedule(name, job.cron, null, { tz: 'UTC' });
    await boss.work(name, { pollingIntervalSeconds: pollSeconds }, () =>
      runForAll(resources, { name, job }, running.signal),
    );
    // What became due while nothing ran.
    await boss.send(name, {});
  }
  return {
    wake: async (name) => {
      // Not now, then at its next time.
      await boss.send(name, {}).catch(() => null);
    },
    stop: async () => {
      running.abort();
      await boss.stop({ graceful: true, timeout: 10_000 });
    },
  };
}

async function runForAll(
  resources: Resources,
  { name, job }: { name: string; job: Job },
  stopping: AbortSignal,
): Promise<void> {
  const programs = await resources.db.system.execute<{ id: string }>(sql`select id from programs`);
  for (const { id: programId } of programs) {
    let done = 0;
    for (let batch = 0; batch < batchesMax && !stopping.aborted; batch += 1) {
      const count = await job.batch({ database: resources, programId });
      if (count === 0) break;
      done += count;
    }
    if (done > 0) resources.log.info('job done', { job: name, programId, done });
  }
}
