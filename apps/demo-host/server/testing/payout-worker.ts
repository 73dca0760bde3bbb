// One of many workers on the payouts of a program, in a process of its own, to be killed.
// Started with: node payout-worker.ts <database url> <program id> <bank url>; says `ready`.

import { setTimeout as sleep } from 'node:timers/promises';
import {
  advanceRuns,
  checkProcessing,
  createSandboxBankProvider,
  noTax,
  sendDue,
  type PayoutMeans,
} from '../payouts/index.ts';
import { systemClock } from '../platform/clock.ts';
import { openDatabase } from '../platform/db.ts';
import { createLog } from '../platform/log.ts';
import { doWork } from '../platform/work.ts';
import { payoutDataKey } from './payout-data.ts';

const [databaseUrl = '', programId = '', bankUrl = ''] = process.argv.slice(2);

const database = { db: openDatabase(databaseUrl, { max: 2 }), clock: systemClock };
const means: PayoutMeans = {
  encryptionKey: payoutDataKey,
  log: createLog((line) => process.stderr.write(`${line}\n`)),
  readTaxStandings: noTax,
  providers: { sandbox: createSandboxBankProvider(bankUrl) },
};
const place = { database, programId, limit: 5, leaseMs: 6_000 };

process.stdout.write('ready\n');
// Until it is killed, or whoever started it is gone.
while (process.ppid !== 1) {
  const made = await doWork(database, { programId }, (work) => advanceRuns(work, means));
  const sent = await sendDue(place, means);
  const checked = await checkProcessing(place, means);
  if (made + sent + checked === 0) await sleep(100 + Math.random() * 200);
}
process.exit(0);
