import type { Calculation } from '../contract/calculation.ts';
import { findConversion } from './exchange.ts';
import { factorOf } from './factor.ts';
import type { MissingRate, RateFacts } from './facts.ts';
import type { Plan } from './plan.ts';
import { Sheet } from './sheet.ts';

/** What an achievement earns. */
export interface RewardEarning {
  readonly type: 'bonus';
  /** The key of the reward. */
  readonly rule: string;
  /** Minor units of `currency`. */
  readonly amount: number;
  readonly currency: string;
  readonly calculation: Calculation;
  /** Set when a conversion is still to be done: nothing of it should be paid before. */
  readonly missingRate: MissingRate | null;
}

/** The bonus for an achievement, in the plan's currency; null when the plan has none for it. */
export function calculateReward(
  plan: Plan,
  achievement: string,
  rates?: readonly RateFacts[],
): RewardEarning | null {
  const reward = plan.rewards?.find((one) => one.achievement === achievement);
  if (!reward) return null;
  const { amount, currency: from } = reward.pays.flat;
  const to = plan.currency ?? from;
  const conversion = from === to ? null : findConversion(rates, { from, to });
  const currency = conversion ? to : from;
  const sheet = new Sheet(reward.key, 0);
  sheet.step('flat', factorOf(String(amount)), { achievement, currency: from });
  if (conversion) sheet.step('convert', conversion.by, conversion.facts());
  sheet.round();
  const calculation = sheet.finish(plan, currency);
  return {
    type: 'bonus',
    rule: reward.key,
    amount: calculation.amount,
    currency,
    calculation,
    missingRate: from === to || conversion ? null : { from, to },
  };
}
