import { compile, type CompiledRule } from './compile.ts';
import { isInRange, passes } from './condition.ts';
import { amountOf, Earning, type Draft, type Limit } from './earning.ts';
import { limitIn, findConversion } from './exchange.ts';
import { checkMinorUnits } from './factor.ts';
import type { Facts, MissingRate } from './facts.ts';
import { linesOf, minimumShare } from './line.ts';
import type { Line, Move } from './move.ts';
import type { Plan, Rule } from './plan.ts';

/**
 * Everything a payment earns by a plan: at most one earning per commission type and line item.
 * Amounts are rounded once. Throws `RangeError` for amounts that are not whole minor units up to
 * 2^53 − 1, and for line items that do not add up to the payment.
 */
export function calculate(plan: Plan, facts: Facts): Earning[] {
  const { rules } = compile(plan);
  const lines = linesOf(facts);
  const run: Run = { plan, facts, paid: lines.length > 1 ? new Map() : null };
  const earnings: Earning[] = [];
  for (const line of lines) {
    for (const { rule, draft, amount } of winnersOf(rules, line, run)) {
      earnings.push(new Earning(draft, amount));
      run.paid?.set(rule, (run.paid.get(rule) ?? 0) + amount);
    }
  }
  return earnings;
}

/** What stays the same for all line items of one payment. */
interface Run {
  readonly plan: Plan;
  readonly facts: Facts;
  /** What rules paid for the line items before this one, in minor units. */
  readonly paid: Map<CompiledRule, number> | null;
}

interface Candidate {
  readonly rule: CompiledRule;
  readonly draft: Draft;
  readonly amount: number;
}

/** Of the rules that match, the one of each type that pays most. */
function winnersOf(rules: readonly CompiledRule[], line: Line, run: Run): Candidate[] {
  const winners: Candidate[] = [];
  for (const rule of rules) {
    if (!passes(rule.checks, line)) continue;
    const draft = draftOf(rule, line, run);
    const amount = draft ? amountOf(draft) : 0;
    // What rounds to nothing before it is converted may be something afterwards.
    if (!draft || (amount === 0 && !draft.missingRate)) continue;
    const candidate = { rule, draft, amount };
    const place = indexOfType(winners, draft.type);
    if (place < 0) winners.push(candidate);
    else if (paysMore(candidate, winners[place]!)) winners[place] = candidate;
  }
  return winners;
}

function indexOfType(winners: readonly Candidate[], type: Draft['type']): number {
  for (let index = 0; index < winners.length; index += 1) {
    if (winners[index]!.draft.type === type) return index;
  }
  return -1;
}

function paysMore(challenger: Candidate, holder: Candidate): boolean {
  // Amounts of two currencies have no order without a rate; the rule named first keeps its place.
  if (challenger.draft.currency !== holder.draft.currency) return false;
  // A correction below zero takes back by the rule that had paid most.
  return Math.abs(challenger.amount) > Math.abs(holder.amount);
}

function draftOf(compiled: CompiledRule, line: Line, run: Run): Draft | null {
  const { rule, flat, bonuses } = compiled;
  const { payment, partner, rates } = run.facts;
  const range = rule.when.amount ? isInRange(rule.when.amount, line) : true;
  if (range === false) return null;
  const rate = compiled.rateOf(partner.tier);
  if (!rate && !(flat && mayPayFlat(compiled, line, run))) return null;
  const own = flat ? flat.money.currency : payment.currency;
  const settled = run.plan.currency ?? payment.currency;
  const conversion = own === settled ? null : findConversion(rates, { from: own, to: settled });
  const isMissing = own !== settled && !conversion;
  const moves: Move[] = [];
  if (conversion) moves.push(conversion);
  if (rate) moves.push(rate);
  bonuses?.(partner, moves);
  const currency = isMissing ? own : settled;
  const found =
    rule.cap || rule.minimum ? limitsOf(compiled, { line, run, currency, moves }) : free;
  return {
    plan: run.plan,
    type: rule.type,
    rule: rule.key,
    line,
    input: flat ? 0 : payment.amount,
    opening: flat ? flat.move : line.opening,
    moves,
    limits: found.limits,
    currency,
    missingRate: isMissing
      ? { from: own, to: settled }
      : range === true
        ? found.missingRate
        : range,
  };
}

/** A flat amount is paid once for a payment, and not for a correction. */
function mayPayFlat(rule: CompiledRule, line: Line, { paid }: Run): boolean {
  return line.amount >= 0 && !paid?.has(rule);
}

interface Limits {
  readonly limits: readonly Limit[];
  readonly missingRate: MissingRate | null;
}

const free: Limits = { limits: [], missingRate: null };

interface Limiting {
  readonly line: Line;
  readonly run: Run;
  readonly currency: string;
  readonly moves: readonly Move[];
}

function limitsOf(compiled: CompiledRule, on: Limiting): Limits {
  const limits: Limit[] = [];
  let missingRate: MissingRate | null = null;
  const { minimum, cap } = compiled.rule;
  if (minimum && on.line.amount > 0 && on.moves.every(({ by }) => by.n > 0)) {
    const limit = minimumOf(minimum.amount, on);
    if (limit) limits.push(limit);
    else missingRate = { from: minimum.amount.currency, to: on.currency };
  }
  if (cap) {
    const limit = capOf(compiled, cap, on);
    if (limit) limits.push(limit);
    else missingRate = { from: cap.amount.currency, to: on.currency };
  }
  return { limits, missingRate };
}

type Minimum = NonNullable<Rule['minimum']>['amount'];

function minimumOf(minimum: Minimum, { line, run, currency }: Limiting): Limit | null {
  const whole = limitIn(minimum, currency, run.facts.rates);
  if (whole === null) return null;
  const facts = () => ({ minimum: minimum.amount, currency: minimum.currency });
  return { kind: 'minimum', at: minimumShare(whole, line), facts };
}

type RuleCap = NonNullable<Rule['cap']>;

/** What is left of a cap: less what its period saw before, and the line items before this one. */
function capOf(compiled: CompiledRule, cap: RuleCap, on: Limiting): Limit | null {
  const { line, run, currency } = on;
  const { amount, per } = cap;
  const counts = per !== 'payment' && line.amount > 0;
  const earned = counts ? (run.facts.partner.earned?.[compiled.rule.key] ?? 0) : 0;
  checkMinorUnits(earned, 'What was earned in the period of a cap');
  const left = { amount: Math.max(0, amount.amount - earned), currency: amount.currency };
  const whole = limitIn(left, currency, run.facts.rates);
  if (whole === null) return null;
  const before = line.amount > 0 ? (run.paid?.get(compiled) ?? 0) : 0;
  const facts = () => ({ per, cap: amount.amount, currency: amount.currency, earned });
  return { kind: 'cap', at: Math.max(0, whole - before), facts };
}
