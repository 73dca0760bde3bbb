import { part } from '../style/index.ts';
import { useFormat } from '../i18n/index.ts';
import type { Format, MoneyValue } from '../i18n/index.ts';

const AlignedMoneyPart = part('span', 'portico-aligned-money')`
  display: flex;
  align-items: baseline;
  justify-content: flex-end;
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
  &:dir(rtl) { justify-content: flex-start; }
`;

// Digits run left to right in every script. What a shorter fraction lacks is filled with unseen
// digits, so that decimals stand under each other in any typeface.
const AlignedDigitsPart = part('bdi', 'portico-aligned-digits')`
  direction: ltr;
  unicode-bidi: isolate;
  &::after { content: attr(data-filler); visibility: hidden; }
`;

// It runs with the line, so that its gap is beside the digits whichever way its letters run.
const AlignedCurrencyPart = part('span', 'portico-aligned-currency')`
  font-weight: 400;
  color: color-mix(in oklab, currentcolor 78%, transparent);
  &[data-spaced='before'] { margin-inline-end: 0.25em; }
  &[data-spaced='after'] { margin-inline-start: 0.25em; }
  [data-mixed] > &[data-after] { min-inline-size: 4.2ch; }
`;

/** Props of {@link AlignedMoney}. */
export interface AlignedMoneyProps {
  value: MoneyValue;
  /** The most decimals that any amount of the column has. */
  decimals: number;
  /** The column has more than one currency. */
  mixed?: boolean;
}

const currencyByDecimals: Readonly<Record<number, string>> = { 2: 'USD', 3: 'KWD', 4: 'CLF' };

function fillerOf(format: Format, fraction: string, decimals: number): string {
  const currency = currencyByDecimals[decimals];
  if (currency === undefined) return '';
  return format.moneyParts({ amount: 0, currency }).fraction.slice(fraction.length);
}

/** An amount in a column: decimals stand under each other, whatever the currencies are. */
export function AlignedMoney({ value, decimals, mixed = false }: AlignedMoneyProps) {
  const format = useFormat();
  const { sign, before, integer, fraction, after } = format.moneyParts(value);
  return (
    <AlignedMoneyPart data-mixed={mixed ? '' : undefined}>
      <AlignedDigitsPart data-filler={fillerOf(format, fraction, decimals)}>
        {sign}
        {before && (
          <AlignedCurrencyPart data-spaced={/\s$/.test(before) ? 'before' : undefined}>
            <bdi>{before.trim()}</bdi>
          </AlignedCurrencyPart>
        )}
        {integer}
        {fraction}
      </AlignedDigitsPart>
      {after && (
        <AlignedCurrencyPart data-after="" data-spaced={/^\s/.test(after) ? 'after' : undefined}>
          <bdi>{after.trim()}</bdi>
        </AlignedCurrencyPart>
      )}
    </AlignedMoneyPart>
  );
}
