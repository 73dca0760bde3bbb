import type { CommissionSort, CommissionStatus, CommissionType, Currency } from '@portico/sdk';
import type { CommissionFilters } from '../hooks/index.ts';
import {
  dayAfter,
  dayIn,
  fromDecimal,
  isDay,
  monthStart,
  quarterStart,
  startOfDay,
} from '../internal/i18n/index.ts';
import type { Day } from '../internal/i18n/index.ts';

/** Ready stretches of time, in the partner's own time zone. */
export const periods = [
  'all',
  'thisMonth',
  'lastMonth',
  'thisQuarter',
  'thisYear',
  'custom',
] as const;
/** A time that the table can be narrowed to. */
export type Period = (typeof periods)[number];

/** What a partner has chosen to see, as the controls show it. */
export interface CommissionChoice {
  readonly period: Period;
  /** First and last day of a custom period. */
  readonly from: Day | '';
  readonly to: Day | '';
  readonly status: readonly CommissionStatus[];
  readonly type: readonly CommissionType[];
  /** Typed amounts, as decimal numbers of the currency. */
  readonly min: string;
  readonly max: string;
  readonly currency: Currency;
  readonly customer: string;
  readonly sort: CommissionSort;
}

/** Everything, newest first. */
export const everything: CommissionChoice = {
  period: 'all',
  from: '',
  to: '',
  status: [],
  type: [],
  min: '',
  max: '',
  currency: 'USD',
  customer: '',
  sort: '-occurredAt',
};

/** Where and when a choice is made. */
export interface Place {
  readonly timeZone: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

type Days = readonly [Day | undefined, Day | undefined];

/** First day, and the day after the last one; undefined where the period is open. */
export function daysOf(choice: CommissionChoice, { timeZone, now }: Place): Days {
  const today = dayIn(timeZone, now);
  switch (choice.period) {
    case 'all':
      return [undefined, undefined];
    case 'thisMonth':
      return [monthStart(today), monthStart(today, 1)];
    case 'lastMonth':
      return [monthStart(today, -1), monthStart(today)];
    case 'thisQuarter':
      return [quarterStart(today), monthStart(quarterStart(today), 3)];
    case 'thisYear':
      return [`${today.slice(0, 4)}-01-01`, `${Number(today.slice(0, 4)) + 1}-01-01`];
    case 'custom':
      return [
        isDay(choice.from) ? choice.from : undefined,
        isDay(choice.to) ? dayAfter(choice.to) : undefined,
      ];
  }
}

/** The choice as the server understands it. What is typed wrongly is left out. */
export function toFilters(choice: CommissionChoice, place: Place): CommissionFilters {
  const [from, to] = daysOf(choice, place).map((day) => day && startOfDay(place.timeZone, day));
  const minAmount = fromDecimal(choice.min, choice.currency);
  const maxAmount = fromDecimal(choice.max, choice.currency);
  const hasAmount = minAmount !== undefined || maxAmount !== undefined;
  const customer = choice.customer.trim().slice(0, 100);
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(choice.status.length > 0 && { status: [...choice.status] }),
    ...(choice.type.length > 0 && { type: [...choice.type] }),
    ...(minAmount !== undefined && { minAmount }),
    ...(maxAmount !== undefined && { maxAmount }),
    // Minor units of different currencies have no order: an amount is of one currency.
    ...(hasAmount && { currency: choice.currency }),
    ...(customer !== '' && { customer }),
    sort: choice.sort,
  };
}

/** The part of a choice that one filter holds, emptied. */
export const cleared = {
  period: { period: 'all', from: '', to: '' },
  status: { status: [] },
  type: { type: [] },
  amount: { min: '', max: '' },
  customer: { customer: '' },
} as const satisfies Record<string, Partial<CommissionChoice>>;
export type FilterName = keyof typeof cleared;

/** Which filters narrow the list. */
export function activeFilters(choice: CommissionChoice): FilterName[] {
  const isActive: Record<FilterName, boolean> = {
    period: choice.period !== 'all' && (choice.period !== 'custom' || !!(choice.from || choice.to)),
    status: choice.status.length > 0,
    type: choice.type.length > 0,
    amount: choice.min !== '' || choice.max !== '',
    customer: choice.customer.trim() !== '',
  };
  return (Object.keys(isActive) as FilterName[]).filter((name) => isActive[name]);
}

/** The choice without any filter; the order stays. */
export function withoutFilters(choice: CommissionChoice): CommissionChoice {
  return { ...everything, currency: choice.currency, sort: choice.sort };
}
