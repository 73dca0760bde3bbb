import { z } from 'zod';
import { currencyExponents } from './currencies.ts';

/** A currency by its ISO 4217 code. */
export type Currency = keyof typeof currencyExponents;

const codes = Object.keys(currencyExponents) as [Currency, ...Currency[]];

/** Has a name so that declarations say it, and not 150 codes wherever money appears. */
export interface CurrencySchema extends z.ZodEnum<{ [C in Currency]: C }> {}

/** A currency by its ISO 4217 code. */
export const currency: CurrencySchema = z.enum(codes, 'Must be an ISO 4217 currency code.');

/** Integer minor units of a currency: `{ amount: 12450, currency: 'USD' }` is $124.50. */
export const money = z.strictObject({
  amount: z.number('Must be a whole number of minor units.').int('Must be whole minor units.'),
  currency,
});
/** An amount in the smallest unit of its currency. */
export type Money = z.infer<typeof money>;

/** Money that a caller hands in: more than nothing, and small enough to stay exact. */
export const positiveMoney = z.strictObject({
  amount: z
    .number('Must be a whole number of minor units.')
    .int('Must be a whole number of minor units.')
    .positive('Must be more than zero.')
    .max(1_000_000_000_000, 'Must be at most 1,000,000,000,000 minor units.'),
  currency,
});

/** Decimals of a currency: 2 for USD, 0 for JPY, 3 for KWD (ISO 4217). */
export function exponentOf(code: Currency): number {
  return currencyExponents[code];
}
