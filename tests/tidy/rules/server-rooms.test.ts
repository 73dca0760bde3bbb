import { expect, test } from 'vitest';
import { findsIn } from './sample.ts';
import { serverDoors, serverRunsDownhill } from './server-rooms.ts';

const server = 'apps/demo-host/server';

test('a neighbour is entered by its door', () => {
  const found = findsIn(serverDoors, {
    [`${server}/payouts/a.ts`]: "import { b } from '../commissions/commissions.store.ts';",
    [`${server}/payouts/b.ts`]: "import { b } from '../commissions/index.ts';",
    [`${server}/payouts/c.ts`]: "import { b } from '../platform/db.ts';",
    [`${server}/payouts/d.ts`]: "import { b } from './payouts.rules.ts';",
  });
  expect(found).toEqual([`${server}/payouts/a.ts:1`]);
});

test('a circle is found once, however long', () => {
  const texts = {
    [`${server}/links/a.ts`]: "\nimport { b } from '../payments/index.ts';",
    [`${server}/payments/a.ts`]: "import { b } from '../tiers/index.ts';",
    [`${server}/tiers/a.ts`]: "import { b } from '../links/index.ts';",
  };
  expect(findsIn(serverRunsDownhill, texts)).toEqual([`${server}/links/a.ts:2`]);
  const told = serverRunsDownhill.find(
    Object.entries(texts).map(([path, text]) => ({ path, text })),
  );
  expect(told[0]?.what).toBe('links → payments → tiers → links');
});

test('types may run against the stream', () => {
  const found = findsIn(serverRunsDownhill, {
    [`${server}/links/a.ts`]: "import type { B } from '../payments/index.ts';",
    [`${server}/payments/a.ts`]: "import { b } from '../links/index.ts';",
  });
  expect(found).toEqual([]);
});
