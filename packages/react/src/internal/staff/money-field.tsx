import { useState } from 'react';
import type { ReactNode } from 'react';
import { staff } from '../../locales/en/staff.ts';
import { fromDecimal, toDecimal, useLocale, useMessages } from '../i18n/index.ts';
import { readTyped, writeTyped } from '../i18n/typed-number.ts';
import { TextField } from '../ui/index.ts';

/** Props of {@link MoneyField}. */
export interface MoneyFieldProps {
  label: string;
  /** Minor units; undefined while there is no amount in it. */
  value: number | undefined;
  currency: string;
  onChange: (minorUnits: number | undefined) => void;
  description?: ReactNode;
  /** What is wrong beside what was typed. */
  error?: string | undefined;
  size?: 'sm' | 'md';
  /** Takes minus as well. */
  signed?: boolean;
  required?: boolean;
  /** Gets the focus when its dialog opens. */
  isFirst?: boolean;
}

const exampleUnits = 12_450;

/** An amount as the locale writes it. What is no amount stays in the field and counts as none. */
export function MoneyField(props: MoneyFieldProps) {
  const { label, value, currency, onChange, description, error, size, signed, required } = props;
  const t = useMessages(staff);
  const { locale } = useLocale();
  const write = (units: number | undefined) =>
    units === undefined ? '' : writeTyped(locale, toDecimal(units, currency));
  const read = (text: string) => {
    const decimal = readTyped(locale, text);
    const units = decimal === undefined ? undefined : fromDecimal(decimal, currency);
    return units !== undefined && (signed || units >= 0) ? units : undefined;
  };
  const [typed, setTyped] = useState(() => write(value));
  const [known, setKnown] = useState(value);
  if (known !== value) {
    // Changed from outside, for example by "Clear filters".
    setKnown(value);
    if (read(typed) !== value) setTyped(write(value));
  }
  const isWrong = typed.trim() !== '' && read(typed) === undefined;
  const wrong = isWrong ? t('amount.wrong', { example: write(exampleUnits) }) : error;
  return (
    <TextField
      label={label}
      inputMode="decimal"
      autoComplete="off"
      suffix={currency}
      value={typed}
      {...(size && { size })}
      {...(required && { required })}
      {...(description !== undefined && { description })}
      {...(wrong !== undefined && { error: wrong })}
      {...(props.isFirst && { 'data-autofocus': '' })}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(read(event.target.value));
      }}
    />
  );
}
