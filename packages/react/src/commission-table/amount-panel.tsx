import { useState } from 'react';
import { fromDecimal, toDecimal, useLocale, useMessages } from '../internal/i18n/index.ts';
import { readTyped, writeTyped } from '../internal/i18n/typed-number.ts';
import { Select, TextField } from '../internal/ui/index.ts';
import { commissionTable } from '../locales/en/commission-table.ts';
import { FilterPairPart, FilterPanelPart } from '../internal/filter/index.ts';
import type { PanelProps } from './panel.ts';

/** A least and a greatest amount of one currency. */
export function AmountPanel({ choice, onChange, currencies }: PanelProps) {
  const t = useMessages(commissionTable);
  const { min, max, currency } = choice;
  const options = currencies.includes(currency) ? currencies : [currency, ...currencies];
  return (
    <FilterPanelPart>
      <FilterPairPart>
        <AmountField
          label={t('filter.minAmount')}
          decimal={min}
          currency={currency}
          onChange={(decimal) => onChange({ min: decimal })}
        />
        <AmountField
          label={t('filter.maxAmount')}
          decimal={max}
          currency={currency}
          onChange={(decimal) => onChange({ max: decimal })}
        />
      </FilterPairPart>
      {options.length > 1 && (
        <Select
          size="sm"
          label={t('filter.currency')}
          value={currency}
          options={options.map((code) => ({ value: code, label: code }))}
          onChange={(event) => onChange({ currency: event.target.value as typeof currency })}
        />
      )}
    </FilterPanelPart>
  );
}

interface AmountFieldProps {
  label: string;
  /** The amount as a plain decimal; empty when there is none. */
  decimal: string;
  currency: string;
  onChange: (decimal: string) => void;
}

const exampleUnits = 10_000;

/** An amount as the locale writes it. What is no amount stays in the field and filters nothing. */
function AmountField({ label, decimal, currency, onChange }: AmountFieldProps) {
  const t = useMessages(commissionTable);
  const { locale } = useLocale();
  const amountOf = (text: string) => {
    const read = readTyped(locale, text);
    return read !== undefined && fromDecimal(read, currency) !== undefined ? read : undefined;
  };
  const [typed, setTyped] = useState(() => writeTyped(locale, decimal));
  const [known, setKnown] = useState(decimal);
  if (known !== decimal) {
    // Changed from outside, for example by "Clear all".
    setKnown(decimal);
    if ((amountOf(typed) ?? '') !== decimal) setTyped(writeTyped(locale, decimal));
  }
  const example = writeTyped(locale, toDecimal(exampleUnits, currency));
  const isWrong = typed !== '' && amountOf(typed) === undefined;
  return (
    <TextField
      size="sm"
      inputMode="decimal"
      label={label}
      value={typed}
      error={isWrong ? t('filter.badAmount', { example }) : undefined}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(amountOf(event.target.value) ?? '');
      }}
    />
  );
}
