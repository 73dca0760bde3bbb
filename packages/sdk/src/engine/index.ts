export { calculate, replay, reverse, type Earning, type Reversal } from './calculate.ts';
export type { Facts, Plan, Rule, RuleCondition, VolumeBonus } from './plan.ts';
export { add, multiply, parseExact, rational, round, toExact, type Rational } from './rational.ts';
