import { currencyExponents } from '../contract/currencies.ts';
import type { Levels, PlanTerms, Rule, RuleCondition, VolumeBonus } from './plan.ts';
import { maximalShare } from './maximal-share.ts';
import { parseExact, toExact, type Rational } from './rational.ts';

/** What can be wrong with a plan. */
export type PlanProblemCode =
  /** Another rule or reward has the same key, or another reward the same achievement. */
  | 'duplicate_key'
  /** `level-1` and so on name the overrides of recruiting partners. */
  | 'reserved_key'
  /** Volume steps must grow from one to the next. */
  | 'not_ascending'
  /** A share of more than 1. */
  | 'rate_above_one'
  /** Rules that can match together, with all bonuses and levels, give away more than is paid. */
  | 'exceeds_payment'
  | 'negative'
  /** Not an exact decimal such as `0.05`. */
  | 'not_exact'
  /** Not whole minor units up to 2^53 − 1. */
  | 'not_minor_units'
  /** An amount needs an ISO 4217 currency. */
  | 'no_currency'
  /** Nothing can be in it: a window or range that ends before it begins. */
  | 'empty_window'
  | 'empty_range'
  /** Not an ISO 8601 instant. */
  | 'not_an_instant'
  | 'unknown_tier'
  | 'unknown_partner_type';

/** What is wrong with a plan, and where. */
export interface PlanProblem {
  readonly code: PlanProblemCode;
  /** JSON pointer into the terms: `/rules/0/pays/rate`. */
  readonly pointer: string;
  /** What a sentence about it needs. */
  readonly facts: Readonly<Record<string, string | number>>;
}

/** What the program knows; names that it does not know are problems. */
export interface Ladder {
  readonly tiers?: readonly string[];
  readonly partnerTypes?: readonly string[];
}

/** Finds what a schema cannot see: numbers and names that make no sense together. */
export function checkPlan(plan: PlanTerms, ladder: Ladder = {}): PlanProblem[] {
  const check = new PlanCheck(ladder);
  check.currency('/currency', plan.currency);
  check.unique('/rules', plan.rules, 'key');
  for (const [index, rule] of plan.rules.entries()) checkRule(check, `/rules/${index}`, rule);
  if (plan.levels) checkLevels(check, plan.levels);
  checkRewards(check, plan);
  // Sums need numbers: they are told once all of them can be read.
  if (check.problems.every(({ code }) => code !== 'not_exact' && code !== 'negative')) {
    checkTotal(check, plan);
  }
  return check.problems;
}

function checkRule(check: PlanCheck, at: string, rule: Rule): void {
  const { pays, volume, certification, tier, minimum, cap } = rule;
  if (/^level-\d+$/.test(rule.key)) check.add('reserved_key', `${at}/key`, { key: rule.key });
  checkCondition(check, `${at}/when`, rule.when);
  if ('flat' in pays) check.money(`${at}/pays/flat`, pays.flat);
  else if ('rate' in pays) check.share(`${at}/pays/rate`, pays.rate);
  else {
    check.tiers(`${at}/pays/rates`, pays.rates);
    for (const [key, rate] of Object.entries(pays.rates)) {
      check.share(`${at}/pays/rates/${escape(key)}`, rate);
    }
  }
  if (volume) checkVolume(check, `${at}/volume/steps`, volume);
  const { mode: _, ...certificates } = certification ?? {};
  for (const [level, factor] of Object.entries(certificates)) {
    check.factor(`${at}/certification/${level}`, factor);
  }
  check.tiers(`${at}/tier`, tier ?? {});
  for (const [key, factor] of Object.entries(tier ?? {})) {
    check.factor(`${at}/tier/${escape(key)}`, factor);
  }
  if (minimum) check.money(`${at}/minimum/amount`, minimum.amount);
  if (cap) check.money(`${at}/cap/amount`, cap.amount);
}

function checkVolume(check: PlanCheck, at: string, { steps }: VolumeBonus): void {
  for (const [index, { from, factor }] of steps.entries()) {
    check.factor(`${at}/${index}/factor`, factor);
    const before = steps[index - 1];
    if (before && before.from >= from) {
      check.add('not_ascending', `${at}/${index}/from`, { from, before: before.from });
    }
  }
}

