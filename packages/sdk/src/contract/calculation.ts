import { z } from 'zod';

/**
 * An exact number as text: `12450`, `137.26125`, or `1/3` where no finite decimal exists.
 * Amounts inside a calculation are minor units.
 */
export const exact = z.string().regex(/^-?\d+(?:\.\d+|\/\d+)?$/);

/**
 * What a step did. `share` is the refunded part and `prior` takes off what earlier refunds
 * already took back; `flat` and `prior` add their factor, `round` rounds, all others multiply.
 */
export const stepKind = z.enum([
  'rate',
  'flat',
  'volume',
  'certification',
  'tier',
  'share',
  'round',
  'prior',
]);
export type StepKind = z.infer<typeof stepKind>;

export const calculationStep = z.object({
  kind: stepKind,
  /** The rule of the plan that said so. */
  rule: z.string(),
  input: exact,
  /** What the input is multiplied with, or what is added to it. */
  factor: exact,
  output: exact,
  /** What the rule looked at, for example `{ activeCustomers: 12, from: 10 }`. */
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
export type CalculationStep = z.infer<typeof calculationStep>;

/** How an amount came about: replaying it gives the same number. */
export const calculation = z.object({
  plan: z.object({ id: z.string(), version: z.number().int() }),
  steps: z.array(calculationStep),
  /** Minor units, rounded once, half away from zero. */
  amount: z.number().int(),
  currency: z.string(),
});
export type Calculation = z.infer<typeof calculation>;
