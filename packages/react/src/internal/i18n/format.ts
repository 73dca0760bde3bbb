import { decimalsOf, toDecimal } from './minor-units.ts';

/** Money as the contract has it: minor units and an ISO 4217 code. */
export interface MoneyValue {
  readonly amount: number;
  readonly currency: string;
}

/**
 * An amount in pieces, so that a column can align on the decimal and show the currency lighter.
 * Read in order they are the formatted amount.
 */
export interface MoneyParts {
  /** The minus, when there is one. */
  readonly sign: string;
  /** The currency, where the locale puts it first. */
  readonly before: string;
  readonly integer: string;
  /** With its separator; empty for currencies without decimals. */
  readonly fraction: string;
  /** The currency, where the locale puts it last. */
  readonly after: string;
  /** The whole amount as one text. */
  readonly text: string;
}

/** Values to glyphs, in one locale and time zone. */
export interface Format {
  money(value: MoneyValue): string;
  moneyParts(value: MoneyValue): MoneyParts;
  /** An amount in major units as exact text, with all its decimals: `130.725` is `$130.725`. */
  decimalMoney(amount: string, currency: string): string;
  /** A number, or an exact decimal as text, with at most `digits` decimals (default 3). */
  number(value: number | string, digits?: number): string;
  /** A share, 0.5 as `50%`; exact decimals may come as text. */
  percent(share: number | string): string;
  /** A gain or loss with its sign, 0.05 as `+5%`. */
  change(share: number | string): string;
  /** `14 Nov 2026` */
  date(instant: string | number): string;
  /** A calendar day such as `2026-11-14`, the same everywhere: `14 Nov 2026` */
  calendarDay(day: string): string;
  /** `14 Nov`, for a place where the year is plain. */
  day(instant: string | number): string;
  /** `14 November 2026 at 09:30 UTC` */
  moment(instant: string | number): string;
  /** `3 minutes ago`, `in 12 days`; `now` from useNow(). The date while the time is unknown. */
  relative(instant: string | number, now: number | null): string;
  /** `1.2 MB` */
  bytes(count: number): string;
  /** `a, b and c` */
  list(items: readonly string[]): string;
}

const formats = new Map<string, Format>();

/** The formats of a locale and zone; made once, since Intl objects are costly to make. */
export function formatOf(locale: string, timeZone: string): Format {
  const key = `${locale}|${timeZone}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = createFormat(locale, timeZone);
  formats.set(key, made);
  return made;
}

function createFormat(locale: string, timeZone: string): Format {
  const numbers = memo((key: string) => new Intl.NumberFormat(locale, parse(key)));
  const dates = memo(
    (key: string) => new Intl.DateTimeFormat(locale, { timeZone, ...parse(key) } as object),
  );
  const relativeTime = memo(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
  const lists = memo(() => new Intl.ListFormat(locale));
  const numberWith = (options: Intl.NumberFormatOptions) => numbers(JSON.stringify(options));
  const dateWith = (options: Intl.DateTimeFormatOptions) => dates(JSON.stringify(options));
  const currencyFormat = (currency: string) => numberWith(currencyOptions(currency));
  return {
    money: ({ amount, currency }) =>
      withMinus(currencyFormat(currency).format(toDecimal(amount, currency))),
    moneyParts: ({ amount, currency }) =>
      arrange(currencyFormat(currency).formatToParts(toDecimal(amount, currency))),
    decimalMoney: (amount, currency) => {
      const options = { ...currencyOptions(currency), maximumFractionDigits: 8 };
      return withMinus(numberWith(options).format(amount as `${number}`));
    },
    number: (value, digits = 3) =>
      numberWith({ maximumFractionDigits: digits }).format(value as number),
    percent: (share) =>
      numberWith({ style: 'percent', maximumFractionDigits: 4 }).format(share as number),
    change: (share) =>
      numberWith({
        style: 'percent',
        maximumFractionDigits: 4,
        signDisplay: 'exceptZero',
      }).format(share as number),
    date: (instant) => dateWith(dateParts).format(new Date(instant)),
    calendarDay: (day) =>
      dateWith({ ...dateParts, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`)),
    day: (instant) => dateWith({ day: 'numeric', month: 'short' }).format(new Date(instant)),
    moment: (instant) =>
      dateWith({
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        hour: 'numeric',
        minute: '2-digit',
        timeZoneName: 'short',
      }).format(new Date(instant)),
    relative: (instant, now) => {
      if (now === null) return dateWith(dateParts).format(new Date(instant));
      const [value, unit] = distance(new Date(instant).getTime() - now);
      return relativeTime('').format(value, unit);
    },
    bytes: (count) => numberWith(byteOptions(count)).format(count / byteFactor(count)),
    list: (items) => lists('').format(items),
  };
}

const dateParts = { day: 'numeric', month: 'short', year: 'numeric' } as const;

function memo<T>(make: (key: string) => T): (key: string) => T {
  const kept = new Map<string, T>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    kept.set(key, made);
    return made;
  };
}

function parse(options: string): object {
  return JSON.parse(options) as object;
}

function currencyOptions(currency: string): Intl.NumberFormatOptions {
  const decimals = decimalsOf(currency);
  return {
    style: 'currency',
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  };
}

// A hyphen is half as wide as a digit and easily overlooked before an amount.
function withMinus(text: string): string {
  // In a line from right to left, `US$` would end as `$US` without a mark behind it.
  return text.replace('-', '\u2212').replace(/^\u200f.*[A-Z]\$/, '$&\u200e');
}

// Marks that Intl adds for plain text; our pieces are elements with a direction of their own.
const directionMarks = /[\u061c\u200e\u200f]/g;

function arrange(parts: readonly Intl.NumberFormatPart[]): MoneyParts {
  const made = { sign: '', before: '', integer: '', fraction: '', after: '' };
  const rest = parts.map((part) => ({ ...part, value: part.value.replace(directionMarks, '') }));
  for (const { type, value } of rest) {
    if (type === 'minusSign') made.sign = '\u2212';
    else if (type === 'integer' || type === 'group') made.integer += value;
    else if (type === 'decimal' || type === 'fraction') made.fraction += value;
    else if (made.integer === '') made.before += value;
    else made.after += value;
  }
  return { ...made, text: withMinus(parts.map((part) => part.value).join('')) };
}

const second = 1_000;
const units: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365.25 * 86_400 * second],
  ['month', 30.44 * 86_400 * second],
  ['day', 86_400 * second],
  ['hour', 3_600 * second],
  ['minute', 60 * second],
];

function distance(millis: number): [number, Intl.RelativeTimeFormatUnit] {
  for (const [unit, length] of units) {
    const value = Math.round(millis / length);
    if (value !== 0) return [value, unit];
  }
  return [0, 'second'];
}

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

function byteStep(count: number): number {
  const step = Math.floor(Math.log10(Math.max(count, 1)) / 3);
  return Math.min(step, byteUnits.length - 1);
}

function byteFactor(count: number): number {
  return 1_000 ** byteStep(count);
}

function byteOptions(count: number): Intl.NumberFormatOptions {
  return {
    style: 'unit',
    unit: byteUnits[byteStep(count)] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  };
}
