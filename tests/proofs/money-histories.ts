// Proof: whatever happens to a program's money, the books balance, every number explains itself,
// and nothing is below nothing that should not be. Random histories of payments, refunds,
// chargebacks, approvals, disputes, payouts and plan changes on a real PostgreSQL.
//
//   node --conditions=portico-source tests/proofs/money-histories.ts [histories] [seed]

import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { openDatabase } from '../../apps/demo-host/server/platform/db.ts';
import { startEmbeddedPostgres } from '../../apps/demo-host/server/platform/embedded-postgres.ts';
import { migrate } from '../../apps/demo-host/server/platform/migrate.ts';
import { newTestDataDir } from '../../apps/demo-host/server/testing/leftover-clusters.ts';
import { history } from '../../apps/demo-host/server/testing/money-history.ts';
import { openGround, playHistory } from '../../apps/demo-host/server/testing/money-stage.ts';

const wanted = Number(process.argv[2] ?? 10_000);
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31);
const lanes = 4;

const dataDir = newTestDataDir();
const postgres = await startEmbeddedPostgres({ dataDir, durability: 'none', log: () => {} });
const began = performance.now();
const happened = new Map<string, number>();
let played = 0;
try {
  await migrate(postgres.url);
  const db = openDatabase(postgres.url);
  const lane = async (number: number) => {
    const ground = await openGround(db);
    const property = fc.asyncProperty(history, async (story) => {
      for (const [kind, count] of await playHistory(db, ground, story)) {
        happened.set(kind, (happened.get(kind) ?? 0) + count);
      }
      played += 1;
      if (played % 1_000 === 0) process.stdout.write(`${played} histories\n`);
    });
    const numRuns = Math.ceil(wanted / lanes);
    await fc.assert(property, { numRuns, seed: seed + number, endOnFailure: true });
  };
  await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)));
  await db.close();
} finally {
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
const seconds = Math.round((performance.now() - began) / 1000);
const what = [...happened].toSorted().map(([kind, count]) => `${count} × ${kind}`);
process.stdout.write(
  `holds in ${played} histories (seed ${seed}, ${seconds} s): ${what.join(', ')}\n`,
);
