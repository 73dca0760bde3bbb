import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readPort, requireFreePort, requireWritable } from './preflight.ts';

test('the port is 4400 unless another one is asked for', () => {
  expect(readPort(undefined)).toBe(4400);
  expect(readPort('')).toBe(4400);
  expect(readPort('8080')).toBe(8080);
});

test.each(['abc', '-1', '65536', '80.5'])('PORT=%s is refused in one line', (value) => {
  expect(() => readPort(value)).toThrow(`PORT=${value} is not a port`);
});

test('a taken port is told before anything long begins', async () => {
  const squatter = createServer();
  await new Promise<void>((done) => squatter.listen(0, '127.0.0.1', done));
  onTestFinished(() => void squatter.close());
  const { port } = squatter.address() as AddressInfo;
  await expect(requireFreePort('127.0.0.1', port)).rejects.toThrow(`port ${port} is taken`);
});

test('an address of another machine is told apart from a taken port', async () => {
  await expect(requireFreePort('203.0.113.1', 4400)).rejects.toThrow('check HOST and PORT');
});

test('a data directory is made, and one that cannot be made is refused', () => {
  const dir = mkdtempSync(join(tmpdir(), 'portico-preflight-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  requireWritable(join(dir, 'a', 'b'));
  writeFileSync(join(dir, 'file'), '');
  expect(() => requireWritable(join(dir, 'file', 'below'))).toThrow('is not writable (ENOTDIR)');
});
