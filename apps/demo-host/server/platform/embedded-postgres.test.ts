import { readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { newTestDataDir } from '../testing/leftover-clusters.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.ts';

// Making a cluster takes seconds: all tests share one, which some of them stop and start again.
const dataDir = newTestDataDir();
const options = { dataDir, log: () => undefined, durability: 'none' as const };
let server: EmbeddedPostgres;

beforeAll(async () => {
  server = await startEmbeddedPostgres(options);
});

afterAll(async () => {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const sql = postgres(url, { max: 1 });
  try {
    return await sql.unsafe(text);
  } finally {
    await sql.end();
  }
}

test('text is UTF-8 and folds case beyond ASCII', async () => {
  const text = `SELECT upper('übersicht') AS up, getdatabaseencoding() AS encoding`;
  expect(await query(server.url, text)).toEqual([{ up: 'ÜBERSICHT', encoding: 'UTF8' }]);
});

test('the password is random, needed, and readable by its owner only', async () => {
  const state = join(dataDir, 'postgres', 'state.json');
  expect(statSync(state).mode & 0o777).toBe(0o600);
  expect(readFileSync(state, 'utf8')).toContain(new URL(server.url).password);
  const wrong = server.url.replace(/:[0-9a-f]+@/, ':wrong@');
  await expect(query(wrong, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
});

test('a second one on the same directory is refused instead of stopping the first', async () => {
  await expect(startEmbeddedPostgres(options)).rejects.toThrow(/in use by another Portico/);
  expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('rows survive a restart on the same port with the same password', async () => {
  await query(server.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
  const { url } = server;
  await server.stop();
  server = await startEmbeddedPostgres(options);
  expect(server.url).toBe(url);
  expect(await query(server.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
});

test('a lost password file does not lose the data', async () => {
  await server.stop();
  rmSync(join(dataDir, 'postgres', 'state.json'));
  server = await startEmbeddedPostgres(options);
  expect(await query(server.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
});

test('a server that was killed comes back by itself, with its rows', async () => {
  const lockFile = join(dataDir, 'postgres', 'cluster', 'postmaster.pid');
  process.kill(Number.parseInt(readFileSync(lockFile, 'utf8'), 10), 'SIGKILL');
  const answered = vi.waitFor(() => query(server.url, 'SELECT answer FROM kept'), {
    timeout: 15_000,
    interval: 200,
  });
  expect(await answered).toEqual([{ answer: 42 }]);
});

test('a taken port is refused when it was asked for, and avoided when it was not', async () => {
  const port = Number(new URL(server.url).port);
  await server.stop();
  const squatter = createServer().listen(port, '127.0.0.1');
  onTestFinished(() => void squatter.close());
  await expect(startEmbeddedPostgres({ ...options, port })).rejects.toThrow(
    `port ${port} is taken`,
  );
  server = await startEmbeddedPostgres(options);
  expect(new URL(server.url).port).not.toBe(String(port));
});
