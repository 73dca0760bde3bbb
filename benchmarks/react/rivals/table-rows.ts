// The same rows for every table, and their texts as a host would write them.

import type { Commission } from '@portico/sdk/contract';
import { fixtures, scenarios } from '@portico/sdk/testing';

/** As many rows as our own table is given. */
export function makeRows(): Commission[] {
  const source = scenarios.hundredThousandCommissions().commissions;
  return Array.from({ length: source.count }, (_, index) =>
    fixtures.withoutCalculation(source.at(index)),
  );
}

const money = new Map<string, Intl.NumberFormat>();
const day = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric' });
const words = (text: string) => text.charAt(0).toUpperCase() + text.slice(1).replaceAll('_', ' ');

/** Our columns in our order. */
export const texts = {
  customer: (row: Commission) => `${row.customer?.name ?? ''} ${row.payment?.product ?? ''}`,
  type: (row: Commission) => words(row.type),
  status: (row: Commission) => words(row.status),
  date: (row: Commission) => day.format(Date.parse(row.occurredAt)),
  amount: ({ amount: { amount, currency } }: Commission) => {
    const known = money.get(currency);
    const format = known ?? new Intl.NumberFormat('en', { style: 'currency', currency });
    if (known === undefined) money.set(currency, format);
    return format.format(amount / 100);
  },
} as const;

/** Heights of what all tables show alike. */
export const heights = { row: 44, head: 36, table: 576 } as const;
