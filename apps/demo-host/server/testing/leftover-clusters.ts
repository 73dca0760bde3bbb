// A test run that was killed leaves its PostgreSQL running: the next run clears it away.

import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stopAbandonedPostgres } from '../platform/embedded-postgres.ts';

const testClusterPrefix = 'portico-test-';
const unclaimedLifeMs = 3_600_000;

/** A throw-away data directory; what a killed run leaves of it, the next run removes. */
export function newTestDataDir(): string {
  return mkdtempSync(join(tmpdir(), testClusterPrefix));
}

export async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(testClusterPrefix)) continue;
    const dataDir = join(tmpdir(), name);
    if (await isAbandoned(dataDir)) rmSync(dataDir, { recursive: true, force: true });
  }
}

async function isAbandoned(dataDir: string): Promise<boolean> {
  const found = statSync(dataDir, { throwIfNoEntry: false });
  if (!found || found.uid !== (process.getuid?.() ?? found.uid)) return false;
  if (existsSync(join(dataDir, 'postgres', 'owner.json'))) return stopAbandonedPostgres(dataDir);
  // Without an owner it may be one that another run is just about to claim.
  return Date.now() - found.mtimeMs > unclaimedLifeMs;
}
