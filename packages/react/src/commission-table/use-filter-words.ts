import type { CommissionSort } from '@portico/sdk';
import { fromDecimal, useFormat, useMessages } from '../internal/i18n/index.ts';
import { commissionTable } from '../locales/en/commission-table.ts';
import type { CommissionChoice, FilterName } from './filters.ts';

type Words = { readonly sort: string } & Readonly<
  Record<Exclude<FilterName, 'customer'>, string | undefined>
>;

const sortKeys = {
  '-occurredAt': 'sort.newest',
  occurredAt: 'sort.oldest',
  '-amount': 'sort.largest',
  amount: 'sort.smallest',
} as const satisfies Record<CommissionSort, string>;

/** What each filter lets through, in words; undefined where it lets everything through. */
export function useFilterWords(choice: CommissionChoice): Words {
  const t = useMessages(commissionTable);
  const format = useFormat();
  const { period, from, to, status, type, currency } = choice;
  const day = (value: string) => format.calendarDay(value);
  const money = (text: string) => {
    const amount = fromDecimal(text, currency);
    return amount === undefined ? undefined : format.money({ amount, currency });
  };
  const between = (low: string | undefined, high: string | undefined) => {
    if (low !== undefined && high !== undefined)
      return t('filter.between', { from: low, to: high });
    if (low !== undefined) return t('filter.atLeast', { amount: low });
    return high === undefined ? undefined : t('filter.atMost', { amount: high });
  };
  const dates = () => {
    if (from !== '' && to !== '') return t('filter.between', { from: day(from), to: day(to) });
    if (from !== '') return t('filter.since', { date: day(from) });
    return to === '' ? undefined : t('filter.until', { date: day(to) });
  };
  const list = (words: readonly string[]) => (words.length === 0 ? undefined : format.list(words));
  return {
    period: period === 'all' ? undefined : period === 'custom' ? dates() : t(`period.${period}`),
    status: list(status.map((one) => t(`status.${one}`))),
    type: list(type.map((one) => t(`type.${one}`))),
    amount: between(money(choice.min), money(choice.max)),
    sort: t(sortKeys[choice.sort]),
  };
}
