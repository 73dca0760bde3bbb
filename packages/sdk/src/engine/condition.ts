import type { AmountRange, RuleCondition } from './plan.ts';
import type { MissingRate } from './facts.ts';
import type { Line, StepFacts } from './move.ts';
import { sizeIn } from './exchange.ts';
import { compare, rational } from './rational.ts';

/** One part of a condition; a rule matches when all of its checks agree. */
export type Check = (line: Line) => boolean;

/** Makes one check of each part that a condition has. */
export function compileCondition(when: RuleCondition): readonly Check[] {
  const { partnerTypes, tiers, paymentKinds, products, countries, customers } = when;
  const { firstPayment, months, referralAgeDays } = when;
  const checks: Check[] = [];
  // The checks that say no most often come first.
  if (tiers) checks.push(({ facts }) => tiers.includes(facts.partner.tier));
  if (paymentKinds) checks.push(({ kind }) => paymentKinds.includes(kind));
  if (firstPayment) checks.push(({ facts }) => facts.customer.firstPayment);
  if (months !== undefined) checks.push(({ facts }) => facts.customer.months < months);
  if (partnerTypes) checks.push(({ facts }) => partnerTypes.includes(facts.partner.type));
  if (products) checks.push(({ product }) => isAmong(products, product));
  if (countries) checks.push(({ facts }) => isAmong(countries, facts.payment.country));
  if (customers) checks.push(({ facts }) => isAmong(customers, facts.customer.id));
  if (referralAgeDays !== undefined) checks.push(compileAge(referralAgeDays));
  if (when.window) checks.push(compileWindow(when.window));
  return checks;
}

/** What the facts do not say does not match. */
function isAmong(list: readonly string[], value: string | null | undefined): boolean {
  return value !== null && value !== undefined && list.includes(value);
}

function compileAge(max: number): Check {
  return ({ facts: { customer } }) =>
    customer.referralAgeDays !== undefined && customer.referralAgeDays <= max;
}

/** From one instant until just before another. */
function compileWindow(window: { from: string; to: string }): Check {
  const from = Date.parse(window.from);
  const to = Date.parse(window.to);
  return ({ facts: { payment } }) => {
    if (payment.occurredAt === undefined) return false;
    const at = Date.parse(payment.occurredAt);
    return at >= from && at < to;
  };
}

export function passes(checks: readonly Check[], line: Line): boolean {
  for (const check of checks) if (!check(line)) return false;
  return true;
}

/**
 * Whether the payment's size is in the range. Without a rate nobody knows: then it counts as in
 * the range, and the earning says which rate is missing so that it can be held.
 */
export function isInRange(range: AmountRange, { facts }: Line): boolean | MissingRate {
  const { payment, rates } = facts;
  const size = sizeIn(payment, range.currency, rates);
  if (!size) return { from: payment.currency, to: range.currency };
  return (
    (range.min === undefined || compare(size, rational(BigInt(range.min))) >= 0) &&
    (range.max === undefined || compare(size, rational(BigInt(range.max))) <= 0)
  );
}

/** What a condition looked at, for the sentence that explains it. */
export function factsOf(when: RuleCondition, line: Line): StepFacts {
  const { payment, customer } = line.facts;
  const { product } = line;
  const seen = {
    product: when.products || line.item !== null ? product : null,
    country: when.countries ? payment.country : null,
    firstPayment: when.firstPayment,
    months: when.months === undefined ? null : customer.months,
    monthsLimit: when.months,
    referralAgeDays: when.referralAgeDays === undefined ? null : customer.referralAgeDays,
    referralAgeDaysLimit: when.referralAgeDays,
    windowFrom: when.window?.from,
    windowTo: when.window?.to,
  };
  const facts: StepFacts = {};
  for (const [name, value] of Object.entries(seen)) {
    if (value !== null && value !== undefined) facts[name] = value;
  }
  return facts;
}
