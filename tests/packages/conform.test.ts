import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findNodes, makeConsumer } from './consumer.ts';

const consumer = makeConsumer();
afterAll(() => fs.rmSync(consumer.folder, { recursive: true, force: true }));

const home = join(consumer.folder, 'node_modules', '@portico', 'sdk');
const { bin } = JSON.parse(fs.readFileSync(join(home, 'package.json'), 'utf8')) as {
  bin: Record<string, string>;
};
const command = join(home, bin['portico-conform']!);

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the command of the package as a host has it. */
function conform(node: string, args: readonly string[]): Promise<Ended> {
  const { NODE_OPTIONS: _ours, ...env } = process.env;
  const child = spawn(node, [command, ...args], {
    cwd: consumer.folder,
    env: { ...env, PORTICO_SECRET_KEY: 'sk_of_the_test_0001' },
  });
  const ended: Ended = { code: null, out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (ended.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (ended.err += chunk.toString()));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done({ ...ended, code }));
  });
}

/** A backend that knows its program and nothing else. */
async function serveProgram(): Promise<{ url: string; close(): void }> {
  const program = {
    ...{ id: 'pg_01k9wz6m3vfp8t2q5r7s9xyabc', name: 'A', currency: 'USD', partnerTypes: [] },
    ...{ allowedHosts: [], defaultDestination: '', attributionWindowDays: 30, holdDays: 0 },
    tiers: [],
  };
  const answers: Readonly<Record<string, object>> = {
    '/api/v1/programs/current': program,
    '/api/v1/programs/brand': { theme: null, updatedAt: null },
  };
  const server = createServer((request, response) => {
    const known = answers[request.url ?? ''];
    response.writeHead(known ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(known ?? {}));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

describe.each([...findNodes()])('portico-conform from the package, on Node %s', (_, node) => {
  test('says how it is used', async () => {
    expect(await conform(node, ['--help'])).toMatchObject({
      ...{ code: 0, out: expect.stringContaining('Usage: portico-conform <baseUrl>'), err: '' },
    });
  });

  test('cannot run without a backend', async () => {
    const { code, err } = await conform(node, ['http://127.0.0.1:9', '--timeout', '5']);
    expect(code).toBe(2);
    expect(err).toContain('GET /api/v1/programs/current with the secret key: no answer');
    expect(err).not.toContain('sk_of_the_test_0001');
  });

  test('tells what a backend lacks, and where to read about it', async () => {
    const backend = await serveProgram();
    const ended = await conform(node, [backend.url, '--only', 'programs', '--read-only']);
    backend.close();
    expect(ended.code).toBe(1);
    expect(ended.out).toContain(
      '✓ programs.current  shapes: answers as it says, to the secret key',
    );
    expect(ended.out).toContain('✗ programs.current  errors: refuses who may not call');
    expect(ended.out).toContain('see      /docs#programs.current');
    expect(ended.out).toContain('This backend does not keep the contract.');
    expect(ended.out + ended.err).not.toContain('sk_of_the_test_0001');
  });

  test('speaks JSON to programs', async () => {
    const backend = await serveProgram();
    const args = [backend.url, '--only', 'programs', '--areas', 'shapes', '--read-only', '--json'];
    const { out } = await conform(node, args);
    backend.close();
    expect(JSON.parse(out)).toMatchObject({ baseUrl: backend.url, failed: 0, leftBehind: [] });
  });
});
