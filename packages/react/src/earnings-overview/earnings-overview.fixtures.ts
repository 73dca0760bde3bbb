import { expect, waitFor } from 'storybook/test';
import { fixtures } from '@portico/sdk/testing';
import type { FakePortico } from '@portico/sdk/testing';

type Overview = ReturnType<typeof fixtures.earningsOverview>;

/** Puts what the server sums up in the place of what the rows add up to. */
export function having(overview: Partial<Overview>) {
  return (fake: FakePortico): void => {
    fake.state.earnings = overview;
  };
}

/** A year that goes well. */
export const goodYear = having(fixtures.earningsOverview());

/** Behind last month, and not ranked yet. */
export const behind = having({
  ...fixtures.earningsOverview(),
  lastMonthSoFar: { amount: 812_300, currency: 'USD' },
  rank: null,
});

/** The first month of all: nothing to compare with. */
export const firstMonth = having({
  ...fixtures.earningsOverview(),
  ...{ lastMonth: none(), lastMonthSoFar: none(), rank: { place: 1, of: 3 } },
  months: fixtures
    .earningsOverview()
    .months.slice(-2)
    .map((one, index) => (index === 0 ? { ...one, earned: none() } : one)),
});

function none() {
  return { amount: 0, currency: 'USD' as const };
}

/** Refunds outweighed what was earned in one month. */
export const belowZero = having({
  ...fixtures.earningsOverview(),
  months: fixtures
    .earningsOverview()
    .months.map((one, index) =>
      index === 7 ? { ...one, earned: { amount: -182_000, currency: 'USD' } } : one,
    ),
  byType: [
    { type: 'recurring', earned: { amount: 123_456_789, currency: 'USD' }, count: 10_240 },
    { type: 'adjustment', earned: { amount: -18_200, currency: 'USD' }, count: 2 },
  ],
  thisMonth: { amount: 123_456_789, currency: 'USD' },
});

/** Several currencies, from yen to dinars. */
export const currencies = having({
  ...fixtures.earningsOverview({ currency: 'JPY' }),
  currencies: ['USD', 'EUR', 'KWD'],
});

/** Waits until a widget has left its skeleton. */
export async function settled(canvasElement: HTMLElement): Promise<void> {
  const loading = '[data-portico-state="loading"]';
  await waitFor(() => expect(canvasElement.querySelector(loading)).toBeNull(), { timeout: 5_000 });
}

/** What a story finds in `loaded`. */
export function fakeOf(loaded: Record<string, unknown>): FakePortico {
  return (loaded['portico'] as { fake: FakePortico }).fake;
}
