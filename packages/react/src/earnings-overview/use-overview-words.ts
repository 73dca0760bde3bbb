import { useMemo } from 'react';
import {
  monthFormat,
  toDecimal,
  useFormat,
  useLocale,
  useMessages,
} from '../internal/i18n/index.ts';
import type { MoneyValue } from '../internal/i18n/index.ts';
import { earningsOverview } from '../locales/en/earnings-overview.ts';
import { changeOf } from './change.ts';
import type { Change } from './change.ts';

const ordinals = ['one', 'two', 'few'] as const;

/** Months, places and comparisons in the language in force. */
export function useOverviewWords() {
  const t = useMessages(earningsOverview);
  const format = useFormat();
  const { locale } = useLocale();
  return useMemo(() => {
    const month = monthFormat(locale, { month: 'long', year: 'numeric' });
    const short = monthFormat(locale, { month: 'short' });
    const withYear = monthFormat(locale, { month: 'short', year: '2-digit' });
    const ticks = compact(locale);
    const order = new Intl.PluralRules(locale, { type: 'ordinal' });
    const sentence = (change: Change, { currency }: MoneyValue) => {
      const { direction, share } = change;
      const amount = format.money({ amount: change.amount, currency });
      if (direction === 'same') return t('change.same');
      if (share === null) return t(`change.${direction}Amount`, { amount });
      return t(`change.${direction}`, { amount, percent: format.percent(share) });
    };
    return {
      month,
      lastMonth: (value: MoneyValue) => t('lastMonth', { amount: format.money(value) }),
      /** Short, with the year where one begins. */
      shortMonth: (of: string, needsYear: boolean) =>
        needsYear || of.endsWith('-01') ? withYear(of) : short(of),
      /** A round amount on an axis: `5K`. Which currency it is, the readout says. */
      tick: ({ amount, currency }: MoneyValue) =>
        ticks.format(toDecimal(amount, currency)).replace('-', '\u2212'),
      rank: ({ place, of }: { place: number; of: number }) => {
        const ordinal = ordinals.find((one) => one === order.select(place)) ?? 'other';
        return t(`rank.${ordinal}`, { place, of });
      },
      /** "12.5% ($620.10) more" */
      change: (before: MoneyValue, now: MoneyValue) => {
        const change = changeOf(before.amount, now.amount);
        return { ...change, text: sentence(change, now) };
      },
    };
  }, [t, format, locale]);
}

function compact(locale: string): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
}
