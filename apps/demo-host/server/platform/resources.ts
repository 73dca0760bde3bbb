import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Database } from './db.ts';
import type { Gate } from './implement.ts';
import type { Log } from './log.ts';

/** What the modules are handed at start; nothing is reached for by import. */
export interface Resources {
  config: Config;
  db: Database;
  clock: Clock;
  log: Log;
  gate: Gate;
}
