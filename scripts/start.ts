// `npm start`: everything in one process, so that there is little to orphan and one place that
// stops it.

import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbeddedPostgres } from '../apps/demo-host/server/platform/embedded-postgres.ts';
import { createLog } from '../apps/demo-host/server/platform/log.ts';
import { checkPostgres } from '../apps/demo-host/server/platform/postgres-check.ts';
import { StartupProblem } from '../apps/demo-host/server/platform/startup-problem.ts';
import { buildWeb } from './build-web.ts';
import { onLauncherGone } from './lifeline.ts';
import { codeOf, explainPort, readPort, requireFreePort, requireWritable } from './preflight.ts';

type Undo = () => Promise<void> | void;

const root = fileURLToPath(new URL('..', import.meta.url));
const closeTimeoutMs = 25_000;
const sameSignalMs = 1000;

const log = (message: string) => process.stdout.write(`Portico: ${message}\n`);
const serverLog = createLog((line) => process.stdout.write(`${line}\n`));

/** What has to be undone on the way out, newest first. */
const running: Undo[] = [];
let stoppingSince: number | undefined;

async function start(): Promise<void> {
  const { env } = process;
  const host = env.HOST || '127.0.0.1';
  const port = readPort(env.PORT);
  const dataDir = resolve(root, env.PORTICO_DATA_DIR || '.portico');
  requireWritable(dataDir);
  await requireFreePort(host, port);
  if (env.DATABASE_URL) await checkPostgres(env.DATABASE_URL);
  await prepareWeb();
  const databaseUrl = env.DATABASE_URL || (await preparePostgres(dataDir));
  if (stoppingSince !== undefined) return;
  const url = await serve(databaseUrl, { host, port, dataDir });
  log(`running at ${url} (Ctrl-C stops it)`);
}

async function prepareWeb(): Promise<void> {
  const build = buildWeb(log);
  running.push(build.cancel);
  await build.done;
  running.pop();
}

async function preparePostgres(dataDir: string): Promise<string> {
  log('starting PostgreSQL …');
  const starting = startEmbeddedPostgres({ dataDir, log });
  // Pushed before it is up: a Ctrl-C meanwhile waits for it and stops it.
  running.push(async () => (await starting.catch(() => null))?.stop());
  return (await starting).url;
}

type Place = { host: string; port: number; dataDir: string };

async function serve(databaseUrl: string, { host, port, dataDir }: Place): Promise<string> {
  log('starting the server …');
  const { main } = await import('../apps/demo-host/server/main.ts');
  const env = { ...process.env, HOST: host, PORT: String(port), PORTICO_DATA_DIR: dataDir };
  try {
    const app = await main({ env, databaseUrl, log: serverLog });
    running.push(() => app.close());
    return app.url;
  } catch (error) {
    if (codeOf(error) === 'EADDRINUSE') throw explainPort(host, port, 'EADDRINUSE');
    throw error;
  }
}

async function stop(exitCode: number): Promise<void> {
  if (stoppingSince !== undefined) {
    // A terminal and the launcher may both deliver one Ctrl-C; a later one means "now".
    if (Date.now() - stoppingSince > sameSignalMs) process.exit(1);
    return;
  }
  stoppingSince = Date.now();
  if (exitCode === 0) log('stopping …');
  for (const undo of running.toReversed()) await withTimeout(undo);
  if (exitCode === 0) log('stopped');
  process.exit(exitCode);
}

/** One part that hangs or fails must not keep the others from being stopped. */
async function withTimeout(undo: Undo): Promise<void> {
  const late = new Promise<void>((done) => setTimeout(done, closeTimeoutMs));
  try {
    await Promise.race([undo(), late]);
  } catch (error) {
    log(`while stopping: ${codeOf(error)}`);
  }
}

function report(error: unknown): void {
  if (stoppingSince !== undefined) return;
  const isExpected = error instanceof StartupProblem;
  const text = isExpected || !(error instanceof Error) ? String(error) : (error.stack ?? '');
  process.stderr.write(`Portico: ${isExpected ? error.message : text}\n`);
  void stop(1);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void stop(0));
}
onLauncherGone(() => void stop(0));
process.on('uncaughtException', report);
start().catch(report);
