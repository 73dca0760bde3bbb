import { describe, expect, it } from 'vitest';
import { fromMore, fromPercent, toMore, toPercent } from './share-text.ts';

describe('shares are moved exactly', () => {
  it.each([
    ['0.5', '50'],
    ['0.125', '12.5'],
    ['1', '100'],
    ['0', '0'],
    ['0.001', '0.1'],
    ['0.333333333333', '33.3333333333'],
    ['1.01', '101'],
    ['-0.1', '-10'],
  ])('%s is %s per cent, and back', (share, percent) => {
    expect(toPercent(share)).toBe(percent);
    expect(fromPercent(percent)).toBe(share);
  });

  it.each([
    ['1.05', '5'],
    ['1.1', '10'],
    ['1', '0'],
    ['0.9', '-10'],
    ['1.0725', '7.25'],
    ['2.5', '150'],
  ])('a factor of %s is %s per cent more, and back', (factor, percent) => {
    expect(toMore(factor)).toBe(percent);
    expect(fromMore(percent)).toBe(factor);
  });

  it('is told when it is no number', () => {
    expect(fromPercent('ten')).toBeUndefined();
    expect(toMore('1,05')).toBeUndefined();
  });
});
