import type { Clock } from './clock.ts';
import type { Database, Tenant, Tx } from './db.ts';

/** What a service needs to do its work: one transaction, its tenant, and the time. */
export interface Work {
  readonly tx: Tx;
  readonly programId: string;
  readonly clock: Clock;
  /** Facts that were answered for but are still on their way into the database. */
  readonly spooled?: Spooled | undefined;
}

export interface Spooled {
  /** The line of a click that waits in a spool of this machine. */
  findClickLine(clickId: string): Promise<string | null>;
}

export interface Means {
  db: Database;
  clock: Clock;
  spooled?: Spooled | undefined;
}

/** Runs a piece of work in a transaction of its own. */
export function doWork<T>(
  { db, clock, spooled }: Means,
  tenant: Tenant,
  run: (work: Work) => Promise<T>,
): Promise<T> {
  return db.transact(tenant, (tx) => run({ tx, programId: tenant.programId, clock, spooled }));
}
