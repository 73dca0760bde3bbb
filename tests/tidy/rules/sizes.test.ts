import { expect, test } from 'vitest';
import { findsIn } from './sample.ts';
import { fileLength, lineLength } from './sizes.ts';

const lines = (count: number) => 'x;\n'.repeat(count);

test('a source of 301 lines is too long, a test may have more', () => {
  const found = findsIn(fileLength, {
    'packages/a/src/long.ts': lines(301),
    'packages/a/src/fits.ts': lines(300),
    'packages/a/src/long.test.ts': lines(301),
    'packages/a/src/routes.generated.ts': lines(5000),
    'docs/long.md': lines(5000),
  });
  expect(found).toEqual(['packages/a/src/long.ts']);
});

test('a line of 101 columns is too long, unless it cannot be broken', () => {
  const found = findsIn(lineLength, {
    'scripts/wide.ts': `fits;\n${'x'.repeat(101)}\n${'x'.repeat(100)}\n`,
    'scripts/address.ts': `// https://example.com/${'x'.repeat(101)}\n`,
    'scripts/import.ts': `import { a } from './${'x'.repeat(101)}.ts';\n`,
  });
  expect(found).toEqual(['scripts/wide.ts:2']);
});
