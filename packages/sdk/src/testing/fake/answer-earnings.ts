import type { Commission } from '../../contract/commissions.ts';
import type { EarningsOverview } from '../../contract/earnings.ts';
import type { Currency } from '../../contract/money.ts';
import { fixtureNow } from '../fixtures/ids.ts';
import type { Answers, Desk } from './answers.ts';
import type { Ledger } from './ledger.ts';

export function answerEarnings({ state }: Desk): Answers['earnings'] {
  return {
    async overview({ currency, months }, { partner }) {
      const ledger = state.ledgers.get(partner.id) ?? state.ledger;
      const sums = overviewOf(ledger, { currency: currency ?? state.earnings.currency, months });
      const given = currency && currency !== state.earnings.currency ? {} : state.earnings;
      return { ...sums, ...given, rank: state.earnings.rank ?? sums.rank };
    },
    bonuses: async () => ({ data: state.bonuses }),
    plan: async () => state.plan,
  };
}

interface Asked {
  currency: Currency | undefined;
  months: number;
}

/** What the commissions of one currency add up to, month by month and type by type. */
function overviewOf(ledger: Ledger, { currency: wanted, months: count }: Asked): EarningsOverview {
  const { totals } = ledger.totals({});
  const byEarned = [...totals].sort((a, b) => b.earned - a.earned);
  const currency = wanted ?? byEarned[0]?.currency ?? 'USD';
  const now = new Date(fixtureNow);
  const monthStart = (back: number) => Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back);
  const entries = ledger.list({ currency }, '-occurredAt').filter(isEarned);
  const rows = entries.map(({ row }) => ({ ...row, at: Date.parse(row.occurredAt) }));
  const money = (amount: number) => ({ amount, currency });
  const between = (from: number, to: number, type?: Commission['type']) =>
    rows.reduce((sum, { at, amount, type: of }) => {
      return at >= from && at < to && (!type || of === type) ? sum + amount : sum;
    }, 0);
  const sinceStart = now.getTime() - monthStart(0);
  const first = monthStart(count - 1);
  const months = Array.from({ length: count }, (_, index) => count - 1 - index).map((back) => ({
    month: new Date(monthStart(back)).toISOString().slice(0, 7),
    earned: money(between(monthStart(back), monthStart(back - 1))),
  }));
  const types = [...new Set(rows.filter(({ at }) => at >= first).map(({ type }) => type))];
  const total = totals.find((one) => one.currency === currency);
  return {
    currency,
    currencies: byEarned.map((one) => one.currency).filter((one) => one !== currency),
    thisMonth: money(between(monthStart(0), Infinity)),
    lastMonthSoFar: money(between(monthStart(1), monthStart(1) + sinceStart)),
    lastMonth: money(between(monthStart(1), monthStart(0))),
    yearToDate: money(between(Date.UTC(now.getUTCFullYear()), Infinity)),
    pending: money(total?.pending ?? 0),
    approved: money(total?.approved ?? 0),
    paid: money(total?.paid ?? 0),
    bonus: money(between(monthStart(0), Infinity, 'bonus')),
    rank: null,
    months,
    byType: types
      .map((type) => ({
        type,
        earned: money(between(first, Infinity, type)),
        count: rows.filter((row) => row.type === type && row.at >= first).length,
      }))
      .sort((a, b) => b.earned.amount - a.earned.amount),
  };
}

function isEarned({ row }: { row: { status: Commission['status'] } }): boolean {
  return row.status !== 'cancelled';
}
