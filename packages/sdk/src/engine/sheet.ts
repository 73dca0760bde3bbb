import type { Calculation, CalculationStep, StepKind } from '../contract/calculation.ts';
import { factorOf, toMinorUnits, type Factor } from './factor.ts';
import type { StepFacts } from './move.ts';
import {
  add,
  compare,
  multiply,
  parseExact,
  rational,
  round,
  toExact,
  type Rational,
} from './rational.ts';

const one = factorOf('1');

/** A running calculation that writes down each step. */
export class Sheet {
  readonly #rule: string;
  #value: Rational;
  readonly #steps: CalculationStep[] = [];

  constructor(rule: string, start: number) {
    this.#rule = rule;
    this.#value = rational(BigInt(start));
  }

  step(kind: StepKind, factor: Factor, facts: StepFacts): void {
    const input = toExact(this.#value);
    this.#value = perform(kind, this.#value, factor.exact);
    const output = toExact(this.#value);
    this.#steps.push({ kind, rule: this.#rule, input, factor: factor.text, output, facts });
  }

  /** A step that is written down only where it changes something. */
  stepIfFelt(kind: StepKind, factor: Factor, facts: StepFacts): void {
    const after = perform(kind, this.#value, factor.exact);
    if (compare(after, this.#value) !== 0) this.step(kind, factor, facts);
  }

  round(): void {
    this.step('round', one, {});
  }

  finish(plan: { id: string; version: number }, currency: string): Calculation {
    return {
      plan: { id: plan.id, version: plan.version },
      steps: this.#steps,
      amount: toMinorUnits(this.#value.n),
      currency,
    };
  }
}

function perform(kind: StepKind, value: Rational, factor: Rational): Rational {
  switch (kind) {
    case 'round':
      return rational(round(value));
    case 'item':
      return factor;
    case 'flat':
    case 'prior':
      return add(value, factor);
    case 'minimum':
      return compare(value, factor) < 0 ? factor : value;
    case 'cap':
      return lower(value, factor);
    default:
      return multiply(value, factor);
  }
}

/** A correction below zero is held to the same size. */
function lower(value: Rational, cap: Rational): Rational {
  if (compare(value, cap) > 0) return cap;
  const mirrored = { n: -cap.n, d: cap.d };
  return compare(value, mirrored) < 0 ? mirrored : value;
}

/** Does a stored calculation again from its first input; the same steps give the same amount. */
export function replay(calculation: Calculation): number {
  const [first] = calculation.steps;
  if (!first) return 0;
  let value = parseExact(first.input);
  for (const step of calculation.steps) {
    value = perform(step.kind, value, parseExact(step.factor));
  }
  return Number(value.n);
}
