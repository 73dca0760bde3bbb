import { part } from '../style/index.ts';
import { directionOf, formatOf, useLocale } from '../i18n/index.ts';
import type { MoneyValue } from '../i18n/index.ts';

// An element that keeps to itself: in a right-to-left sentence digits and sign stay in order.
const MoneyPart = part('bdi', 'portico-money')`
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
`;

const MoneyCurrencyPart = part('span', 'portico-money-currency')`
  font-weight: 400;
  color: color-mix(in oklab, currentcolor 78%, transparent);
`;

/** Props of {@link Money}. */
export interface MoneyProps {
  /** Integer minor units and an ISO 4217 code, as the contract has them. */
  value: MoneyValue | { amount: bigint; currency: string };
  /** Puts a plus before gains; for changes, not for balances. */
  signed?: boolean;
  /** A locale other than the one in force. */
  locale?: string;
}

/** An amount of money: exact, in tabular figures, the currency lighter than the number. */
export function Money({ value, signed = false, locale }: MoneyProps) {
  const inForce = useLocale();
  const spoken = locale ?? inForce.locale;
  const format = formatOf(spoken, inForce.timeZone);
  // Big integers are written digit by digit like all others; only the type is narrower.
  const { sign, before, integer, fraction, after } = format.moneyParts(value as MoneyValue);
  const shownSign = signed && value.amount > 0 ? '+' : sign;
  // An amount has no letter that would tell its direction. The marks hold the sign to the digits
  // and `US$` together.
  const isRightToLeft = after !== '' && directionOf(spoken) === 'rtl';
  const mark = isRightToLeft ? '\u200e' : '';
  return (
    <MoneyPart dir={isRightToLeft ? 'rtl' : undefined}>
      {shownSign && mark + shownSign}
      {before && <MoneyCurrencyPart>{before}</MoneyCurrencyPart>}
      {integer}
      {fraction}
      {after && <MoneyCurrencyPart>{after + mark}</MoneyCurrencyPart>}
    </MoneyPart>
  );
}
