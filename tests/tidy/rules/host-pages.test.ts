import { expect, test } from 'vitest';
import { hostPages } from './host-pages.ts';
import { findsIn } from './sample.ts';

const host = { 'tests/hosts/next/app/page.tsx': 'const a = 1;\nconst b = 2;\nconst c = 3;\n' };
const page = (shown: string, name = 'next/app/page.tsx') => ({
  ...host,
  'docs/hosts/next.md': `Text.\n\n\`\`\`tsx file=${name}\n${shown}\n\`\`\`\n`,
});

test('lines of a host may be shown', () => {
  expect(findsIn(hostPages, page('const b = 2;\nconst c = 3;'))).toEqual([]);
});

test('lines that no host has, and files that are not there, are found', () => {
  expect(findsIn(hostPages, page('const b = 3;'))).toEqual(['docs/hosts/next.md:3']);
  expect(findsIn(hostPages, page('const b = 2;', 'next/gone.tsx'))).toEqual([
    'docs/hosts/next.md:3',
  ]);
});
