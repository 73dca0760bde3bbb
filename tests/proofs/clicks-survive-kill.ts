// Proof: a click that was answered is counted, once, whatever happens to the process or to the
// database. Real processes, real `kill -9`, a real PostgreSQL that is stopped and started.
//
//   node --conditions=portico-source tests/proofs/clicks-survive-kill.ts [rounds]

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createLink } from '../../apps/demo-host/server/links/index.ts';
import { openDatabase, type Database } from '../../apps/demo-host/server/platform/db.ts';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from '../../apps/demo-host/server/platform/embedded-postgres.ts';
import { migrate } from '../../apps/demo-host/server/platform/migrate.ts';
import { newTestDataDir } from '../../apps/demo-host/server/testing/leftover-clusters.ts';
import { openTestProgram } from '../../apps/demo-host/server/testing/program.ts';

const clickServer = fileURLToPath(
  new URL('../../apps/demo-host/server/testing/click-server.ts', import.meta.url),
);
const concurrent = 500;
/** So many that the kill falls between answers, and not after the last one. */
const killClicks = 2_000;
const patienceMs = 30_000;

export interface Verdict {
  sent: number;
  answered: number;
  /** Answered clicks that the database has. */
  found: number;
  /** Rows of the link; those beyond the answered ones were kept just before the end. */
  stored: number;
  /** What the link says of itself. */
  counted: number;
}

export interface Stage {
  newLink(): Promise<{ id: string; code: string }>;
  /** Clicks at once, each by another person; ids of those that were answered. */
  click(code: string, count: number, onAnswer?: (answered: number) => void): Promise<string[]>;
  startServer(): Promise<ChildProcess>;
  stopDatabase(): Promise<void>;
  startDatabase(): Promise<void>;
  /** Waits until all answered clicks are there, but not for ever. */
  judge(linkId: string, answered: readonly string[]): Promise<Omit<Verdict, 'sent'>>;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const dataDir = newTestDataDir();
  const start = (port?: number) =>
    startEmbeddedPostgres({ dataDir, port, durability: 'none', log: () => {} });
  let postgres: EmbeddedPostgres | undefined = await start();
  const { url } = postgres;
  await migrate(url);
  const db = openDatabase(url);
  const program = await openTestProgram(db, 'proof');
  const owner = { partnerId: (await program.addPartner('p')).id, baseUrl: 'http://127.0.0.1' };
  const port = await freePort();
  const servers: ChildProcess[] = [];
  return {
    newLink: () => program.work((work) => createLink(work, owner, {})),
    click: (code, count, onAnswer) => clickAtOnce({ port, code, count }, onAnswer),
    async startServer() {
      const server = spawnServer([url, dataDir, String(port)]);
      servers.push(server);
      await once(server.stdout!, 'data');
      return server;
    },
    async stopDatabase() {
      await postgres?.stop();
      postgres = undefined;
    },
    async startDatabase() {
      postgres = await start(Number(new URL(url).port));
    },
    judge: (linkId, answered) => judge(db, linkId, answered),
    async close() {
      for (const server of servers) server.kill('SIGKILL');
      await db.close();
      await postgres?.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function spawnServer(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['--conditions=portico-source', clickServer, ...args], {
    stdio: ['ignore', 'pipe', process.env['PROOF_LOG'] ? 'inherit' : 'ignore'],
  });
}

async function clickAtOnce(
  { port, code, count }: { port: number; code: string; count: number },
  onAnswer: (answered: number) => void = () => {},
): Promise<string[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrent });
  const answered: string[] = [];
  const one = (): Promise<void> =>
    new Promise((resolve) => {
      const person = `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/${Math.random()} Chrome/141.0`;
      const headers = { 'user-agent': person };
      const sent = request({ port, agent, path: `/r/${code}`, headers }, (response) => {
        const location = response.headers.location ?? '';
        const id = /ref_click=(ck_\w+)/.exec(location)?.[1];
        if (response.statusCode === 302 && id) onAnswer(answered.push(id));
        response.resume().on('close', resolve);
      });
      // Whoever gets no answer is not counted on.
      sent.on('error', () => resolve()).end();
    });
  await Promise.all(Array.from({ length: count }, one));
  agent.destroy();
  return answered;
}

async function judge(
  db: Database,
  linkId: string,
  answered: readonly string[],
): Promise<Omit<Verdict, 'sent'>> {
  const sql = db.listener;
  const deadline = performance.now() + patienceMs;
  for (let before = -1; ; await sleep(200)) {
    const [row] = await sql<[{ stored: number; found: number; counted: number }]>`
      select count(*)::int as stored,
        count(*) filter (where ${JSON.stringify(answered)}::jsonb ? id)::int as found,
        (select clicks::int from links where id = ${linkId}) as counted
      from clicks where link_id = ${linkId}`;
    const settled = row.found === answered.length && row.stored === before;
    if (settled || performance.now() > deadline) return { answered: answered.length, ...row };
    before = row.stored;
  }
}

