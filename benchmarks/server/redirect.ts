// Our redirect, which keeps every click, against a bare `node:http` redirect, in one run.
//
//   node --conditions=portico-source benchmarks/server/redirect.ts [rounds] [seconds]
//
// Each server is a process of its own; rounds alternate, so that what else the machine does hits
// all of them alike. PostgreSQL runs with full durability and takes the clicks in meanwhile.

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { createLink } from '../../apps/demo-host/server/links/index.ts';
import { openDatabase, type Database } from '../../apps/demo-host/server/platform/db.ts';
import { startEmbeddedPostgres } from '../../apps/demo-host/server/platform/embedded-postgres.ts';
import { migrate } from '../../apps/demo-host/server/platform/migrate.ts';
import { newTestDataDir } from '../../apps/demo-host/server/testing/leftover-clusters.ts';
import { openTestProgram } from '../../apps/demo-host/server/testing/program.ts';

const connections = 50;
const requestsEach = 500;
const spreadLinks = 1_000;
const target = { ratio: 0.4, p99Ms: 32 };

interface Round {
  perSecond: number;
  p99Ms: number;
  /** Processor time of the server per answer; other people's load does not show in it. */
  cpuMicros: number;
}

interface Server {
  port: number;
  process: ChildProcess;
}

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const bareServer = file('./bare-server.ts');
const clickServer = file('../../apps/demo-host/server/testing/click-server.ts');

async function startServer(script: string, ...means: readonly string[]): Promise<Server> {
  const port = await freePort();
  const args = ['--conditions=portico-source', script, ...means, String(port)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout!, 'data');
  return { port, process: child };
}

/** Seconds of processor time so far, where the system tells (Linux: hundredths). */
function cpuSeconds({ process: { pid } }: Server): number {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return Number.NaN;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

/** Many visitors: the same browsers return, as they do behind one address. */
const agents = Array.from(
  { length: 5_000 },
  (_, i) => `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/1${i}.0`,
);

async function measure(server: Server, codes: readonly string[], seconds: number): Promise<Round> {
  let next = 0;
  const cpuBefore = cpuSeconds(server);
  const requests = Array.from({ length: 5_000 }, () => {
    next += 1;
    const path = `/r/${codes[next % codes.length]}`;
    return { path, headers: { 'user-agent': agents[next % agents.length]! } };
  });
  let client = 0;
  const run = autocannon({
    url: `http://127.0.0.1:${server.port}`,
    connections,
    duration: seconds,
    setupClient(it) {
      // Each connection begins elsewhere, or all would ask for the same link at the same time.
      const start = (client++ * requests.length) / connections;
      it.setRequests([...requests, ...requests].slice(start, start + requestsEach));
    },
  });
  // Its own duration counts from before the requests are prepared.
  await once(run, 'start');
  const began = performance.now();
  const result = await run;
  const took = (performance.now() - began) / 1000;
  const answers = result.statusCodeStats?.['302']?.count ?? 0;
  if (answers !== result.requests.total || result.errors > 0) {
    throw new Error(`${result.requests.total - answers} answers were no redirects.`);
  }
  const cpuMicros = ((cpuSeconds(server) - cpuBefore) / answers) * 1e6;
  return { perSecond: answers / took, p99Ms: result.latency.p99, cpuMicros };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

async function drained({ port }: Server): Promise<number> {
  const started = performance.now();
  for (;;) {
    const metrics = (await (await fetch(`http://127.0.0.1:${port}/`)).json()) as { lagMs: number };
    if (metrics.lagMs === 0) return performance.now() - started;
    await sleep(50);
  }
}

async function prepare(db: Database): Promise<string[]> {
  const program = await openTestProgram(db, 'bench');
  const owner = { partnerId: (await program.addPartner('p')).id, baseUrl: 'http://127.0.0.1' };
  const utm = { source: 'newsletter', medium: 'email', campaign: 'spring' };
  const links = await program.work((work) =>
    Promise.all(Array.from({ length: spreadLinks }, () => createLink(work, owner, { utm }))),
  );
  return links.map(({ code }) => code);
}

const rounds = Number(process.argv[2] ?? 9);
const seconds = Number(process.argv[3] ?? 2);
const dataDir = newTestDataDir();
const postgres = await startEmbeddedPostgres({ dataDir, log: () => {} });
const servers: Server[] = [];
const results: Record<'bare' | 'hot' | 'spread', Round[]> = { bare: [], hot: [], spread: [] };
const drains: number[] = [];
try {
  await migrate(postgres.url);
  const db = openDatabase(postgres.url);
  const codes = await prepare(db);
  await db.close();
  const bare = await startServer(bareServer);
  servers.push(bare);
  const ours = await startServer(clickServer, postgres.url, dataDir);
  servers.push(ours);
  await measure(bare, codes, 1);
  await measure(ours, codes, 1);
  for (let round = 0; round < rounds; round += 1) {
    results.bare.push(await measure(bare, codes, seconds));
    results.hot.push(await measure(ours, codes.slice(0, 1), seconds));
    drains.push(await drained(ours));
    results.spread.push(await measure(ours, codes, seconds));
    drains.push(await drained(ours));
  }
} finally {
  for (const server of servers) server.process.kill('SIGKILL');
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

const of = (kind: keyof typeof results, what: keyof Round) =>
  median(results[kind].map((round) => round[what]));
/** Neighbouring rounds are compared, and the middle of these ratios is taken. */
const ratio = (
  kind: keyof typeof results,
  base: keyof typeof results,
  what: keyof Round = 'perSecond',
) => median(results[kind].map((round, i) => round[what] / results[base][i]![what]));
for (const kind of ['bare', 'hot', 'spread'] as const) {
  const columns = [
    kind.padEnd(8),
    `${Math.round(of(kind, 'perSecond'))}/s`.padStart(8),
    `${Math.round(ratio(kind, 'bare') * 100)} % of bare`.padStart(15),
    `p99 ${of(kind, 'p99Ms')} ms`.padStart(12),
    `${of(kind, 'cpuMicros').toFixed(1)} µs of processor`.padStart(22),
    `${ratio(kind, 'bare', 'cpuMicros').toFixed(2)} × bare`.padStart(13),
  ];
  process.stdout.write(`${columns.join('')}\n`);
}
process.stdout.write(`drained ${Math.round(median(drains))} ms after the last visitor (median)\n`);
const lowest = Math.min(ratio('hot', 'bare'), ratio('spread', 'bare'));
const slowest = Math.max(of('hot', 'p99Ms'), of('spread', 'p99Ms'));
const checks: [string, boolean][] = [
  [`at least ${target.ratio * 100} % of bare`, lowest >= target.ratio],
  [`p99 under ${target.p99Ms} ms`, slowest < target.p99Ms],
  // Within what two rounds of the same thing differ by.
  ['hot no slower than spread', ratio('hot', 'spread') >= 0.97],
];
for (const [what, ok] of checks) process.stdout.write(`${ok ? 'holds' : 'FAILS'} ${what}\n`);
if (!checks.every(([, ok]) => ok)) process.exitCode = 1;
