import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readArguments, type Wanted } from './arguments.ts';
import { findKeys } from './key-files.ts';
import { redact } from './redact.ts';
import { renderReport } from './render.ts';
import type { Check, Report } from './report.ts';

describe('the command line', () => {
  it('says what is wanted', () => {
    const args = [
      'http://a.example',
      '--keys',
      'k.json',
      '--program',
      'hera',
      '--only',
      'links, tax',
    ];
    expect(readArguments([...args, '--read-only', '--timeout', '3'])).toEqual({
      ...{ baseUrl: 'http://a.example', keys: 'k.json', program: 'hera', only: ['links', 'tax'] },
      ...{ readOnly: true, json: false, wait: false, timeoutMs: 3_000 },
    });
    expect(readArguments(['--help'])).toBe('help');
  });

  it.each([
    [[], 'Name one base URL.'],
    [['a', 'b'], 'Name one base URL.'],
    [['localhost:4400'], 'localhost:4400 is not an address'],
    [['http://a', '--keys', 'k.json'], '--keys needs --program'],
    [['http://a', '--areas', 'looks'], 'There is no area looks'],
    [['http://a', '--timeout', 'soon'], '--timeout takes seconds'],
    [['http://a', '--colour'], "Unknown option '--colour'"],
  ])('%j is not understood', (args, problem) => {
    expect(readArguments(args)).toEqual({ problem: expect.stringContaining(problem) });
  });
});

describe('keys', () => {
  const wanted: Wanted = { baseUrl: 'http://a', readOnly: false, json: false, wait: false };

  function fileWith(text: string): string {
    const folder = mkdtempSync(join(tmpdir(), 'portico-conform-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    writeFileSync(join(folder, 'keys'), text);
    return join(folder, 'keys');
  }

  it('come from a file of programs', async () => {
    const programs = { a: { secretKey: 'sk_a', publishableKey: 'pk_a' }, b: { secretKey: 'sk_b' } };
    const keys = fileWith(JSON.stringify({ programs }));
    const found = await findKeys({ ...wanted, keys, program: 'a', otherProgram: 'b' }, {});
    expect(found).toEqual({ program: programs.a, otherProgram: programs.b });
    const missing = findKeys({ ...wanted, keys, program: 'c' }, {});
    await expect(missing).rejects.toThrow(
      'There is no program c with a secretKey. There are a, b.',
    );
  });

  it('come from a file of one key, or from the environment', async () => {
    const env = { PORTICO_SECRET_KEY: 'sk_env', PORTICO_PUBLISHABLE_KEY: 'pk_env' };
    const both = { secretKey: 'sk_env', publishableKey: 'pk_env' };
    expect(await findKeys(wanted, env)).toEqual({ program: both });
    const secretKeyFile = fileWith('sk_file\n');
    expect((await findKeys({ ...wanted, secretKeyFile }, env)).program.secretKey).toBe('sk_file');
    await expect(findKeys(wanted, {})).rejects.toThrow('A secret key (sk_…) is needed');
  });

  it('are not quoted when their file cannot be read as JSON', async () => {
    const keys = fileWith('{ "secretKey": "sk_never_told"');
    const failure = await findKeys({ ...wanted, keys, program: 'a' }, {}).catch(String);
    expect(failure).toMatch(/is not JSON/);
    expect(failure).not.toContain('never_told');
  });
});

it('takes keys and tokens out of what people read', () => {
  const text = 'sk_abcdef123456 Bearer eyJhbGciOi.eyJzdWIi.c2ln and opaque-token';
  const clean = redact(text, ['opaque-token']);
  expect(clean).toBe('sk_[secret] Bearer [token] and [secret]');
});

describe('a report', () => {
  const place = { area: 'shapes', noun: 'links', name: 'links.list', title: 'answers' } as const;
  const finding = {
    ...{ call: 'GET /partners/links', came: '200 {}', pointer: '/data' },
    ...{ expected: 'a list', got: 'nothing' },
  };
  const inRows = [0, 1, 2].map((row) => ({ ...finding, pointer: `/data/${row}/url` }));
  const others = [1, 2, 3, 4, 5].map((limit) => ({ ...finding, expected: `${limit} rows` }));
  const checks: Check[] = [
    { ...place, status: 'failed', findings: [finding, ...inRows, ...others] },
    { ...place, noun: 'tax', name: 'tax.center', status: 'passed', findings: [] },
    { ...place, status: 'skipped', why: 'no rows', findings: [] },
  ];
  const report: Report = {
    ...{ baseUrl: 'http://a', startedAt: '', durationMs: 1_500, requests: 9, checks },
    ...{
      passed: 1,
      failed: 1,
      skipped: 1,
      unknownFields: ['links.list /x'],
      leftBehind: ['2 links'],
    },
  };

  it('is grouped by noun and tells what was asked, what came and what should have, once', () => {
    const lines = renderReport(report).split('\n');
    expect(lines.slice(0, 9)).toEqual([
      ...['Portico contract, checked at http://a', '', 'links'],
      '  ✗ links.list  shapes: answers',
      '      asked    GET /partners/links',
      '      came     200 {}',
      '      expected a list',
      '      got      nothing, at /data',
      '      see      /docs#links.list',
    ]);
    expect(lines).toContain('      got      nothing, at /data/0/url (and 2 more like it)');
    expect(lines).toContain('      … and 2 of other kinds');
    expect(lines).toContain('  – links.list  shapes: answers (no rows)');
    expect(lines.indexOf('tax')).toBeGreaterThan(lines.indexOf('links'));
    expect(lines.slice(-4)).toEqual([
      '1 passed, 1 failed, 1 skipped; 9 requests in 1.5 s.',
      'Fields that the contract does not know (allowed): links.list /x',
      'Left behind: 2 links',
      'This backend does not keep the contract.',
    ]);
  });

  it('has colours on a terminal only', () => {
    expect(renderReport(report)).not.toContain('\u001b');
    expect(renderReport(report, { colour: true })).toContain('\u001b[31m✗');
  });
});
