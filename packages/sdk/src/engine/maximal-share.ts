import type { PlanTerms, Rule, RuleCondition } from './plan.ts';
import { add, compare, multiply, parseExact, rational, type Rational } from './rational.ts';

/** The largest share of one payment that a plan can give away, and the rules that do it. */
export interface MaximalShare {
  /** 1 is the whole payment. Flat amounts and minimums are no shares and do not count. */
  readonly share: Rational;
  /** The keys, the largest share first. */
  readonly rules: readonly string[];
}

/**
 * Tries every set of rules, one of each type, that can match the same payment. Beyond `budget`
 * tries it takes the best of each type, as if all could match: too much rather than too little.
 */
export function maximalShare(plan: PlanTerms, budget = 50_000): MaximalShare {
  const types = new Map<string, Option[]>();
  for (const option of plan.rules.flatMap(optionsOf)) {
    types.set(option.type, [...(types.get(option.type) ?? []), option]);
  }
  const groups = [...types.values()].map((group) => group.sort(bySize));
  const chosen = new Search(groups, budget).run();
  const own = chosen.reduce((sum, { share }) => add(sum, share), zero);
  return {
    share: add(own, levelShare(plan.levels, own)),
    rules: chosen.toSorted(bySize).map(({ key }) => key),
  };
}

const zero = rational(0n);

/** A rule under one tier, with all bonuses that it can have there. */
interface Option {
  readonly key: string;
  readonly type: Rule['type'];
  readonly share: Rational;
  readonly when: RuleCondition;
}

function bySize(a: Option, b: Option): number {
  return compare(b.share, a.share);
}

function optionsOf(rule: Rule): Option[] {
  const { key, type, pays, when, tier: multipliers = {} } = rule;
  if ('flat' in pays) return [];
  const bonus = maximalBonus(rule);
  const named = 'rates' in pays ? Object.keys(pays.rates) : Object.keys(multipliers);
  const option = (rate: string, tiers: RuleCondition['tiers'], factor = '1'): Option => ({
    ...{ key, type },
    share: multiply(multiply(parseExact(rate), bonus), parseExact(factor)),
    when: tiers ? { ...when, tiers } : when,
  });
  const options = named
    .filter((tier) => when.tiers?.includes(tier) ?? true)
    .map((tier) =>
      option('rates' in pays ? pays.rates[tier]! : pays.rate, [tier], multipliers[tier]),
    );
  if ('rates' in pays) return options;
  // Tiers without a multiplier of their own.
  const others = when.tiers?.filter((tier) => !named.includes(tier));
  return others?.length === 0 ? options : [...options, option(pays.rate, others)];
}

function maximalBonus({ volume, certification }: Rule): Rational {
  const { mode: _, ...certificates } = certification ?? {};
  const most = {
    volume: largest(volume?.steps.map(({ factor }) => factor) ?? []),
    certification: largest(Object.values(certificates)),
  };
  const modes = { volume: volume?.mode, certification: certification?.mode };
  if (modes.volume !== 'add' || modes.certification !== 'add') {
    return multiply(most.volume, most.certification);
  }
  return add(add(most.volume, most.certification), rational(-1n));
}

/** No bonus at all is always possible. */
function largest(factors: readonly string[]): Rational {
  return factors.map(parseExact).reduce((a, b) => (compare(b, a) > 0 ? b : a), rational(1n));
}

function levelShare(levels: PlanTerms['levels'], own: Rational): Rational {
  if (!levels) return zero;
  const sum = levels.rates.map(parseExact).reduce(add, zero);
  const share = levels.of === 'payment' ? sum : multiply(sum, own);
  if (!levels.cap) return share;
  const cap = parseExact(levels.cap.rate);
  return compare(share, cap) > 0 ? cap : share;
}

/** Depth first, one type after the other; a branch that cannot beat the best is left. */
class Search {
  readonly #groups: readonly (readonly Option[])[];
  #budget: number;
  #best: readonly Option[] = [];
  #bestShare = zero;

  constructor(groups: readonly (readonly Option[])[], budget: number) {
    this.#groups = groups;
    this.#budget = budget;
  }

  run(): readonly Option[] {
    this.#visit(0, [], zero);
    return this.#budget > 0 ? this.#best : this.#groups.map(([first]) => first!);
  }

  #visit(depth: number, chosen: readonly Option[], share: Rational): void {
    this.#budget -= 1;
    if (this.#budget <= 0) return;
    if (compare(share, this.#bestShare) > 0) {
      this.#best = chosen;
      this.#bestShare = share;
    }
    const rest = this.#groups.slice(depth).map(([first]) => first!.share);
    if (compare(rest.reduce(add, share), this.#bestShare) <= 0) return;
    for (const option of this.#groups[depth]!) {
      if (!chosen.every((one) => canMeet(one.when, option.when))) continue;
      if (!haveCommonGround([...chosen, option])) continue;
      this.#visit(depth + 1, [...chosen, option], add(share, option.share));
    }
    this.#visit(depth + 1, chosen, share);
  }
}

const lists = [
  'partnerTypes',
  'tiers',
  'paymentKinds',
  'products',
  'countries',
  'customers',
] as const;

/** Three lists can meet in pairs and still share nothing, so all of them are looked at together. */
function haveCommonGround(options: readonly Option[]): boolean {
  return lists.every((name) => {
    const named = options.flatMap(({ when }) =>
      when[name] ? [when[name] as readonly string[]] : [],
    );
    return named.length === 0 || named[0]!.some((one) => named.every((list) => list.includes(one)));
  });
}

/** Stretches of numbers meet together when they meet in pairs. */
function canMeet(a: RuleCondition, b: RuleCondition): boolean {
  return windowsMeet(a.window, b.window) && rangesMeet(a.amount, b.amount);
}

function windowsMeet(a: RuleCondition['window'], b: RuleCondition['window']): boolean {
  if (!a || !b) return true;
  return Date.parse(a.from) < Date.parse(b.to) && Date.parse(b.from) < Date.parse(a.to);
}

function rangesMeet(a: RuleCondition['amount'], b: RuleCondition['amount']): boolean {
  // Ranges of two currencies meet at some rate.
  if (!a || !b || a.currency !== b.currency) return true;
  return (a.min ?? 0) <= (b.max ?? Infinity) && (b.min ?? 0) <= (a.max ?? Infinity);
}
