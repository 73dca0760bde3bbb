import type { CalculationStep, StepKind } from '../contract/calculation.ts';
import type { Factor } from './factor.ts';
import type { Facts, PaymentFacts } from './facts.ts';

export type StepFacts = CalculationStep['facts'];

/** What is calculated on: a line item, or the payment as a whole. */
export interface Line {
  readonly facts: Facts;
  /** The index of the line item, else null. */
  readonly item: number | null;
  readonly amount: number;
  readonly kind: PaymentFacts['kind'];
  readonly product: string | null;
  /** Puts the line item's amount where the payment's was. */
  readonly opening: Move | null;
}

/** A factor on its way to an amount, and what its step will say about it. */
export interface Move {
  readonly kind: StepKind;
  readonly by: Factor;
  /** Asked only when somebody reads the calculation. */
  readonly facts: (line: Line) => StepFacts;
}
