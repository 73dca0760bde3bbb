import { compile, type CompiledLevels } from './compile.ts';
import { isInRange, passes } from './condition.ts';
import { Earning, type Draft, type Limit } from './earning.ts';
import { findConversion, sizeIn } from './exchange.ts';
import { checkMinorUnits, toMinorUnits, type Factor } from './factor.ts';
import type { Facts, MissingRate, PartnerFacts } from './facts.ts';
import { linesOf } from './line.ts';
import type { Line, Move } from './move.ts';
import type { Plan } from './plan.ts';
import { multiply, parseExact, round } from './rational.ts';

/** What one level above the earning partner gets. */
export class Override extends Earning {
  /** 1 for whoever recruited the earning partner, 2 for one level up. */
  readonly level: number;

  constructor(draft: Draft, level: number) {
    super(draft);
    this.level = level;
  }
}

/** As much of an earning as levels look at, fresh from `calculate` or read from a store. */
export type Earned = Pick<Earning, 'amount' | 'currency' | 'missingRate'>;

/**
 * What recruiting partners earn on a payment of somebody they recruited. `uplines[0]` recruited
 * the earning partner, `uplines[1]` recruited `uplines[0]`; null where an account no longer earns.
 * Nobody moves up into an empty place. Commissions of several currencies (which only happens while
 * a rate is missing) give one override for each.
 */
export function calculateOverrides(
  plan: Plan,
  facts: Facts,
  earnings: readonly Earned[],
  uplines: readonly (PartnerFacts | null)[],
): Override[] {
  const { levels } = compile(plan);
  if (!levels) return [];
  const bases = levels.levels.of === 'payment' ? [paymentBase(plan, facts)] : sumsOf(earnings);
  return bases.flatMap((base) => overridesOf({ plan, facts, levels, base }, uplines));
}

/** What the levels take their shares of. */
interface Base {
  readonly amount: number;
  readonly conversion: Move | null;
  readonly currency: string;
  readonly missingRate: MissingRate | null;
}

function paymentBase(plan: Plan, { payment, rates }: Facts): Base {
  checkMinorUnits(payment.amount, 'A payment');
  const { amount, currency: from } = payment;
  const to = plan.currency ?? from;
  if (from === to) return { amount, conversion: null, currency: to, missingRate: null };
  const conversion = findConversion(rates, { from, to });
  return conversion
    ? { amount, conversion, currency: to, missingRate: null }
    : { amount, conversion, currency: from, missingRate: { from, to } };
}

/** The commissions of a payment, added up per currency. */
function sumsOf(earnings: readonly Earned[]): Base[] {
  const sums = new Map<string, Base>();
  for (const { amount, currency, missingRate } of earnings) {
    const before = sums.get(currency);
    sums.set(currency, {
      amount: (before?.amount ?? 0) + amount,
      conversion: null,
      currency,
      missingRate: before?.missingRate ?? missingRate,
    });
  }
  for (const { amount } of sums.values()) checkMinorUnits(amount, 'A sum of commissions');
  return [...sums.values()];
}

interface Run {
  readonly plan: Plan;
  readonly facts: Facts;
  readonly levels: CompiledLevels;
  readonly base: Base;
}

function overridesOf(run: Run, uplines: readonly (PartnerFacts | null)[]): Override[] {
  const overrides: Override[] = [];
  const cap = capOf(run);
  let paid = 0;
  for (const [index, rate] of run.levels.rates.entries()) {
    const upline = uplines[index];
    const draft = upline ? draftOf(run, { level: index + 1, rate, upline }) : null;
    if (!draft) continue;
    const override = new Override(cap ? cap(draft, paid) : draft, index + 1);
    if (override.amount === 0 && !override.missingRate) continue;
    overrides.push(override);
    paid += override.amount;
  }
  return overrides;
}

/** Holds a draft to what the levels before it left of the cap. */
type Capping = (draft: Draft, paid: number) => Draft;

function capOf({ facts, levels, base }: Run): Capping | null {
  const { cap } = levels.levels;
  if (!cap) return null;
  const { payment, rates } = facts;
  const size = sizeIn(payment, base.currency, rates);
  if (!size) {
    const missing = { from: payment.currency, to: base.currency };
    return (draft) => ({ ...draft, missingRate: draft.missingRate ?? missing });
  }
  const total = Math.abs(toMinorUnits(round(multiply(size, parseExact(cap.rate)))));
  return (draft, paid) => {
    const stepFacts = () => ({ per: 'payment', rate: cap.rate, earned: paid });
    const limit: Limit = { kind: 'cap', at: Math.max(0, total - Math.abs(paid)), facts: stepFacts };
    return { ...draft, limits: [limit] };
  };
}

interface Place {
  readonly level: number;
  readonly rate: Factor;
  readonly upline: PartnerFacts;
}

function draftOf(run: Run, { level, rate, upline }: Place): Draft | null {
  const { plan, facts, levels, base } = run;
  const { of, when = {} } = levels.levels;
  const line = { ...wholeLine(facts), facts: { ...facts, partner: upline } };
  if (!passes(levels.checks, line)) return null;
  const range = when.amount ? isInRange(when.amount, line) : true;
  if (range === false) return null;
  const stepFacts = () => ({ level, of, tier: upline.tier });
  const share: Move = { kind: 'level', by: rate, facts: stepFacts };
  return {
    plan,
    type: 'override',
    rule: `level-${level}`,
    line,
    input: base.amount,
    opening: null,
    moves: base.conversion ? [base.conversion, share] : [share],
    limits: [],
    currency: base.currency,
    missingRate: base.missingRate ?? (range === true ? null : range),
  };
}

/** The payment as a whole: levels do not look at line items. */
function wholeLine(facts: Facts): Line {
  const { items: _, ...payment } = facts.payment;
  return linesOf({ ...facts, payment })[0]!;
}
