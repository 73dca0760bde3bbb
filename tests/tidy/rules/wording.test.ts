import { expect, test } from 'vitest';
import { findsIn } from './sample.ts';
import {
  noAny,
  noConsoleLog,
  noMachinePaths,
  noRegistryHosts,
  noSilencedCompiler,
} from './wording.ts';

const at = (text: string) => ({ 'packages/a/src/a.ts': text });
const first = ['packages/a/src/a.ts:1'];

test.each([
  'let a: any;',
  'const b = c as any;',
  'type D = Record<string, any>;',
  'function e(...f: any[]): void {}',
  'type G = string | any',
])('`any` is found in: %s', (text) => {
  expect(findsIn(noAny, at(text))).toEqual(first);
});

test.each([
  '// any kind of text',
  "say('any, really');",
  'const any = 1;',
  'x.any()',
  'let company: b',
])('the word is no finding in: %s', (text) => {
  expect(findsIn(noAny, at(text))).toEqual([]);
});

test('a silenced compiler is found; a test may expect an error', () => {
  for (const word of ['ignore', 'nocheck', 'expect-error']) {
    expect(findsIn(noSilencedCompiler, at(`// @ts-${word}`))).toEqual(first);
  }
  const inTest = { 'packages/a/src/a.test.ts': '// @ts-expect-error\n// @ts-ignore' };
  expect(findsIn(noSilencedCompiler, inTest)).toEqual(['packages/a/src/a.test.ts:2']);
});

test('console.log is found in what we ship, not in scripts, comments or texts', () => {
  const text = "console.log(1);\n// console.log(2)\nsay('console.log(3)');";
  expect(findsIn(noConsoleLog, at(text))).toEqual(first);
  expect(findsIn(noConsoleLog, { 'scripts/a.ts': text })).toEqual([]);
});

test('paths of one machine are found', () => {
  // Put together here, so that this file does not hold one itself.
  for (const path of [
    ['', 'home', 'ada', 'x'],
    ['', 'Users', 'ada', 'x'],
    ['', 'root', 'x'],
  ]) {
    expect(findsIn(noMachinePaths, at(`const a = '${path.join('/')}';`))).toEqual(first);
  }
  expect(findsIn(noMachinePaths, at("fetch('/api/v1/home/page'); go('/root-page');"))).toEqual([]);
});

test('package registries are found', () => {
  const host = ['https://', 'registry', '.npmjs.org/ky'].join('');
  expect(findsIn(noRegistryHosts, { 'pnpm-lock.yaml': `tarball: ${host}` })).toHaveLength(1);
  expect(findsIn(noRegistryHosts, { '.npmrc': ['registry', 'x'].join('=') })).toHaveLength(1);
  expect(findsIn(noRegistryHosts, at('https://example.com/register'))).toEqual([]);
});
