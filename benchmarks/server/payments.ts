// Payments to committed commissions and ledger entries over HTTP, on a small and a large program.
//
//   node --conditions=portico-source benchmarks/server/payments.ts [rounds] [seconds] [rows]
//
// 50 connections report payments of 2,000 customers of 200 partners; each is answered when it is
// committed, with full durability. The large program has a million payments, commissions and
// ledger entries before it starts; rounds alternate between the two. The load comes from the same
// machine and takes its share of it.

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { systemClock } from '../../apps/demo-host/server/platform/clock.ts';
import { openDatabase, type Database } from '../../apps/demo-host/server/platform/db.ts';
import { startEmbeddedPostgres } from '../../apps/demo-host/server/platform/embedded-postgres.ts';
import { migrate } from '../../apps/demo-host/server/platform/migrate.ts';
import { presets } from '../../apps/demo-host/server/presets/index.ts';
import { createProgram, issueCredentials } from '../../apps/demo-host/server/programs/index.ts';
import { newTestDataDir } from '../../apps/demo-host/server/testing/leftover-clusters.ts';

const connections = 50;
const customers = 2_000;
const partners = 200;
const aim = { perSecond: 1_500, growth: 1.3 };

const rounds = Number(process.argv[2] ?? 5);
const seconds = Number(process.argv[3] ?? 4);
const largeRows = Number(process.argv[4] ?? 1_000_000);

interface Side {
  name: string;
  url: string;
  secretKey: string;
  server: ChildProcess;
  port: number;
  perSecond: number[];
  p99: number[];
}

const apiServer = fileURLToPath(
  new URL('../../apps/demo-host/server/testing/api-server.ts', import.meta.url),
);

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

async function open(name: string, clusterUrl: string, rows: number): Promise<Side> {
  const admin = openDatabase(clusterUrl);
  await admin.listener.unsafe(`create database ${name}`);
  await admin.close();
  const url = new URL(clusterUrl);
  url.pathname = `/${name}`;
  await migrate(url.href);
  const db = openDatabase(url.href);
  const programId = await createProgram({ db, clock: systemClock }, presets.hera);
  const means = { db, clock: systemClock, encryptionKey: Buffer.alloc(32, 6) };
  const { secretKey } = await issueCredentials(means, programId);
  await fill(db, programId, rows);
  await db.close();
  const port = await freePort();
  const args = ['--conditions=portico-source', apiServer, url.href, dataDir, String(port)];
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(server.stdout!, 'data');
  return { name, url: url.href, secretKey, server, port, perSecond: [], p99: [] };
}

/** Partners, customers and a past, in the shape that the product's own writes leave behind. */
async function fill(db: Database, programId: string, rows: number): Promise<void> {
  const sql = db.listener;
  await sql`set statement_timeout = 0`;
  const id = (prefix: string, i: string) => sql.unsafe(`'${prefix}_' || lpad(${i}::text, 26, '0')`);
  await sql`insert into partners (program_id, id, external_id, type, status, name, tier_key,
      tier_since, created_at, updated_at)
    select ${programId}, ${id('pa', 'i')}, 'p' || i, 'reseller', 'active', 'Partner ' || i,
      'silver', now(), now(), now() from generate_series(1, ${partners}::int) as i`;
  await sql`insert into customers (program_id, id, external_id, name, partner_id, first_paid_at,
      last_paid_at, active_until, created_at)
    select ${programId}, ${id('cu', 'i')}, 'c' || i, 'Customer ' || i,
      ${id('pa', `(i % ${partners} + 1)`)}, now() - interval '300 days', now(),
      case when i % 3 = 0 then now() + interval '20 days' end, now()
    from generate_series(1, ${customers}::int) as i`;
  await sql`insert into payments (program_id, id, external_id, customer_id, partner_id, kind,
      amount, currency, occurred_at, created_at)
    select ${programId}, ${id('py', 'i')}, 'past-' || i, ${id('cu', `(i % ${customers} + 1)`)},
      ${id('pa', `(i % ${customers} % ${partners} + 1)`)}, 'subscription', 24900, 'USD',
      now() - (i % 300) * interval '1 day', now() from generate_series(1, ${rows}::int) as i`;
  await sql`insert into commissions (program_id, id, partner_id, customer_id, customer_name,
      payment_id, payment_amount, payment_currency, rule, type, status, amount, currency,
      calculation, hold_until, occurred_at, approved_at, created_at)
    select program_id, 'cm' || substr(id, 3), partner_id, customer_id, 'Customer', id, amount,
      currency, 'share', 'recurring', 'approved', 12450, 'USD', ${'{"steps":[]}'}::text::jsonb,
      occurred_at, occurred_at, occurred_at, created_at from payments`;
  await sql`insert into ledger_entries (program_id, id, key, debit, credit, partner_id, amount,
      currency, subject, posted_at)
    select program_id, 'le' || substr(id, 3), id, 'expense', 'payable', partner_id, amount,
      currency, id, created_at from commissions`;
  await sql`vacuum analyze`;
}

