// Proof: whatever happens to the workers, each partner of a payout run is paid exactly once, and
// the ledger balances. Real processes, real `kill -9`, a real PostgreSQL, and a sandbox bank that
// counts what it pays, is slow, and now and then pays without answering.
//
//   node --conditions=portico-source tests/proofs/payouts-survive-kill.ts
//     [partners] [workers] [kills]

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startRunByHand } from '../../apps/demo-host/server/payouts/index.ts';
import { openDatabase, type Database } from '../../apps/demo-host/server/platform/db.ts';
import { startEmbeddedPostgres } from '../../apps/demo-host/server/platform/embedded-postgres.ts';
import { migrate } from '../../apps/demo-host/server/platform/migrate.ts';
import { newTestDataDir } from '../../apps/demo-host/server/testing/leftover-clusters.ts';
import { fillWithCommissions } from '../../apps/demo-host/server/testing/payout-data.ts';
import { openTestProgram } from '../../apps/demo-host/server/testing/program.ts';
import {
  openSandboxBank,
  type SandboxBank,
} from '../../apps/demo-host/server/testing/sandbox-bank.ts';

const [partners = 1_000, workers = 20, kills = 50] = process.argv.slice(2).map(Number);
const each = 10;
/** Pieces so small that many workers share the run. */
const size = 20;
const patienceMs = 300_000;
const script = fileURLToPath(
  new URL('../../apps/demo-host/server/testing/payout-worker.ts', import.meta.url),
);

interface Books {
  payouts: number;
  completed: number;
  /** Partners with another number of completed payouts than one. */
  notOnce: number;
  running: number;
  earned: number;
  paid: number;
  inLedger: number;
  inTransit: number;
  /** Currencies whose debits and credits differ, and balances that differ from their entries. */
  off: number;
}

async function readBooks(db: Database): Promise<Books> {
  const [row] = await db.listener<[Books]>`select
    (select count(*)::int from payouts) as payouts,
    (select count(*)::int from payouts where status = 'completed') as completed,
    (select count(*)::int from (select partner_id from payouts where status = 'completed'
      group by partner_id having count(*) <> 1) as odd) as "notOnce",
    (select count(*)::int from payout_runs where status = 'running') as running,
    (select sum(amount)::float8 from commissions) as earned,
    (select sum(amount)::float8 from commissions where status = 'paid') as paid,
    (select coalesce(sum(credits - debits), 0)::float8 from ledger_balances
      where account = 'paid') as "inLedger",
    (select coalesce(sum(credits - debits), 0)::float8 from ledger_balances
      where account = 'in_transit') as "inTransit",
    (select count(*)::int from (select currency from ledger_balances group by currency
      having sum(debits) <> sum(credits)) as uneven)
    + (select count(*)::int from ledger_balances b where credits <> (select coalesce(sum(amount), 0)
        from ledger_entries e where e.credit = b.account and e.currency = b.currency
          and e.partner_id = b.partner_id)) as off`;
  return row;
}

/** Workers that are there again when they are killed. */
class Crew {
  readonly #start: () => ChildProcess;
  #members: ChildProcess[] = [];
  killed = 0;

  constructor(count: number, start: () => ChildProcess) {
    this.#start = start;
    this.#members = Array.from({ length: count }, start);
  }

  kill(): void {
    const at = Math.floor(Math.random() * this.#members.length);
    this.#members[at]!.kill('SIGKILL');
    this.#members[at] = this.#start();
    this.killed += 1;
  }

  async dismiss(): Promise<void> {
    const left = this.#members.filter((one) => one.exitCode === null && one.signalCode === null);
    for (const one of left) one.kill('SIGKILL');
    await Promise.all(left.map((one) => once(one, 'exit')));
  }
}

/**
 * Kills at random, but spread over all of the work: the next one waits until its share of the
 * payouts is made and paid.
 */
async function killThrough(db: Database, crew: Crew): Promise<void> {
  const deadline = performance.now() + patienceMs;
  const total = partners * 2;
  for (;;) {
    const { payouts, completed, running } = await readProgress(db);
    if (completed === partners && running === 0 && crew.killed >= kills) return;
    if (performance.now() > deadline) return;
    const share = (payouts + completed) / total;
    if (crew.killed < kills && share >= (crew.killed / kills) * 0.95) crew.kill();
    await sleep(20 + Math.random() * 100);
  }
}

async function readProgress(db: Database) {
  const [row] = await db.listener<[{ payouts: number; completed: number; running: number }]>`select
    count(*)::int as payouts, (count(*) filter (where status = 'completed'))::int as completed,
    (select count(*)::int from payout_runs where status = 'running') as running from payouts`;
  return row;
}

function holds(books: Books, bank: SandboxBank): boolean {
  const { byPartner, payments } = bank.counts();
  const paidByBank = Object.values(byPartner);
  return (
    books.completed === partners &&
    books.payouts === partners &&
    books.notOnce + books.running + books.off + books.inTransit === 0 &&
    payments === partners &&
    paidByBank.length === partners &&
    paidByBank.every((one) => one.payments === 1) &&
    paidByBank.reduce((sum, { amount }) => sum + amount, 0) === books.earned &&
    books.earned === books.paid &&
    books.earned === books.inLedger
  );
}

const dataDir = newTestDataDir();
const postgres = await startEmbeddedPostgres({ dataDir, log: () => {}, durability: 'none' });
const bank = await openSandboxBank({ latencyMs: 60, hangUpShare: 0.03 });
const started = performance.now();
try {
  await migrate(postgres.url);
  const db = openDatabase(postgres.url);
  const program = await openTestProgram(db, 'proof');
  await fillWithCommissions(db, program.id, { partners, each });
  await program.work((work) => startRunByHand(work, { size }));
  const args = ['--conditions=portico-source', script, postgres.url, program.id, bank.url];
  const stderr = process.env['PROOF_LOG'] ? 'inherit' : 'ignore';
  const crew = new Crew(workers, () =>
    spawn(process.execPath, args, { stdio: ['ignore', 'ignore', stderr] }),
  );
  try {
    await killThrough(db, crew);
  } finally {
    await crew.dismiss();
  }
  const books = await readBooks(db);
  await db.close();
  const { payments, repeats, lookUps } = bank.counts();
  const seconds = Math.round((performance.now() - started) / 1_000);
  const say = (line: string) => process.stdout.write(`${line}\n`);
  say(`${workers} workers, killed ${crew.killed} times, ${seconds} s`);
  say(`${books.completed} of ${books.payouts} payouts completed for ${partners} partners`);
  say(`the bank paid ${payments}, was asked again ${repeats} times, looked up ${lookUps} times`);
  say(`earned ${books.earned}, paid ${books.paid}, in the ledger ${books.inLedger}`);
  const good = holds(books, bank) && crew.killed >= kills;
  say(`${good ? 'holds ' : 'FAILS '} each partner is paid exactly once, and the ledger balances`);
  if (!good) process.exitCode = 1;
} finally {
  await bank.close();
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
