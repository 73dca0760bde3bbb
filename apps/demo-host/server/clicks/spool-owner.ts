// Who a spool directory belongs to stands in its name, so that taking one over is one rename: of
// several processes that try, one succeeds.

import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, readlinkSync, renameSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { identityOf, isRunning } from '../platform/process-identity.ts';

/** Silence after which a spool is taken over whose process cannot be looked up from here. */
const silenceMs = 120_000;

/** Machine, boot and process namespace: within one of these a process id means something. */
function place(): string {
  const facts = [hostname(), read('/proc/sys/kernel/random/boot_id'), namespace()];
  return createHash('sha256').update(facts.join('\n')).digest('hex').slice(0, 12);
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function namespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

/** A name for a new spool directory of this process. */
export function newSpoolName(): string {
  const { pid, started } = identityOf(process.pid) ?? { pid: process.pid, started: '' };
  const since = Buffer.from(started).toString('base64url');
  return [pid, since, place(), randomBytes(6).toString('hex')].join('.');
}

/** The spools of all processes. */
export function listSpools(root: string): string[] {
  return readdirSync(root).filter((name) => /^\d+\.[\w-]*\.[0-9a-f]+\.[0-9a-f]+$/.test(name));
}

/** Makes spools of processes that are gone our own; returns their new paths. */
export function takeOverAbandoned(root: string, now: number = Date.now()): string[] {
  const taken: string[] = [];
  for (const name of listSpools(root)) {
    const from = join(root, name);
    if (!isAbandoned(from, name, now)) continue;
    const to = join(root, newSpoolName());
    try {
      renameSync(from, to);
      taken.push(to);
    } catch (error) {
      // Another process was faster.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return taken;
}

function isAbandoned(path: string, name: string, now: number): boolean {
  const [pid = '', since = '', where = ''] = name.split('.');
  if (where === place()) {
    const started = Buffer.from(since, 'base64url').toString();
    return !isRunning({ pid: Number(pid), started });
  }
  try {
    return now - statSync(path).mtimeMs > silenceMs;
  } catch {
    return false;
  }
}
