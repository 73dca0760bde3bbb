import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { fixtures } from '@portico/sdk/testing';
import { describeWidget } from '../internal/testing/describe-widget.tsx';
import { shelvesOf, toFilters } from './asset-choice.ts';
import * as stories from './asset-grid.stories.tsx';
import { withLock } from './use-downloads.ts';

/** There is no layout here, so nothing ever comes near and no picture is asked for. */
class NothingIsNear {
  observe(): void {}
  disconnect(): void {}
}

beforeAll(() => vi.stubGlobal('IntersectionObserver', NothingIsNear));
afterAll(() => vi.unstubAllGlobals());

describeWidget(stories, {
  name: 'asset-grid',
  parts: [
    'asset-search',
    'asset-bar',
    'asset-category',
    'asset-cards',
    'asset-card',
    'asset-thumb',
    'asset-title',
    'asset-facts',
    'asset-usage',
    'asset-unlock',
    'asset-action',
    'asset-foot',
    'asset-locked-note',
  ],
});

describe('the choice of assets', () => {
  test('asks for nothing that was not chosen, and for no more than the server takes', () => {
    expect(toFilters({ category: 'all', search: '   ' })).toEqual({});
    const { search } = toFilters({ category: 'brand', search: 'x'.repeat(300) });
    expect(search).toHaveLength(100);
  });

  test('offers the categories that have something in them, once all assets are known', () => {
    const library = fixtures.assetLibrary().filter(({ category }) => category !== 'video');
    const whole = shelvesOf(library, true, 'all');
    expect(whole.find(({ category }) => category === 'brand')?.count).toBe(2);
    expect(whole.map(({ category }) => category)).not.toContain('video');
    expect(shelvesOf(library, false, 'all').every(({ count }) => count === undefined)).toBe(true);
    // What is chosen stays in sight, even when its last asset has gone.
    expect(shelvesOf(library, true, 'video')).toContainEqual({ category: 'video', count: 0 });
  });
});

describe('a lock that a refusal told of', () => {
  const asset = fixtures.asset();
  const lock = { unlock: { key: 'gold', name: 'Gold', rank: 2 }, at: 100 };

  test('holds until the list is newer', () => {
    expect(withLock(asset, lock, 50).lockedUntil).toEqual(lock.unlock);
    expect(withLock(asset, lock, 150).lockedUntil).toBeNull();
  });

  test('never hides what the list itself says', () => {
    const locked = fixtures.lockedAsset();
    expect(withLock(locked, lock, 50)).toBe(locked);
  });
});
