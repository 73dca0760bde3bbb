// One PostgreSQL cluster on disk: made, started, stopped. Knows the binaries, no policy.

import { spawn, type ChildProcess } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account, Location } from './embedded-postgres.account.ts';
import { StartupProblem } from './startup-problem.ts';

export const superuser = 'postgres';
export const databaseName = 'portico';

const readyTimeoutMs = 120_000;
const stopTimeoutSeconds = 20;
const maxLogBytes = 5_000_000;

/** `none` is for tests: a cluster that is thrown away need not survive a power cut. */
export type Durability = 'full' | 'none';

export function clusterDir(location: Location): string {
  return join(location.home, 'cluster');
}

/**
 * Makes the cluster elsewhere and moves it into place as the last step. So a cluster that exists is
 * a complete one, and a first start that was killed half-way leaves nothing but a directory to
 * delete.
 */
export async function createCluster(
  location: Location,
  password: string,
  durability: Durability,
): Promise<void> {
  removeHalfMade(location.home);
  const staging = fs.mkdtempSync(join(location.home, 'initdb-'));
  fs.chmodSync(staging, 0o711);
  const cluster = join(staging, 'cluster');
  const passwordFile = join(staging, 'password');
  fs.mkdirSync(cluster, { mode: 0o700 });
  fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  giveTo(location.account, cluster, passwordFile);
  await runBinary(location, 'initdb', [
    `--pgdata=${cluster}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The built-in provider sorts and folds the same way on every machine; libc's does not.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(durability === 'none' ? ['--no-sync'] : []),
  ]);
  await runSingleUser(location, cluster, `CREATE DATABASE ${databaseName};`, durability);
  fs.renameSync(cluster, clusterDir(location));
  fs.rmSync(staging, { recursive: true, force: true });
}

/** For the case that the file with the password was lost but the data is still there. */
export async function resetPassword(location: Location, password: string): Promise<void> {
  const statement = `ALTER ROLE ${superuser} PASSWORD '${password}';`;
  await runSingleUser(location, clusterDir(location), statement, 'full');
}

function removeHalfMade(home: string): void {
  for (const name of fs.readdirSync(home)) {
    if (!name.startsWith('initdb-')) continue;
    // An initdb that outlived its parent may still be writing there; it fails and goes away by
    // itself.
    try {
      fs.rmSync(join(home, name), { recursive: true, force: true, maxRetries: 3 });
    } catch {
      continue;
    }
  }
}

export type Launch = { port: number; durability: Durability };
export type LaunchResult = { child: ChildProcess } | { refused: 'port-taken' | 'memory-in-use' };

/** Starts the server and waits until it accepts connections. */
export async function launchServer(location: Location, launch: Launch): Promise<LaunchResult> {
  const logPath = join(location.home, 'postgres.log');
  const logStart = rotateLog(logPath);
  // Its own log file, not a pipe: a server that outlives this process must still be able to log.
  const logFile = fs.openSync(logPath, 'a', 0o600);
  const child = spawn(join(location.native, 'bin', 'postgres'), serverArguments(location, launch), {
    ...location.account,
    cwd: '/',
    env: serverEnvironment(),
    stdio: ['ignore', logFile, logFile],
    // Its own process group: Ctrl-C in a terminal reaches us first, and we stop it last.
    detached: true,
  });
  fs.closeSync(logFile);
  child.on('error', () => undefined);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  if (await becomesReady(location, child, ended)) return { child };
  const output = fs.readFileSync(logPath).subarray(logStart).toString('utf8');
  if (/could not bind|Address already in use/.test(output)) return { refused: 'port-taken' };
  if (/pre-existing shared memory|lock file .* already exists/.test(output)) {
    return { refused: 'memory-in-use' };
  }
  throw new StartupProblem(`PostgreSQL does not start: ${lastComplaint(output)} (see ${logPath})`);
}

/** Keeps one file of bounded size; returns where the new output will begin. */
function rotateLog(path: string): number {
  if (!fs.existsSync(path)) return 0;
  const { size } = fs.statSync(path);
  if (size <= maxLogBytes) return size;
  fs.rmSync(path);
  return 0;
}

function serverArguments(location: Location, { port, durability }: Launch): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    // Statements and details quote rows; personal data has no place in a log.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(durability === 'none'
      ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
      : {}),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', clusterDir(location), '-p', String(port), ...flags];
}

async function becomesReady(
  location: Location,
  child: ChildProcess,
  ended: Promise<void>,
): Promise<boolean> {
  const deadline = Date.now() + readyTimeoutMs;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) break;
    if (readStatus(location).startsWith(`${child.pid} ready`)) return true;
    await Promise.race([ended, sleep(25)]);
  }
  child.kill('SIGQUIT');
  return false;
}

/** The server writes its pid in the first line of its lock file and its status in the eighth. */
function readStatus(location: Location): string {
  try {
    const lines = fs.readFileSync(join(clusterDir(location), 'postmaster.pid'), 'utf8').split('\n');
    return `${lines[0]} ${lines[7] ?? ''}`;
  } catch {
    return '';
  }
}

/**
 * Fast shutdown: ends sessions, writes a checkpoint, waits. A server that hangs is stopped at once.
 */
export async function stopServer(location: Location): Promise<void> {
  if (!fs.existsSync(join(clusterDir(location), 'postmaster.pid'))) return;
  const stop = ['stop', '-D', clusterDir(location), '-w', '-t', String(stopTimeoutSeconds), '-m'];
  try {
    await runBinary(location, 'pg_ctl', [...stop, 'fast']);
  } catch {
    await runBinary(location, 'pg_ctl', [...stop, 'immediate']).catch(() => undefined);
  }
}

async function runSingleUser(
  location: Location,
  cluster: string,
  statement: string,
  durability: Durability,
): Promise<void> {
  const settings = durability === 'none' ? ['-c', 'fsync=off'] : [];
  const args = ['--single', '-D', cluster, ...settings, superuser];
  const output = await runBinary(location, 'postgres', args, `${statement}\n`);
  const complaint = /(?:ERROR|FATAL):.*/.exec(output)?.[0];
  if (complaint) throw new StartupProblem(`PostgreSQL could not be prepared: ${complaint}`);
}

function runBinary(location: Location, name: string, args: string[], input = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(location.native, 'bin', name), args, {
      ...location.account,
      cwd: '/',
      env: serverEnvironment(),
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: true,
    });
    let output = '';
    const collect = (chunk: Buffer) => (output += chunk.toString('utf8'));
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new StartupProblem(`${name} failed: ${lastComplaint(output)}`));
    });
  });
}

/** Only what it needs: PGPORT or PGDATA of the person's shell would change what it does. */
function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TMPDIR } = process.env;
  return { PATH, SystemRoot, TMPDIR, LC_ALL: 'C', TZ: 'UTC' };
}

function giveTo(account: Account, ...paths: string[]): void {
  if (account === null) return;
  for (const path of paths) fs.chownSync(path, account.uid, account.gid);
}

function lastComplaint(output: string): string {
  const lines = output.trim().split('\n');
  const complaint = lines.findLast((line) => /FATAL|PANIC|error|ERROR/.test(line));
  return (complaint ?? lines.at(-1) ?? 'no output').trim();
}
