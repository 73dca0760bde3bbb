// What can be known to fail is checked before the long steps, and said in one line.

import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { StartupProblem } from '../apps/demo-host/server/platform/startup-problem.ts';

const defaultPort = 4400;

export function readPort(value: string | undefined): number {
  if (value === undefined || value === '') return defaultPort;
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new StartupProblem(
    `PORT=${value} is not a port: give a number from 1 to 65535, or 0 for a free one.`,
  );
}

export function requireWritable(dataDir: string): void {
  try {
    makeDirectory(dataDir);
    accessSync(dataDir, constants.W_OK);
    // Only writing tells of a read-only or full disk, even to root.
    const probe = join(dataDir, `.probe-${process.pid}`);
    writeFileSync(probe, 'x');
    rmSync(probe);
  } catch (error) {
    throw new StartupProblem(
      `the data directory ${dataDir} is not writable (${codeOf(error)}): set PORTICO_DATA_DIR.`,
    );
  }
}

/**
 * Node's own recursive mkdir never returns below /proc and other places where nothing can be made.
 */
function makeDirectory(path: string): void {
  if (existsSync(path)) return;
  makeDirectory(dirname(path));
  mkdirSync(path);
}

export function requireFreePort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(explainPort(host, port, codeOf(error))));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

export function explainPort(host: string, port: number, code: string): StartupProblem {
  if (code === 'EADDRINUSE') {
    return new StartupProblem(
      `port ${port} is taken: stop what listens there, or choose another with PORT=${port + 1}.`,
    );
  }
  if (code === 'EACCES') {
    return new StartupProblem(`port ${port} needs more rights: choose one above 1023 with PORT.`);
  }
  return new StartupProblem(`cannot listen on ${host}:${port} (${code}): check HOST and PORT.`);
}

export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  return error instanceof Error ? error.message : String(error);
}
