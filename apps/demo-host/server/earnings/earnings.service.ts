import type { Currency, EarningsOverview, ParsedOf, PorticoContract } from '@portico/sdk/contract';
import type { Work } from '../platform/work.ts';
import { getProgram } from '../programs/index.ts';
import {
  byType,
  dayOf,
  lastMonths,
  monthOf,
  sameDayLastMonth,
  sumOf,
  type MonthSum,
} from './earnings.rules.ts';
import { readRank, selectCurrencies, selectMonths, sumDays, sumOpen } from './earnings.store.ts';

type Input = ParsedOf<PorticoContract['earnings']['overview']>;

/**
 * What a partner has earned. It is read from sums by day, which the database keeps; the cost does
 * not grow with the number of commissions.
 */
export async function getOverview(
  work: Work,
  partnerId: string,
  input: Input,
): Promise<EarningsOverview> {
  const now = work.clock.now();
  const known = await selectCurrencies(work, partnerId);
  const currency = input.currency ?? known[0] ?? (await getProgram(work)).currency;
  const months = lastMonths(now, input.months);
  const lastMonth = monthOf(now, 1);
  const january = `${now.getUTCFullYear()}-01`;
  const since = [months[0]!, lastMonth, january].toSorted()[0]!;
  const whose = { partnerId, currency };
  const [sums, soFar, open, rank] = await Promise.all([
    selectMonths(work, { ...whose, since: `${since}-01` }),
    sumDays(work, { ...whose, from: `${lastMonth}-01`, to: sameDayLastMonth(now) }),
    sumOpen(work, whose),
    readRank(work, { ...whose, from: `${monthOf(now)}-01`, to: endOfMonth(now) }),
  ]);
  const shown = sums.filter(({ month }) => months.includes(month));
  return {
    currency,
    currencies: known.filter((one) => one !== currency),
    ...inMoney(currency, {
      ...sumsOf(sums, now),
      lastMonthSoFar: soFar,
      pending: open.pending,
      approved: open.approved,
      paid: open.earned - open.pending - open.approved,
    }),
    rank,
    months: months.map((month) => ({
      month,
      earned: { amount: sumOf(sums, (one) => one.month === month), currency },
    })),
    byType: byType(shown).map(({ type, earned, count }) => ({
      type,
      earned: { amount: earned, currency },
      count,
    })),
  };
}

function endOfMonth(now: Date): string {
  return dayOf(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 0)));
}

function sumsOf(sums: readonly MonthSum[], now: Date) {
  const [thisMonth, lastMonth, year] = [monthOf(now), monthOf(now, 1), now.getUTCFullYear()];
  return {
    thisMonth: sumOf(sums, ({ month }) => month === thisMonth),
    lastMonth: sumOf(sums, ({ month }) => month === lastMonth),
    yearToDate: sumOf(sums, ({ month }) => month >= `${year}-01` && month <= thisMonth),
    bonus: sumOf(sums, ({ month, type }) => month === thisMonth && type === 'bonus'),
  };
}

function inMoney<K extends string>(currency: Currency, amounts: Record<K, number>) {
  const entries = Object.entries<number>(amounts).map(([key, amount]) => [
    key,
    { amount, currency },
  ]);
  return Object.fromEntries(entries) as Record<K, { amount: number; currency: Currency }>;
}
