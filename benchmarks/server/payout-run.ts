// A payout run over many partners with many commissions, in a database of its own.
//
//   node --conditions=portico-source benchmarks/server/payout-run.ts [partners] [each] [workers]
//
// What is measured is the run: taking the commissions, payouts, ledger, audit and events. Sending
// and settling the payouts follows, and is printed beside it. PostgreSQL runs with full durability
// on the same machine.

import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import {
  advanceRuns,
  createSandboxProvider,
  noTax,
  sendDue,
  startRunByHand,
  type PayoutMeans,
} from '../../apps/demo-host/server/payouts/index.ts';
import { systemClock } from '../../apps/demo-host/server/platform/clock.ts';
import { openDatabase, type Database } from '../../apps/demo-host/server/platform/db.ts';
import { startEmbeddedPostgres } from '../../apps/demo-host/server/platform/embedded-postgres.ts';
import { createLog } from '../../apps/demo-host/server/platform/log.ts';
import { migrate } from '../../apps/demo-host/server/platform/migrate.ts';
import { newTestDataDir } from '../../apps/demo-host/server/testing/leftover-clusters.ts';
import {
  fillWithCommissions,
  payoutDataKey,
} from '../../apps/demo-host/server/testing/payout-data.ts';
import { openTestProgram, type TestProgram } from '../../apps/demo-host/server/testing/program.ts';

const [partners = 10_000, each = 100, workers = 2] = process.argv.slice(2).map(Number);
const targetSeconds = 60;

const means: PayoutMeans = {
  encryptionKey: payoutDataKey,
  log: createLog((line) => process.stderr.write(`${line}\n`)),
  readTaxStandings: noTax,
  providers: { sandbox: createSandboxProvider() },
};

async function inParallel(count: number, work: () => Promise<number>): Promise<number> {
  const one = async () => {
    let sum = 0;
    for (;;) {
      const done = await work();
      if (done === 0) return sum;
      sum += done;
    }
  };
  const sums = await Promise.all(Array.from({ length: count }, one));
  return sums.reduce((a, b) => a + b, 0);
}

/** What a piece of work took by the clock, and of processors: a busy neighbour costs only time. */
async function time(title: string, work: () => Promise<unknown>): Promise<number> {
  const [started, cpuBefore] = [performance.now(), cpuSeconds()];
  await work();
  const seconds = (performance.now() - started) / 1_000;
  const cpu = (cpuSeconds() - cpuBefore).toFixed(1);
  const load = loadavg()[0]!.toFixed(1);
  process.stdout.write(`${title}: ${seconds.toFixed(1)} s, ${cpu} s of processors; load ${load}\n`);
  return seconds;
}

let postmaster = 0;

/** Processor time of PostgreSQL with all its processes and of this one (Linux: hundredths). */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  let ticks = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const fields = statOf(pid);
    const isServer = Number(pid) === postmaster;
    if (!isServer && Number(fields[1]) !== postmaster) continue;
    ticks += Number(fields[11]) + Number(fields[12]);
    // Of those that have ended.
    if (isServer) ticks += Number(fields[13]) + Number(fields[14]);
  }
  return ticks / 100 + (user + system) / 1e6;
}

function statOf(pid: string | number): string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

async function judge(db: Database, program: TestProgram): Promise<boolean> {
  const [row] = await db.listener<Record<string, string>[]>`select
    (select count(*) from payouts where status = 'completed') as payouts,
    (select count(*) from commissions where status = 'paid') as paid,
    (select sum(amount) from commissions) as earned,
    (select sum(credits - debits) from ledger_balances where account = 'paid') as in_ledger,
    (select sum(amount) from payouts) as in_payouts`;
  const { payouts, paid, earned, in_ledger: ledger, in_payouts: sent } = row!;
  process.stdout.write(`${payouts} payouts with ${paid} commissions of ${program.id}\n`);
  process.stdout.write(`earned ${earned}, paid ${sent}, in the ledger ${ledger}\n`);
  return earned === ledger && earned === sent && Number(payouts) === partners;
}

const dataDir = newTestDataDir();
const postgres = await startEmbeddedPostgres({ dataDir, log: () => {} });
try {
  await migrate(postgres.url);
  const db = openDatabase(postgres.url);
  const [backend] = await db.listener<{ pid: number }[]>`select pg_backend_pid() as pid`;
  postmaster = Number(statOf(backend!.pid)[1]);
  const program = await openTestProgram(db, 'bench');
  await time(`${partners} partners and ${partners * each} commissions made`, () =>
    fillWithCommissions(db, program.id, { partners, each }),
  );
  const seconds = await time('run', async () => {
    await program.work((work) => startRunByHand(work, {}));
    return inParallel(workers, () => program.work((work) => advanceRuns(work, means)));
  });
  const place = { database: { db, clock: systemClock }, programId: program.id, limit: 500 };
  const settling = await time('sent and settled', () =>
    inParallel(workers, () => sendDue(place, means)),
  );
  const right = await judge(db, program);
  await db.close();
  process.stdout.write(`${Math.round(partners / seconds)} payouts/s made; `);
  process.stdout.write(`${Math.round(partners / settling)} payouts/s settled\n`);
  const holds = right && seconds < targetSeconds;
  process.stdout.write(`${holds ? 'holds' : 'FAILS'} run under ${targetSeconds} s, books agree\n`);
  if (!holds) process.exitCode = 1;
} finally {
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
