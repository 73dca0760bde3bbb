// Proof: with a thousand open streams on two processes every event reaches its clients, and within
// a second of its commit.
//
//   node --conditions=portico-source tests/proofs/thousand-streams.ts [streams] [events]

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { signSession } from '../../apps/demo-host/server/platform/actor.ts';
import { systemClock } from '../../apps/demo-host/server/platform/clock.ts';
import { openDatabase } from '../../apps/demo-host/server/platform/db.ts';
import { startEmbeddedPostgres } from '../../apps/demo-host/server/platform/embedded-postgres.ts';
import { newId } from '../../apps/demo-host/server/platform/ids.ts';
import { migrate } from '../../apps/demo-host/server/platform/migrate.ts';
import { announce } from '../../apps/demo-host/server/platform/outbox.ts';
import { newTestDataDir } from '../../apps/demo-host/server/testing/leftover-clusters.ts';
import { openTestProgram } from '../../apps/demo-host/server/testing/program.ts';

const streams = Number(process.argv[2] ?? 1_000);
const events = Number(process.argv[3] ?? 500);
const partners = 200;
const targetMs = 1_000;
const script = fileURLToPath(
  new URL('../../apps/demo-host/server/testing/stream-server.ts', import.meta.url),
);
const agent = new Agent({ keepAlive: true, maxSockets: Infinity });

async function startServer(databaseUrl: string): Promise<{ port: number; child: ChildProcess }> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  const args = ['--conditions=portico-source', script, databaseUrl, String(port)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout!, 'data');
  return { port, child };
}

/** Opens a stream and tells when which event arrived. */
function follow(port: number, token: string, heard: (mark: string) => void): Promise<void> {
  const headers = { authorization: `Bearer ${token}` };
  const path = '/api/v1/partners/events';
  return new Promise((resolve, reject) => {
    const sent = request({ port, path, agent, headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`Answered ${response.statusCode}.`));
      response.setEncoding('utf8').on('data', (text: string) => {
        if (text.includes('event: ready')) resolve();
        for (const [, mark] of text.matchAll(/"status":"(\d+)"/g)) heard(mark!);
      });
    });
    sent.on('error', reject).end();
  });
}

const dataDir = newTestDataDir();
const postgres = await startEmbeddedPostgres({ dataDir, log: () => {} });
const servers: ChildProcess[] = [];
const latencies: number[] = [];
let expected = 0;
try {
  await migrate(postgres.url);
  const db = openDatabase(postgres.url);
  const program = await openTestProgram(db, 'stream');
  const ids: string[] = [];
  for (let i = 0; i < partners; i += 1) ids.push((await program.addPartner(`p${i}`)).id);
  const ports: number[] = [];
  for (let i = 0; i < 2; i += 1) {
    const { port, child } = await startServer(postgres.url);
    ports.push(port);
    servers.push(child);
  }
  const written = new Map<string, number>();
  const opened = performance.now();
  for (let i = 0; i < streams; i += 1) {
    const claims = { programId: program.id, subject: ids[i % partners]!, ttlSeconds: 900 };
    const session = { ...claims, sessionId: newId('session'), scopes: ['events:read'] as const };
    const token = await signSession(session, Buffer.alloc(32, 5), systemClock);
    await follow(ports[Math.floor(i / partners) % 2]!, token, (mark) =>
      latencies.push(performance.now() - written.get(mark)!),
    );
  }
  const openMs = performance.now() - opened;
  for (let i = 0; i < events; i += 1) {
    const status = String(i);
    // Taken before the commit: some clients hear faster than we get to look at the clock.
    written.set(status, performance.now());
    await program.work((work) => announce(work, ids[i % partners]!, 'partner.updated', { status }));
    expected += streams / partners;
    await sleep(5);
  }
  for (let i = 0; i < 100 && latencies.length < expected; i += 1) await sleep(50);
  const states = await Promise.all(
    ports.map(async (port) => (await fetch(`http://127.0.0.1:${port}/`)).json()),
  );
  await db.close();
  process.stdout.write(`${streams} streams opened in ${Math.round(openMs)} ms\n`);
  for (const state of states) process.stdout.write(`${JSON.stringify(state)}\n`);
} finally {
  agent.destroy();
  for (const server of servers) server.kill('SIGKILL');
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

const sorted = latencies.toSorted((a, b) => a - b);
const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? NaN);
const times = `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, max ${at(1)} ms`;
process.stdout.write(`${latencies.length} of ${expected} heard; ${times}\n`);
const holds = latencies.length === expected && at(0.99) < targetMs;
process.stdout.write(`${holds ? 'holds' : 'FAILS'} every event heard, p99 under ${targetMs} ms\n`);
if (!holds) process.exitCode = 1;
