import { expect, test } from 'vitest';
import { kebabCaseNames, noNounlessFiles } from './names.ts';
import { findsIn } from './sample.ts';

test('a file without a noun is found, however it is dressed up', () => {
  const nounless = [
    'utils.ts',
    'date-helpers.ts',
    'link.types.ts',
    'common/a.ts',
    'tab-manager.ts',
  ];
  const texts = Object.fromEntries(nounless.map((name) => [`packages/a/src/${name}`, '']));
  expect(findsIn(noNounlessFiles, texts)).toEqual(Object.keys(texts));
  expect(findsIn(noNounlessFiles, { 'packages/a/src/commonwealth.ts': '' })).toEqual([]);
});

test('only kebab-case names pass', () => {
  const found = findsIn(kebabCaseNames, {
    'packages/a/src/TierRing.tsx': '',
    'packages/a/src/tier_ring.ts': '',
    'packages/a/src/tier-ring.view.tsx': '',
    'packages/a/src/locales/pt-BR.ts': '',
    'packages/a/src/locales/BR.ts': '',
    '.storybook/main.ts': '',
    'docs/README.md': '',
  });
  expect(found).toEqual([
    'packages/a/src/TierRing.tsx',
    'packages/a/src/tier_ring.ts',
    'packages/a/src/locales/BR.ts',
  ]);
});
