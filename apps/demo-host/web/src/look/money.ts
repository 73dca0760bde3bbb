import type { Money } from '@portico/sdk';
import type { Language } from '../settings/settings.ts';

/** Decimals of a currency as the browser knows them: 2 for USD, 0 for JPY, 3 for KWD. */
export function decimalsOf(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

/** An amount in the visitor's language; `whole` leaves out the decimals. */
export function inMoney({ amount, currency }: Money, lang: Language, style?: 'whole'): string {
  const decimals = decimalsOf(currency);
  const shown = style === 'whole' ? 0 : decimals;
  const text = new Intl.NumberFormat(lang, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: shown,
    maximumFractionDigits: shown,
  }).format(amount / 10 ** decimals);
  // In Arabic text a closing `US$` would be turned to `$US` without a left-to-right mark.
  return lang === 'ar' ? `${text}\u200e` : text;
}
