import { fixtures } from '@portico/sdk/testing';
import { expect, it } from 'vitest';
import { shareOf, shelvesOf } from './shelves.ts';

it('puts what can be acted on first, and what has ended last', () => {
  const shelves = shelvesOf(fixtures.bonuses()).map(({ name, bonuses }) => [
    name,
    bonuses.map(({ key }) => key),
  ]);
  expect(shelves).toEqual([
    ['running', ['autumn-sprint']],
    ['in_reach', ['volume-50', 'ten-customers']],
    ['upcoming', ['new-year', 'master']],
    ['reached', ['volume-10', 'first-project']],
    ['ended', ['summer']],
  ]);
  expect(shelvesOf([])).toEqual([]);
});

it('counts no further than to the target', () => {
  const [bonus] = fixtures.bonuses();
  const shareAt = (value: number, target: number) =>
    shareOf({ ...bonus!, progress: { value, target } });
  expect([shareAt(3, 5), shareAt(9, 5), shareAt(-1, 5), shareAt(1, 0)]).toEqual([0.6, 1, 0, 0]);
});
