import type { EarningsOverview } from '@portico/sdk';

/** Whether a partner has never earned anything. */
export function isNothing(overview: EarningsOverview): boolean {
  const { pending, approved, paid, yearToDate, months, currencies } = overview;
  const sums = [pending, approved, paid, yearToDate, ...months.map(({ earned }) => earned)];
  return currencies.length === 0 && sums.every(({ amount }) => amount === 0);
}
