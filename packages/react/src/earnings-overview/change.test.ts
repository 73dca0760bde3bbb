import { expect, it } from 'vitest';
import { changeOf } from './change.ts';

it('tells direction, amount and share, and no share of nothing', () => {
  expect(changeOf(800, 1000)).toEqual({ direction: 'more', amount: 200, share: 0.25 });
  expect(changeOf(300, 200)).toEqual({ direction: 'less', amount: 100, share: 0.333 });
  expect(changeOf(5, 5)).toEqual({ direction: 'same', amount: 0, share: 0 });
  expect(changeOf(0, 50)).toEqual({ direction: 'more', amount: 50, share: null });
  expect(changeOf(-20, 50).share).toBeNull();
  expect(changeOf(10, 50_000).share).toBeNull();
});
