import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readRepository } from './repository.ts';
import { report } from './rule.ts';
import { rules } from './rules.ts';

const files = readRepository(fileURLToPath(new URL('../..', import.meta.url)));

test('the repository is read', () => {
  expect(files.map(({ path }) => path)).toContain('tests/tidy/tidy.test.ts');
});

test.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_name, rule) => {
  expect(report(rule, files)).toBe('');
});
