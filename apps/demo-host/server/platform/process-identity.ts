// A process id alone says little: it is reused. Together with the start time it names one process.

import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';

export type ProcessIdentity = { pid: number; started: string };

export function identityOf(pid: number): ProcessIdentity | null {
  if (!isAlive(pid)) return null;
  return { pid, started: startTime(pid) };
}

export function isRunning(identity: ProcessIdentity): boolean {
  return isAlive(identity.pid) && startTime(identity.pid) === identity.started;
}

/**
 * True when the process is a PostgreSQL server on that cluster: it works inside its data directory.
 */
export function servesCluster(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform === 'linux') return linkTarget(`/proc/${pid}/cwd`) === cluster;
  return commandOf(pid, 'command').includes(cluster);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * A killed process whose parent has not collected it yet still answers signals, but holds nothing.
 */
function isZombie(pid: number): boolean {
  return process.platform === 'linux' && statFields(pid)[0] === 'Z';
}

function startTime(pid: number): string {
  if (process.platform === 'linux') return statFields(pid)[19] ?? '';
  return commandOf(pid, 'lstart');
}

/** Fields of /proc/<pid>/stat from the third on; the second one may hold spaces and parentheses. */
function statFields(pid: number): string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

function commandOf(pid: number, column: 'command' | 'lstart'): string {
  const result = spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' });
  return (result.stdout ?? '').trim();
}

function linkTarget(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}
