import { sql } from 'drizzle-orm';
import type { Resources } from './resources.ts';
import { doWork, type Work } from './work.ts';

/** One batch of a job for one program; tells how much it did, so that more follows at once. */
type Job = (work: Work) => Promise<number>;

const everyMs = 30_000;
const batchesMax = 200;

/**
 * Runs jobs for every program, time and again. Batches take their rows with SKIP LOCKED, so any
 * number of processes may run the same job: each row is worked on once.
 */
export function startJobs(resources: Resources, jobs: Record<string, Job>): Jobs {
  let running: Promise<void> = Promise.resolve();
  let stopped = false;
  const tick = () => {
    running = runAll(resources, jobs, () => stopped);
  };
  const timer = setInterval(tick, everyMs);
  timer.unref();
  tick();
  return {
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}

export interface Jobs {
  /** Starts nothing new and waits for the batch at work. */
  stop(): Promise<void>;
}

async function runAll(
  resources: Resources,
  jobs: Record<string, Job>,
  isStopped: () => boolean,
): Promise<void> {
  try {
    const programs = await resources.db.system.execute<{ id: string }>(
      sql`select id from programs`,
    );
    for (const [name, job] of Object.entries(jobs)) {
      for (const { id: programId } of programs) {
        let done = 0;
        for (let batch = 0; batch < batchesMax && !isStopped(); batch += 1) {
          const count = await doWork(resources, { programId }, job);
          done += count;
          if (count === 0) break;
        }
        if (done > 0) resources.log.info('job done', { job: name, programId, done });
      }
    }
  } catch (error) {
    resources.log.warn('jobs are put off', {
      reason: (error as { code?: string }).code ?? 'error',
    });
  }
}
