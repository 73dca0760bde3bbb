import { expect, test } from 'vitest';
import { noDeadFiles, noSchemasInBrowsers } from './import-graph.ts';
import { findsIn } from './sample.ts';

const sdk = {
  'packages/sdk/package.json': JSON.stringify({
    name: '@portico/sdk',
    exports: {
      '.': { 'portico-source': './src/index.ts' },
      './contract': { 'portico-source': './src/contract/index.ts' },
    },
  }),
  'packages/sdk/src/contract/index.ts': "import { z } from 'zod';",
};

test('a value import that leads to the schema library is found, however far', () => {
  const react = {
    'packages/react/package.json': JSON.stringify({
      name: '@portico/react',
      exports: { './tier-ring': { 'portico-source': './src/tier-ring/index.ts' } },
    }),
    'packages/react/src/tier-ring/index.ts': "export { a } from './tier-ring.tsx';",
    'packages/react/src/tier-ring/tier-ring.tsx': "import { b } from '@portico/sdk/contract';",
  };
  expect(findsIn(noSchemasInBrowsers, { ...sdk, ...react })).toEqual(['@portico/react/tier-ring']);
});

test('types and what is loaded later cost nothing', () => {
  const index = "import type { A } from './contract/index.ts';\nimport('./contract/index.ts');";
  expect(findsIn(noSchemasInBrowsers, { ...sdk, 'packages/sdk/src/index.ts': index })).toEqual([]);
});

test('a file that nothing imports and nothing starts is dead', () => {
  const found = findsIn(noDeadFiles, {
    'packages/a/package.json': '{ "exports": { ".": "./src/index.ts", "./l/*": "./src/l/*.ts" } }',
    'packages/a/src/index.ts': "export { b } from './b.ts';",
    'packages/a/src/b.ts': '',
    'packages/a/src/b.test.ts': '',
    'packages/a/src/l/en.ts': '',
    'packages/a/src/left-over.ts': '',
  });
  expect(found).toEqual(['packages/a/src/left-over.ts']);
});
