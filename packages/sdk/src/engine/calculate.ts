import type { Calculation, CalculationStep, StepKind } from '../contract/calculation.ts';
import type { CommissionType } from '../contract/commissions.ts';
import type { Facts, Plan, Rule } from './plan.ts';
import { add, multiply, parseExact, rational, round, toExact, type Rational } from './rational.ts';

/** What one rule pays for one payment. */
export interface Earning {
  readonly type: CommissionType;
  readonly rule: string;
  readonly calculation: Calculation;
}

/** Everything a payment earns by a plan: at most one earning per commission type. */
export function calculate(plan: Plan, facts: Facts): Earning[] {
  const best = new Map<CommissionType, Earning>();
  for (const rule of plan.rules) {
    if (!matches(rule, facts)) continue;
    const calculation = applyRule(plan, rule, facts);
    const rival = best.get(rule.type);
    if (calculation.amount === 0) continue;
    if (rival && !paysMore(calculation, rival.calculation)) continue;
    best.set(rule.type, { type: rule.type, rule: rule.key, calculation });
  }
  return [...best.values()];
}

function paysMore(challenger: Calculation, holder: Calculation): boolean {
  // Amounts of two currencies have no order without a rate; the rule named first keeps its place.
  return challenger.currency === holder.currency && challenger.amount > holder.amount;
}

function matches({ when }: Rule, { payment, partner, customer }: Facts): boolean {
  return (
    (when.partnerTypes?.includes(partner.type) ?? true) &&
    (when.tiers?.includes(partner.tier) ?? true) &&
    (when.paymentKinds?.includes(payment.kind) ?? true) &&
    (!when.firstPayment || customer.firstPayment) &&
    (when.months === undefined || customer.months < when.months)
  );
}

function applyRule(plan: Plan, rule: Rule, facts: Facts): Calculation {
  const sheet = new Sheet(
    rule.key,
    rational(BigInt('flat' in rule.pays ? 0 : facts.payment.amount)),
  );
  if ('flat' in rule.pays) sheet.step('flat', String(rule.pays.flat.amount), {});
  else sheet.step('rate', rule.pays.rate, { tier: facts.partner.tier });
  const { activeCustomers, certification, tier } = facts.partner;
  const reached = rule.volume?.steps.findLast((step) => activeCustomers >= step.from);
  if (reached) sheet.step('volume', reached.factor, { activeCustomers, from: reached.from });
  const certified = rule.certification?.[certification];
  if (certified) sheet.step('certification', certified, { certification });
  const multiplier = rule.tier?.[tier];
  if (multiplier) sheet.step('tier', multiplier, { tier });
  const currency = 'flat' in rule.pays ? rule.pays.flat.currency : facts.payment.currency;
  return sheet.finish(plan, currency);
}

/** A running calculation that writes down each step. */
class Sheet {
  readonly #rule: string;
  #value: Rational;
  readonly #steps: CalculationStep[] = [];

  constructor(rule: string, start: Rational) {
    this.#rule = rule;
    this.#value = start;
  }

  step(kind: StepKind, factor: string, facts: CalculationStep['facts']): void {
    const input = toExact(this.#value);
    this.#value = perform(kind, this.#value, parseExact(factor));
    const output = toExact(this.#value);
    this.#steps.push({ kind, rule: this.#rule, input, factor, output, facts });
  }

  finish(plan: { id: string; version: number }, currency: string): Calculation {
    if (this.#steps.at(-1)?.kind !== 'prior') this.step('round', '1', {});
    return {
      plan: { id: plan.id, version: plan.version },
      steps: this.#steps,
      amount: Number(this.#value.n),
      currency,
    };
  }
}

function perform(kind: StepKind, value: Rational, factor: Rational): Rational {
  if (kind === 'round') return rational(round(value));
  if (kind === 'flat' || kind === 'prior') return add(value, factor);
  return multiply(value, factor);
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

/** A commission and the refunds of its payment so far, the new one included. */
export interface Reversal {
  readonly commission: { readonly amount: number; readonly reversed: number };
  readonly payment: { readonly amount: number; readonly refunded: number };
  readonly rule: string;
}

/**
 * What a refund takes back of one commission. The share is taken of all refunds together and
 * what was reversed before comes off, so several partial refunds add up to exactly one full one.
 */
export function reverse(of: Calculation, { commission, payment, rule }: Reversal): Calculation {
  const sheet = new Sheet(rule, rational(BigInt(commission.amount)));
  const share = toExact(rational(-BigInt(payment.refunded), BigInt(payment.amount)));
  sheet.step('share', share, { refunded: payment.refunded, payment: payment.amount });
  sheet.step('round', '1', {});
  sheet.step('prior', String(commission.reversed), { reversed: commission.reversed });
  return sheet.finish(of.plan, of.currency);
}
