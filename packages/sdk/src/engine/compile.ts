import type { Money } from '../contract/money.ts';
import { compileBonuses, type Bonuses } from './bonus.ts';
import { compileCondition, factsOf, type Check } from './condition.ts';
import { factorOf, type Factor } from './factor.ts';
import type { Line, Move, StepFacts } from './move.ts';
import type { Levels, Plan, Rule } from './plan.ts';

/** A rule, read once: numbers parsed, conditions as functions. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly checks: readonly Check[];
  /** The first step of a rule that pays flat. */
  readonly flat: { readonly money: Money; readonly move: Move } | null;
  /** The share that a tier earns; undefined when it earns none. */
  readonly rateOf: (tier: string) => Move | undefined;
  readonly bonuses: Bonuses | null;
}

export interface CompiledLevels {
  readonly levels: Levels;
  readonly checks: readonly Check[];
  readonly rates: readonly Factor[];
}

interface CompiledPlan {
  readonly rules: readonly CompiledRule[];
  readonly levels: CompiledLevels | null;
}

// A plan never changes, so what was read from it stays true as long as somebody holds it.
const known = new WeakMap<Plan, CompiledPlan>();

export function compile(plan: Plan): CompiledPlan {
  let compiled = known.get(plan);
  if (!compiled) {
    const { rules, levels } = plan;
    compiled = { rules: rules.map(compileRule), levels: levels ? compileLevels(levels) : null };
    known.set(plan, compiled);
  }
  return compiled;
}

function compileRule(rule: Rule): CompiledRule {
  return {
    rule,
    checks: compileCondition(rule.when),
    flat: compileFlat(rule),
    rateOf: compileRates(rule),
    bonuses: compileBonuses(rule),
  };
}

function compileFlat({ pays, when, name }: Rule): CompiledRule['flat'] {
  if (!('flat' in pays)) return null;
  const { amount, currency } = pays.flat;
  const facts = (line: Line): StepFacts => ({
    ...(name !== undefined && { name }),
    currency,
    ...(when.tiers && { tier: line.facts.partner.tier }),
    ...factsOf(when, line),
  });
  return { money: pays.flat, move: { kind: 'flat', by: factorOf(String(amount)), facts } };
}

function compileRates(rule: Rule): CompiledRule['rateOf'] {
  const { pays, when, name } = rule;
  const facts = (line: Line): StepFacts => ({
    ...(name !== undefined && { name }),
    tier: line.facts.partner.tier,
    ...factsOf(when, line),
  });
  const rateMove = (rate: string): Move => ({ kind: 'rate', by: factorOf(rate), facts });
  if ('flat' in pays) return () => undefined;
  if ('rate' in pays) {
    const move = rateMove(pays.rate);
    return () => move;
  }
  const moves = new Map(Object.entries(pays.rates).map(([tier, rate]) => [tier, rateMove(rate)]));
  return (tier) => moves.get(tier);
}

function compileLevels(levels: Levels): CompiledLevels {
  const checks = compileCondition(levels.when ?? {});
  return { levels, checks, rates: levels.rates.map(factorOf) };
}
