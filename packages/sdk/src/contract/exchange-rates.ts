import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { currency } from './money.ts';
import { instant } from './time.ts';

/** A day in the calendar, `2026-11-20`. */
export const calendarDay = z.iso
  .date('Must be a day such as 2026-11-20.')
  .meta({ examples: ['2026-11-20'] });

/** What one unit of a currency is worth in another, on a day. */
export const exchangeRate = z.object({
  from: currency,
  to: currency,
  /** Units of `to` for one unit of `from`, exact: `1.0834`. */
  rate: z
    .string()
    .regex(/^\d{1,9}(?:\.\d{1,12})?$/, 'Must be a decimal such as 1.0834.')
    .refine((value) => /[1-9]/.test(value), 'Must be more than zero.')
    .meta({ examples: ['1.0834'] }),
  /** The day the rate is of; a payment takes the latest one of its day or the seven before. */
  date: calendarDay,
  /** Where the number comes from, for example `ECB`. */
  source: z.string().trim().min(1).max(60),
});
/** What one unit of a currency is worth in another, on a day. */
export type ExchangeRate = z.infer<typeof exchangeRate>;

/** Rates between currencies, for staff. */
export const adminExchangeRates = {
  /** The latest known rate of each pair. */
  list: endpoint({
    method: 'GET',
    path: '/admin/exchange-rates',
    credentials: ['secret', 'staff'],
    scope: 'staff:read',
    summary: 'List exchange rates',
    input: z.strictObject({ date: calendarDay.optional() }),
    output: z.object({ data: z.array(exchangeRate) }),
  }),

  /**
   * Records rates. A rate that was used is never changed: what was converted keeps it. Commissions
   * that waited for one of them are calculated at once.
   */
  record: endpoint({
    method: 'PUT',
    path: '/admin/exchange-rates',
    credentials: ['secret', 'staff'],
    scope: 'plans:write',
    summary: 'Record exchange rates',
    input: z.strictObject({ rates: z.array(z.strictObject(exchangeRate.shape)).min(1).max(500) }),
    output: z.object({
      recorded: z.number().int(),
      /** Commissions that had waited for a rate. */
      released: z.number().int(),
      at: instant,
    }),
  }),
};