function checkCondition(check: PlanCheck, at: string, when: RuleCondition): void {
  check.names('unknown_tier', `${at}/tiers`, when.tiers);
  check.names('unknown_partner_type', `${at}/partnerTypes`, when.partnerTypes);
  if (when.window) {
    const { from, to } = when.window;
    const [start, end] = [Date.parse(from), Date.parse(to)];
    if (Number.isNaN(start)) check.add('not_an_instant', `${at}/window/from`, { from });
    if (Number.isNaN(end)) check.add('not_an_instant', `${at}/window/to`, { to });
    if (start >= end) check.add('empty_window', `${at}/window`, { from, to });
  }
  if (when.amount) {
    const { min = 0, max = Infinity, currency } = when.amount;
    check.currency(`${at}/amount/currency`, currency ?? '');
    if (min > max) check.add('empty_range', `${at}/amount`, { min, max });
  }
}

function checkLevels(check: PlanCheck, { rates, cap, when }: Levels): void {
  for (const [index, rate] of rates.entries()) check.share(`/levels/rates/${index}`, rate);
  if (cap) check.share('/levels/cap/rate', cap.rate);
  if (when) checkCondition(check, '/levels/when', when);
}

function checkRewards(check: PlanCheck, { rules, rewards = [] }: PlanTerms): void {
  // Calculations name rules and rewards by one kind of key.
  const taken = rules.map(({ key }) => key);
  check.unique('/rewards', rewards, 'key', taken);
  check.unique('/rewards', rewards, 'achievement');
  for (const [index, { pays }] of rewards.entries()) {
    check.money(`/rewards/${index}/pays/flat`, pays.flat);
  }
}

function checkTotal(check: PlanCheck, plan: PlanTerms): void {
  const { share, rules } = maximalShare(plan);
  if (share.n <= share.d) return;
  const worst = plan.rules.findIndex(({ key }) => key === rules[0]);
  const facts = { share: toExact(share), rules: rules.join(', ') };
  check.add('exceeds_payment', worst < 0 ? '/levels' : `/rules/${worst}`, facts);
}

/** Collects problems. */
class PlanCheck {
  readonly problems: PlanProblem[] = [];
  readonly #ladder: Ladder;

  constructor(ladder: Ladder) {
    this.#ladder = ladder;
  }

  add(code: PlanProblemCode, pointer: string, facts: PlanProblem['facts']): void {
    this.problems.push({ code, pointer, facts });
  }

  factor(pointer: string, text: string): Rational | null {
    const value = /^-?\d+(\.\d+)?$/.test(text) ? parseExact(text) : null;
    if (!value) this.add('not_exact', pointer, { text });
    else if (value.n < 0n) this.add('negative', pointer, { text });
    return value;
  }

  share(pointer: string, text: string): void {
    const value = this.factor(pointer, text);
    if (value && value.n > value.d) this.add('rate_above_one', pointer, { text });
  }

  money(pointer: string, { amount, currency }: { amount: number; currency: string }): void {
    if (!Number.isSafeInteger(amount)) this.add('not_minor_units', `${pointer}/amount`, { amount });
    else if (amount < 0) this.add('negative', `${pointer}/amount`, { amount });
    this.currency(`${pointer}/currency`, currency ?? '');
  }

  currency(pointer: string, currency: string | undefined): void {
    if (currency === undefined || Object.hasOwn(currencyExponents, currency)) return;
    this.add('no_currency', pointer, { currency });
  }

  unique<K extends string>(
    pointer: string,
    all: readonly Record<K, string>[],
    name: K,
    taken: readonly string[] = [],
  ): void {
    const seen = new Set(taken);
    for (const [index, one] of all.entries()) {
      const key = one[name];
      if (seen.has(key)) this.add('duplicate_key', `${pointer}/${index}/${name}`, { key });
      seen.add(key);
    }
  }

  names(
    code: 'unknown_tier' | 'unknown_partner_type',
    pointer: string,
    names: readonly string[] = [],
  ): void {
    const known = code === 'unknown_tier' ? this.#ladder.tiers : this.#ladder.partnerTypes;
    for (const [index, name] of names.entries()) {
      if (known && !known.includes(name)) this.add(code, `${pointer}/${index}`, { name });
    }
  }

  tiers(pointer: string, byTier: Readonly<Record<string, string>>): void {
    const { tiers } = this.#ladder;
    for (const name of Object.keys(byTier)) {
      if (tiers && !tiers.includes(name)) {
        this.add('unknown_tier', `${pointer}/${escape(name)}`, { name });
      }
    }
  }
}

/** RFC 6901. */
function escape(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
