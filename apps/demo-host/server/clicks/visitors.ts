// Tells the same visitor again for one day without knowing who it is. No address and no user agent
// is ever written down; the salt that the marks depend on is deleted after two days.

import { hash, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const dayMs = 86_400_000;
const keptDays = 2;

export interface Visitors {
  /** A mark that is the same for the same visitor, on this day, in every process of the machine. */
  mark(address: string, userAgent: string, now: number): string;
}

export function openVisitors(dir: string): Visitors {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  let day = Number.NaN;
  let salt: string;
  return {
    mark(address, userAgent, now) {
      const today = Math.floor(now / dayMs);
      if (today !== day) {
        // Once a day and a few bytes: waiting for the disk here is simpler than not to.
        salt = readOrMakeSalt(dir, today);
        forgetOldSalts(dir, today);
        day = today;
      }
      // One call for every visitor. An HMAC costs four times as much, and what it adds, that nobody
      // can lengthen a message, does not matter here: half of the hash is cut off.
      return hash('sha256', `${salt}\n${address}\n${userAgent}`, 'base64url').slice(0, 22);
    },
  };
}

function nameOf(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

function readOrMakeSalt(dir: string, day: number): string {
  const file = join(dir, nameOf(day));
  const draft = join(dir, `draft-${randomBytes(6).toString('hex')}`);
  writeFileSync(draft, randomBytes(32), { mode: 0o600 });
  try {
    // A link appears whole or not at all, and only for the first process that comes.
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(file, 'base64url');
}

function forgetOldSalts(dir: string, today: number): void {
  const oldest = nameOf(today - keptDays);
  for (const name of readdirSync(dir)) {
    if (/^\d{4}-\d{2}-\d{2}$/.test(name) && name < oldest) rmSync(join(dir, name), { force: true });
  }
}