/** Kills the server when about that share of the clicks has been answered, and starts it again. */
export async function killInTheMiddle(stage: Stage, share: number): Promise<Verdict> {
  const link = await stage.newLink();
  const first = await stage.startServer();
  const mark = Math.floor(killClicks * share);
  const answered = await stage.click(link.code, killClicks, (count) => {
    if (count === mark) first.kill('SIGKILL');
  });
  if (first.exitCode === null && first.signalCode === null) await once(first, 'exit');
  const second = await stage.startServer();
  const verdict = await stage.judge(link.id, answered);
  second.kill('SIGKILL');
  return { sent: killClicks, ...verdict };
}

/** Clicks while the database is away; the process is killed meanwhile, too. */
export async function clickThroughOutage(stage: Stage): Promise<Verdict> {
  const link = await stage.newLink();
  const first = await stage.startServer();
  const answered = await stage.click(link.code, 10);
  await stage.stopDatabase();
  answered.push(...(await stage.click(link.code, concurrent)));
  if (answered.length !== concurrent + 10)
    throw new Error(`Only ${answered.length} were answered.`);
  first.kill('SIGKILL');
  const second = await stage.startServer();
  await stage.startDatabase();
  const verdict = await stage.judge(link.id, answered);
  second.kill('SIGKILL');
  return { sent: answered.length, ...verdict };
}

/** The same without a kill: the process that answered drains by itself. */
export async function waitOutAnOutage(stage: Stage): Promise<Verdict> {
  const link = await stage.newLink();
  const server = await stage.startServer();
  const answered = await stage.click(link.code, 10);
  await stage.stopDatabase();
  for (let wave = 0; wave < 5; wave += 1) {
    answered.push(...(await stage.click(link.code, 100)));
    await sleep(200);
  }
  if (answered.length !== 510) throw new Error(`Only ${answered.length} of 510 were answered.`);
  await stage.startDatabase();
  answered.push(...(await stage.click(link.code, 100)));
  const verdict = await stage.judge(link.id, answered);
  server.kill('SIGKILL');
  return { sent: answered.length, ...verdict };
}

/** Clicks without a pause while the database goes away and comes back, time and again. */
export async function clickThroughOutages(stage: Stage, outages: number): Promise<Verdict> {
  const link = await stage.newLink();
  const server = await stage.startServer();
  const answered = await stage.click(link.code, 10);
  let sent = 10;
  let over = false;
  const clicking = (async () => {
    while (!over) {
      answered.push(...(await stage.click(link.code, 100)));
      sent += 100;
    }
  })();
  for (let outage = 0; outage < outages; outage += 1) {
    await sleep(500);
    await stage.stopDatabase();
    await sleep(outage * 300);
    await stage.startDatabase();
  }
  over = true;
  await clicking;
  const verdict = await stage.judge(link.id, answered);
  if (server.exitCode !== null) throw new Error('The server did not survive.');
  server.kill('SIGKILL');
  return { sent, ...verdict };
}

/** Every answered click is there once, and the link's count is the number of its rows. */
export function holds({ answered, found, stored, counted }: Verdict): boolean {
  return answered > 0 && found === answered && counted === stored;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

if (import.meta.main) {
  const rounds = Number(process.argv[2] ?? 5);
  const stage = await openStage();
  const verdicts: [string, Verdict][] = [];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const share = (round + 1) / (rounds + 1);
      const title = `kill -9 after about ${Math.round(share * 100)} %, ${concurrent} at a time`;
      verdicts.push([title, await killInTheMiddle(stage, share)]);
    }
    verdicts.push(['database stopped, then started', await waitOutAnOutage(stage)]);
    verdicts.push(['database stopped five times', await clickThroughOutages(stage, 5)]);
    verdicts.push([
      'database stopped, kill -9, then both started',
      await clickThroughOutage(stage),
    ]);
  } finally {
    await stage.close();
  }
  for (const [title, verdict] of verdicts) {
    const { sent, answered, found, stored, counted } = verdict;
    const line = `sent ${sent}, answered ${answered}, of these found ${found}; counted ${counted}`;
    if (counted !== stored) throw new Error(`The link counts ${counted} but has ${stored} rows.`);
    process.stdout.write(`${holds(verdict) ? 'holds ' : 'FAILS '} ${title}: ${line}\n`);
  }
  if (!verdicts.every(([, verdict]) => holds(verdict))) process.exitCode = 1;
}
