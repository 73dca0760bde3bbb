import { expect, test } from 'vitest';
import { sampleFiles } from './sample.ts';
import { widgetRooms } from './widget-rooms.ts';

test('each widget of the manifest has all its files', () => {
  const exports = { '.': {}, './hooks': {}, './tier-ring': {}, './internal/*': null };
  const room = 'packages/react/src/tier-ring';
  const present = ['index.ts', 'tier-ring.tsx', 'tier-ring.view.tsx', 'tier-ring.parts.ts'];
  const found = widgetRooms.find(
    sampleFiles({
      'packages/react/package.json': JSON.stringify({ exports }),
      ...Object.fromEntries(present.map((name) => [`${room}/${name}`, ''])),
    }),
  );
  expect(found.map(({ what }) => what)).toEqual([
    'tier-ring.stories.tsx is missing',
    'tier-ring.test.tsx is missing',
    'tier-ring.mdx is missing',
  ]);
});
