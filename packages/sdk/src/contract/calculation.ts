import { z } from 'zod';

/**
 * An exact number as text: `12450`, `137.26125`, or `1/3` where no finite decimal exists.
 * Amounts inside a calculation are minor units.
 */
export const exact = z.string().regex(/^-?\d+(?:\.\d+|\/\d+)?$/);

/**
 * What a step did in the order in which steps come, and the facts it looked at:
 *
 * - `item` takes its factor instead, the line item's amount: item, product
 * - `flat` adds its factor: currency, or achievement and currency
 * - `convert` turns minor units of one currency into another's: from, to, rate, source, date
 * - `rate` multiplies with a share of the payment: tier
 * - `level` multiplies with the share of a recruiting partner: level, of, tier
 * - `bonus` multiplies with 1 plus all bonuses that add up: activeCustomers, from, volumeBonus,
 *   certification, certificationBonus (the last three only where they count)
 * - `volume` multiplies: activeCustomers, from
 * - `certification` multiplies: certification
 * - `tier` multiplies: tier
 * - `minimum` raises to its factor: minimum, currency
 * - `cap` lowers to its factor, what was left: per, cap, currency, earned, or for levels per, rate,
 *   earned
 * - `share` multiplies with the refunded part, below zero: refunded, payment
 * - `round` rounds to whole minor units, half away from zero
 * - `prior` adds what earlier refunds took back: reversed
 *
 * `flat` and `rate` also tell what their rule has or asked for: name, product, country,
 * firstPayment, months and monthsLimit, referralAgeDays and referralAgeDaysLimit, windowFrom and
 * windowTo. Amounts before a `convert` step are minor units of its `from`, all others of the
 * calculation's currency.
 */
export const stepKind = z.enum([
  'item',
  'flat',
  'convert',
  'rate',
  'level',
  'bonus',
  'volume',
  'certification',
  'tier',
  'minimum',
  'cap',
  'share',
  'round',
  'prior',
]);
/** What a step of a calculation does. */
export type StepKind = z.infer<typeof stepKind>;

/** One step of a calculation: what went in, what came out, and why. */
export const calculationStep = z.object({
  kind: stepKind,
  /** The rule of the plan that said so. */
  rule: z.string(),
  input: exact,
  /** What the input is multiplied with, added to, raised to or lowered to; see the kind. */
  factor: exact,
  output: exact,
  /** What the rule looked at, for example `{ activeCustomers: 12, from: 10 }`. */
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
/** One step of a calculation: what went in, what came out, and why. */
export type CalculationStep = z.infer<typeof calculationStep>;

/** How an amount came about: replaying it gives the same number. */
export const calculation = z.object({
  plan: z.object({ id: z.string(), version: z.number().int() }),
  steps: z.array(calculationStep),
  /** Minor units, rounded once, half away from zero. */
  amount: z.number().int(),
  currency: z.string(),
});
/** How an amount came about, step by step. */
export type Calculation = z.infer<typeof calculation>;
