import { sql } from 'drizzle-orm';
import { makePartition } from '../clicks/index.ts';
import { presets, type PresetKey } from '../presets/index.ts';
import type { Clock } from '../platform/clock.ts';
import { openDatabase, type Database } from '../platform/db.ts';
import type { Log } from '../platform/log.ts';
import type { PayoutMeans } from '../payouts/index.ts';
import { createProgram } from '../programs/index.ts';
import { registerAssets } from './brand-assets/index.ts';
import { playPlot } from './play.ts';
import { writePlot, type Plot } from './plot.ts';
import { doWork } from '../platform/work.ts';

export interface SeedMeans {
  databaseUrl: string;
  payouts: PayoutMeans;
  dataDir: string;
  baseUrl: string;
  log: Log;
  /** 1 is the whole year; a fraction makes a small one for tests. */
  scale: number;
  today: Date;
}

/**
 * Plays a year of the four reference programs, once per database. A seed that was cut off is
 * wiped and played again from the start, so that a half year is never taken for a whole one.
 */
export async function seedOnce(means: SeedMeans): Promise<boolean> {
  const db = openDatabase(means.databaseUrl, { lazyCommit: true });
  try {
    if (!(await beginSeed(db))) return false;
    await makeRoom(db, means.today);
    const plots = Object.keys(presets).map((key) => ({
      key: key as PresetKey,
      plot: writePlot(key as PresetKey, means.today, means.scale),
    }));
    const onProgress = reportProgress(
      means.log,
      plots.map(({ plot }) => plot.events.length),
    );
    await Promise.all(plots.map((one) => seedProgram({ ...means, db, onProgress }, one)));
    await db.system.execute(sql`update portico_seed set finished_at = now()`);
    return true;
  } finally {
    await db.close();
  }
}

/** False when there is nothing to do: the year was played, or the database is somebody's own. */
async function beginSeed(db: Database): Promise<boolean> {
  await db.system.execute(sql`create table if not exists portico_seed (
    started_at timestamptz not null, finished_at timestamptz)`);
  const [seed] = await db.system.execute<{ finished_at: string | null }>(
    sql`select finished_at from portico_seed`,
  );
  if (seed?.finished_at) return false;
  const programs = await db.system.execute(sql`select 1 from programs limit 1`);
  if (!seed && programs.length > 0) return false;
  if (seed) await wipe(db);
  await db.system.execute(sql`insert into portico_seed (started_at) values (now())`);
  return true;
}

/**
 * Throws half a year away. What is append-only for everybody else gives way to the owner here: no
 * one has been told of it yet.
 */
async function wipe(db: Database): Promise<void> {
  await db.system.transaction(async (tx) => {
    for (const name of ['ledger_entries', 'audit_entries']) {
      await tx.execute(sql.raw(`alter table ${name} disable trigger ${name}_stay`));
    }
    await tx.execute(sql`truncate programs, clicks cascade`);
    for (const name of ['ledger_entries', 'audit_entries']) {
      await tx.execute(sql.raw(`alter table ${name} enable trigger ${name}_stay`));
    }
    await tx.execute(sql`delete from portico_seed`);
  });
}

/** Clicks of past months go to partitions of their own. */
async function makeRoom(db: Database, today: Date): Promise<void> {
  for (let back = 12; back >= 0; back -= 1) {
    const month = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - back));
    await makePartition(db, month.toISOString().slice(0, 10));
  }
}

/** Says how far the year has come, every tenth of it. */
function reportProgress(log: Log, sizes: readonly number[]): (events: number) => void {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let done = 0;
  let said = 0;
  return (events) => {
    done += events;
    const percent = Math.floor((done / total) * 10) * 10;
    if (percent > said) log.info('seeding a year of four programs', { percent });
    said = Math.max(said, percent);
  };
}

interface Company extends SeedMeans {
  db: Database;
  onProgress(events: number): void;
}

async function seedProgram(
  { db, onProgress, ...means }: Company,
  { key, plot }: { key: PresetKey; plot: Plot },
): Promise<void> {
  const clock = new DrivenClock(plot.start);
  const programId = await createProgram({ db, clock }, presets[key]);
  const { baseUrl, payouts } = means;
  const done = await playPlot({ db, clock, programId, baseUrl, payouts, onProgress }, plot);
  await doWork({ db, clock }, { programId }, (work) => registerAssets(work, key, means.dataDir));
  means.log.info('seeded', { program: key, ...done });
}

/** A clock that the seed moves along the year. */
export class DrivenClock implements Clock {
  #now: Date;

  constructor(start: Date) {
    this.#now = start;
  }

  now(): Date {
    return this.#now;
  }

  moveTo(at: Date): void {
    this.#now = at;
  }
}
