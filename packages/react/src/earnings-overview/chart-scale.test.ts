import { describe, expect, it } from 'vitest';
import { areaPath, chartScale, linePath } from './chart-scale.ts';

describe('the scale of a chart', () => {
  it('has round numbers, zero, and room for the highest', () => {
    expect(chartScale([0, 657_540, 120_000]).ticks).toEqual([750_000, 500_000, 250_000, 0]);
    expect(chartScale([980, 20]).ticks).toEqual([1000, 500, 0]);
    expect(chartScale([0, 0]).ticks).toEqual([0]);
  });

  it('goes below zero where refunds outweighed what was earned', () => {
    const { ticks, y } = chartScale([-30, 90]);
    expect(ticks).toEqual([100, 50, 0, -50]);
    expect([y(100), y(-50)]).toEqual([0, 100]);
  });

  it('draws from middle to middle of the columns', () => {
    const scale = chartScale([0, 30]);
    expect(linePath([0, 30], scale)).toBe('M0.5 100L1.5 0');
    expect(areaPath([0, 30], scale)).toBe('M0.5 100L1.5 0L1.5 100L0.5 100Z');
    expect(areaPath([5], scale)).toBe('');
  });
});