let sent = 0;

async function measure(side: Side, duration: number): Promise<{ perSecond: number; p99: number }> {
  const run = autocannon({
    url: `http://127.0.0.1:${side.port}/api/v1/payments`,
    connections,
    duration,
    method: 'POST',
    headers: {
      authorization: `Bearer ${side.secretKey}`,
      'content-type': 'application/json',
    },
    requests: [
      {
        setupRequest: (request) => {
          sent += 1;
          const customer = { externalId: `c${1 + (sent % customers)}` };
          const amount = { amount: 24_900, currency: 'USD' };
          return {
            ...request,
            body: JSON.stringify({ externalId: `new-${sent}`, customer, amount }),
          };
        },
      },
    ],
  });
  const result = await run;
  const answers = result.statusCodeStats?.['201']?.count ?? 0;
  if (answers < result.requests.total - connections || result.errors > 0) {
    throw new Error(`${answers} of ${result.requests.total} answers were 201.`);
  }
  return { perSecond: answers / duration, p99: result.latency.p99 };
}

/** Everything that was answered is in the books, and the books balance. */
async function check({ url, name }: Side): Promise<void> {
  const db = openDatabase(url);
  const sql = db.listener;
  const [row] = await sql<{ payments: number; commissions: number; entries: number }[]>`select
    (select count(*)::int from payments) as payments,
    (select count(*)::int from commissions) as commissions,
    (select count(*)::int from ledger_entries) as entries`;
  const sums = await sql`select sum(debits) - sum(credits) as off from ledger_balances`;
  await db.close();
  const { payments, commissions, entries } = row!;
  if (payments !== commissions || commissions !== entries || Number(sums[0]!['off']) !== 0) {
    throw new Error(`${name}: ${payments} payments, ${commissions} commissions, ${entries} rows`);
  }
  process.stdout.write(`${name}: ${payments} payments, as many commissions and ledger entries\n`);
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;

const dataDir = newTestDataDir();
const cluster = await startEmbeddedPostgres({ dataDir, log: () => {} });
const sides: Side[] = [];
try {
  sides.push(await open('small', cluster.url, 10_000));
  sides.push(await open('large', cluster.url, largeRows));
  for (const side of sides) await measure(side, 2);
  for (let round = 0; round < rounds; round += 1) {
    for (const side of sides) {
      const { perSecond, p99 } = await measure(side, seconds);
      side.perSecond.push(perSecond);
      side.p99.push(p99);
    }
  }
  for (const side of sides) await check(side);
} finally {
  for (const { server } of sides) server.kill('SIGKILL');
  await cluster.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

for (const { name, perSecond, p99 } of sides) {
  const rate = `${Math.round(median(perSecond))} payments/s`;
  process.stdout.write(`${name.padEnd(6)} ${rate.padStart(18)}  p99 ${median(p99)} ms\n`);
}
const [small, large] = sides;
const growth = median(small!.perSecond.map((value, i) => value / large!.perSecond[i]!));
const checks: [string, boolean][] = [
  [`at least ${aim.perSecond} payments/s`, median(small!.perSecond) >= aim.perSecond],
  [`cost at ${largeRows} rows is ${growth.toFixed(2)} × of 10,000`, growth <= aim.growth],
];
for (const [what, ok] of checks) process.stdout.write(`${ok ? 'holds' : 'FAILS'} ${what}\n`);
if (!checks.every(([, ok]) => ok)) process.exitCode = 1;
