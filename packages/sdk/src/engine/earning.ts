import type { Calculation } from '../contract/calculation.ts';
import { factorOf, scale } from './factor.ts';
import type { MissingRate } from './facts.ts';
import type { Line, Move, StepFacts } from './move.ts';
import type { Plan, RuleType } from './plan.ts';
import { Sheet } from './sheet.ts';

/** Whole minor units that an amount is raised or lowered to. */
export interface Limit {
  readonly kind: 'minimum' | 'cap';
  readonly at: number;
  readonly facts: () => StepFacts;
}

/** How an earning comes about, before anybody reads it. */
export interface Draft {
  readonly plan: Plan;
  readonly type: RuleType;
  readonly rule: string;
  readonly line: Line;
  /** What all begins with: the payment, or nothing under a flat amount. */
  readonly input: number;
  /** Puts a line item or a flat amount where the input was. */
  readonly opening: Move | null;
  /** All of them multiply. */
  readonly moves: readonly Move[];
  /** In this order, after the moves. */
  readonly limits: readonly Limit[];
  readonly currency: string;
  readonly missingRate: MissingRate | null;
}

/**
 * The amount of a draft, fast. Limits are whole and rounding keeps order, so applying them after
 * it gives what the sheet, which rounds last, comes to.
 */
export function amountOf({ input, opening, moves, limits }: Draft): number {
  let amount = scale(opening ? opening.by.n : input, moves);
  for (const { kind, at } of limits) {
    if (kind === 'minimum') amount = Math.max(amount, at);
    else amount = Math.max(Math.min(amount, at), -at) + 0;
  }
  return amount;
}

/** What one rule pays for one payment or line item. */
export class Earning {
  readonly type: RuleType;
  /** The key of the rule. */
  readonly rule: string;
  /** The index of the line item; null for the payment as a whole. */
  readonly item: number | null;
  /** Minor units of `currency`. */
  readonly amount: number;
  readonly currency: string;
  /** Set when a conversion is still to be done: nothing of it should be paid before. */
  readonly missingRate: MissingRate | null;
  readonly #draft: Draft;
  #calculation: Calculation | undefined;

  constructor(draft: Draft, amount = amountOf(draft)) {
    this.type = draft.type;
    this.rule = draft.rule;
    this.item = draft.line.item;
    this.amount = amount;
    this.currency = draft.currency;
    this.missingRate = draft.missingRate;
    this.#draft = draft;
  }

  /** The steps from payment to amount, written down when first asked for. */
  get calculation(): Calculation {
    return (this.#calculation ??= write(this.#draft));
  }
}

function write({ plan, rule, line, input, opening, moves, limits, currency }: Draft): Calculation {
  const sheet = new Sheet(rule, input);
  if (opening) sheet.step(opening.kind, opening.by, opening.facts(line));
  for (const { kind, by, facts } of moves) sheet.step(kind, by, facts(line));
  for (const { kind, at, facts } of limits) sheet.stepIfFelt(kind, factorOf(String(at)), facts());
  sheet.round();
  return sheet.finish(plan, currency);
}
