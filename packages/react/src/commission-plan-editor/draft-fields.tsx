import { useState } from 'react';
import { Plus, X } from '../internal/icons/index.ts';
import { useLocale, useMessages } from '../internal/i18n/index.ts';
import { readTyped, writeTyped } from '../internal/i18n/typed-number.ts';
import { Button, IconButton, Select, TextField } from '../internal/ui/index.ts';
import { commissionPlanDraft } from '../locales/en/commission-plan-draft.ts';
import { useProblemAt } from './problems.ts';
import { fromMore, fromPercent, toMore, toPercent } from './share-text.ts';

interface ShareFieldProps {
  label: string;
  labelHidden?: boolean;
  /** An exact decimal: `0.5`, or `1.05` for what comes on top. */
  value: string | undefined;
  /** `more` shows a factor as what it adds. */
  as?: 'share' | 'more';
  /** Its place in the terms, for what is wrong with it. */
  at?: string;
  onChange: (value: string | undefined) => void;
}

/** A percentage. What is no number stays as it was typed, and the check says so. */
export function ShareField({ as = 'share', at, value, onChange, ...rest }: ShareFieldProps) {
  const { locale } = useLocale();
  const problem = useProblemAt();
  const [to, from] = as === 'more' ? [toMore, fromMore] : [toPercent, fromPercent];
  const write = (exact: string | undefined) => {
    if (exact === undefined) return '';
    const percent = to(exact);
    return percent === undefined ? exact : writeTyped(locale, percent);
  };
  const read = (text: string) => {
    if (text.trim() === '') return undefined;
    const percent = readTyped(locale, text);
    return (percent === undefined ? undefined : from(percent)) ?? text;
  };
  const [typed, setTyped] = useState(() => write(value));
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    if (read(typed) !== value) setTyped(write(value));
  }
  const error = at === undefined ? undefined : problem(at);
  return (
    <TextField
      {...rest}
      size="sm"
      inputMode="decimal"
      autoComplete="off"
      suffix="%"
      prefix={as === 'more' ? '+' : undefined}
      value={typed}
      {...(error && { error })}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(read(target.value));
      }}
    />
  );
}

interface ListFieldProps {
  label: string;
  value: readonly string[] | undefined;
  at?: string;
  /** Codes are written in capitals. */
  isCodes?: boolean;
  onChange: (value: readonly string[] | undefined) => void;
}

/** Several names, separated by commas. */
export function ListField({ label, value, at, isCodes = false, onChange }: ListFieldProps) {
  const problem = useProblemAt();
  const [typed, setTyped] = useState(() => (value ?? []).join(', '));
  const error = at === undefined ? undefined : problem(at);
  return (
    <TextField
      size="sm"
      label={label}
      autoComplete="off"
      value={typed}
      {...(error && { error })}
      onChange={({ target }) => {
        const text = isCodes ? target.value.toUpperCase() : target.value;
        setTyped(text);
        const names = text.split(/[,،]/).map((name) => name.trim());
        const found = [...new Set(names)].filter((name) => name !== '');
        onChange(found.length > 0 ? found : undefined);
      }}
    />
  );
}

interface CountFieldProps {
  label: string;
  value: number | undefined;
  at?: string;
  max: number;
  onChange: (value: number | undefined) => void;
}

/** A whole number. */
export function CountField({ label, value, at, max, onChange }: CountFieldProps) {
  const problem = useProblemAt();
  const error = at === undefined ? undefined : problem(at);
  return (
    <TextField
      size="sm"
      type="number"
      min={0}
      max={max}
      step={1}
      label={label}
      value={value === undefined ? '' : String(value)}
      {...(error && { error })}
      onChange={({ target }) => {
        const count = Math.trunc(target.valueAsNumber);
        onChange(Number.isNaN(count) ? undefined : Math.min(Math.max(0, count), max));
      }}
    />
  );
}

const usual = ['USD', 'EUR', 'GBP', 'CHF', 'JPY', 'CAD', 'AUD', 'AED', 'SAR', 'KWD'] as const;

interface CurrencyFieldProps<C extends string> {
  label: string;
  value: C;
  at?: string;
  onChange: (currency: C) => void;
}

/** One of the usual currencies, or the one that is there. */
export function CurrencyField<C extends string>(props: CurrencyFieldProps<C>) {
  const { label, value, at, onChange } = props;
  const problem = useProblemAt();
  const codes: readonly string[] = usual.some((code) => code === value) ? usual : [value, ...usual];
  const error = at === undefined ? undefined : problem(at);
  return (
    <Select
      size="sm"
      label={label}
      value={value}
      options={codes.map((code) => ({ value: code, label: code }))}
      {...(error && { error })}
      onChange={({ target }) => onChange(target.value as C)}
    />
  );
}

/** Takes a line out of its list. */
export function RemoveLine({ name, onRemove }: { name: string; onRemove: () => void }) {
  const t = useMessages(commissionPlanDraft);
  return <IconButton icon={X} size="sm" label={t('remove', { name })} onClick={onRemove} />;
}

/** Adds a line to a list. */
export function AddLine({ label, onAdd }: { label: string; onAdd: () => void }) {
  return (
    <div>
      <Button size="sm" icon={Plus} onClick={onAdd}>
        {label}
      </Button>
    </div>
  );
}

/** Lines of a list are known by their places: everything else about them can be edited. */
export function lineKey(index: number): string {
  return `line ${index}`;
}
