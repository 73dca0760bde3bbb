import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'portico-config-'));
});
afterAll(() => rmSync(dir, { recursive: true }));

const read = (env: Record<string, string>) => readConfig({ PORTICO_DATA_DIR: dir, ...env });

describe('what a proxy says of visitors', () => {
  it.each([{}, { PORTICO_ADDRESS_HEADER: '' }])('is not believed unless asked for', async (env) => {
    const { addressHeader, countryHeader } = await read(env);
    expect([addressHeader, countryHeader]).toEqual([undefined, undefined]);
  });

  it('is read from the headers that are named, as requests have them', async () => {
    const env = { PORTICO_ADDRESS_HEADER: 'X-Real-IP', PORTICO_COUNTRY_HEADER: 'CF-IPCountry' };
    const expected = { addressHeader: 'x-real-ip', countryHeader: 'cf-ipcountry' };
    expect(await read(env)).toMatchObject(expected);
  });

  it('is not read from what cannot be a header', async () => {
    const env = { PORTICO_ADDRESS_HEADER: 'x-real-ip, x-forwarded-for' };
    await expect(read(env)).rejects.toThrow('PORTICO_ADDRESS_HEADER must be the name of a header');
  });
});
