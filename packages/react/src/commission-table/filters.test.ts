import { describe, expect, it } from 'vitest';
import { activeFilters, everything, toFilters, withoutFilters } from './filters.ts';
import type { CommissionChoice } from './filters.ts';

const place = { timeZone: 'Europe/Vienna', now: Date.parse('2026-11-20T09:30:00Z') };
const ask = (part: Partial<CommissionChoice>) => toFilters({ ...everything, ...part }, place);

describe('a choice becomes a question to the server', () => {
  it('asks for everything, newest first, when nothing is chosen', () => {
    expect(ask({})).toEqual({ sort: '-occurredAt' });
  });

  it.each([
    ['thisMonth', '2026-10-31T23:00:00.000Z', '2026-11-30T23:00:00.000Z'],
    ['lastMonth', '2026-09-30T22:00:00.000Z', '2026-10-31T23:00:00.000Z'],
    ['thisQuarter', '2026-09-30T22:00:00.000Z', '2026-12-31T23:00:00.000Z'],
    ['thisYear', '2025-12-31T23:00:00.000Z', '2026-12-31T23:00:00.000Z'],
  ] as const)('%s is a stretch of the partner’s own calendar', (period, from, to) => {
    expect(ask({ period })).toMatchObject({ from, to });
  });

  it('includes the last day of two dates, and leaves out what is no date', () => {
    expect(ask({ period: 'custom', from: '2026-11-01', to: '2026-11-02' })).toMatchObject({
      from: '2026-10-31T23:00:00.000Z',
      to: '2026-11-02T23:00:00.000Z',
    });
    expect(ask({ period: 'custom', from: '2026-02-31' })).toEqual({ sort: '-occurredAt' });
  });

  it('reads amounts in the minor units of their currency, exactly', () => {
    expect(ask({ min: '0.29', max: '1234.5' })).toMatchObject({
      minAmount: 29,
      maxAmount: 123_450,
      currency: 'USD',
    });
    expect(ask({ min: '1.234', currency: 'KWD' })).toMatchObject({ minAmount: 1_234 });
    expect(ask({ min: 'ten' })).toEqual({ sort: '-occurredAt' });
  });

  it('asks for a customer without the spaces around', () => {
    expect(ask({ customer: '  acme ' })).toMatchObject({ customer: 'acme' });
  });
});

describe('filters', () => {
  it('are in force when they narrow something', () => {
    expect(activeFilters(everything)).toEqual([]);
    expect(activeFilters({ ...everything, period: 'custom' })).toEqual([]);
    expect(
      activeFilters({ ...everything, period: 'thisYear', status: ['paid'], customer: 'x' }),
    ).toEqual(['period', 'status', 'customer']);
  });

  it('are all taken away at once; the order stays', () => {
    const choice = withoutFilters({ ...everything, min: '5', type: ['bonus'], sort: 'amount' });
    expect(choice).toEqual({ ...everything, sort: 'amount' });
  });
});
