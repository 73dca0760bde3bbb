import type { CommissionType } from '@portico/sdk/contract';

/** What a month earned by one kind of commission, in minor units. */
export interface MonthSum {
  /** `2026-11` */
  month: string;
  type: CommissionType;
  earned: number;
  count: number;
}

/** A day of the calendar in UTC, `2026-11-20`. */
export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** A calendar month in UTC; `back` months before. */
export function monthOf(date: Date, back = 0): string {
  return dayOf(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - back))).slice(0, 7);
}

/** The last months, oldest first, without gaps. */
export function lastMonths(now: Date, count: number): string[] {
  return Array.from({ length: count }, (_, index) => monthOf(now, count - 1 - index));
}

/**
 * The day of last month up to which this month so far is compared: the 10th with the 10th, and
 * the 31st with the last day of a shorter month.
 */
export function sameDayLastMonth(now: Date): string {
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return dayOf(new Date(Date.UTC(year, month - 1, Math.min(now.getUTCDate(), length))));
}

/** Adds up what matches. */
export function sumOf(sums: readonly MonthSum[], matches: (one: MonthSum) => boolean): number {
  return sums.reduce((total, one) => (matches(one) ? total + one.earned : total), 0);
}

/** By kind of commission, the largest first. */
export function byType(
  sums: readonly MonthSum[],
): { type: CommissionType; earned: number; count: number }[] {
  const types = new Map<CommissionType, { earned: number; count: number }>();
  for (const { type, earned, count } of sums) {
    const known = types.get(type) ?? { earned: 0, count: 0 };
    types.set(type, { earned: known.earned + earned, count: known.count + count });
  }
  return [...types]
    .map(([type, sum]) => ({ type, ...sum }))
    .filter(({ earned, count }) => earned !== 0 || count !== 0)
    .toSorted((a, b) => b.earned - a.earned);
}
