import { describe, expect, it } from 'vitest';
import {
  calculate,
  calculateOverrides,
  calculateReward,
  checkPlan,
  replay,
  reverse,
  type Earning,
  type Facts,
  type PartnerFacts,
  type Plan,
  type RewardEarning,
} from '@portico/sdk/engine';
import { termsOf } from '../../programs/create-program.ts';
import { presets, type PresetKey } from '../index.ts';
import { affiliateCurrencies } from './affiliate-currencies.ts';
import { affiliate } from './affiliate.ts';
import type { GoldenCase } from './golden-case.ts';
import { hera } from './hera.ts';
import { sisoConditions } from './siso-conditions.ts';
import { siso } from './siso.ts';
import { smartcrm } from './smartcrm.ts';

const golden: Record<PresetKey, readonly GoldenCase[]> = {
  hera,
  affiliate: [...affiliate, ...affiliateCurrencies],
  siso: [...siso, ...sisoConditions],
  smartcrm,
};
const keys = Object.keys(golden) as PresetKey[];

function planFor(key: PresetKey, { terms }: Pick<GoldenCase, 'terms'>): Plan {
  return { id: `pl_${key}`, version: 1, ...termsOf(presets[key]), ...terms };
}

function partnerFor(key: PresetKey, changes: Partial<PartnerFacts> | undefined): PartnerFacts {
  const { settings, tiers } = presets[key];
  return {
    type: settings.partnerTypes[0]!,
    tier: tiers[0]!.key,
    certification: 'none',
    activeCustomers: 0,
    ...changes,
  };
}

function factsFor(key: PresetKey, one: GoldenCase): Facts {
  return {
    payment: { amount: 0, currency: 'USD', kind: 'subscription', ...one.payment },
    partner: partnerFor(key, one.partner),
    customer: { firstPayment: false, months: 3, ...one.customer },
    ...(one.rates && { rates: one.rates }),
  };
}

/** `item 0: recurring 5001 USD`, after a look at whether its calculation comes to the same. */
function describeEarning(earning: Earning | RewardEarning): string {
  const { type, amount, currency, calculation, missingRate } = earning;
  expect(replay(calculation)).toBe(amount);
  expect(calculation).toMatchObject({ amount, currency });
  const item = 'item' in earning && earning.item !== null ? `item ${earning.item}: ` : '';
  const lacks = missingRate ? ` lacks ${missingRate.from}>${missingRate.to}` : '';
  return `${item}${type} ${amount} ${currency}${lacks}`;
}

function resultsOf(key: PresetKey, one: GoldenCase): string[] {
  const plan = planFor(key, one);
  if (one.achievement) {
    const reward = calculateReward(plan, one.achievement, one.rates);
    return reward ? [describeEarning(reward)] : [];
  }
  const facts = factsFor(key, one);
  const earnings = calculate(plan, facts);
  const uplines = (one.uplines ?? []).map((upline) => upline && partnerFor(key, upline));
  const overrides = calculateOverrides(plan, facts, earnings, uplines);
  return [
    ...earnings.map(describeEarning),
    ...overrides.map((override) => `level ${override.level}: ${describeEarning(override)}`),
    ...refundsOf(one, facts, earnings),
  ];
}

function refundsOf({ refunded }: GoldenCase, facts: Facts, earnings: readonly Earning[]): string[] {
  if (refunded === undefined) return [];
  return earnings.map(({ calculation, amount }) => {
    const back = reverse(calculation, {
      commission: { amount, reversed: 0 },
      payment: { amount: facts.payment.amount, refunded },
      rule: 'refund',
    });
    expect(replay(back)).toBe(back.amount);
    return `refund ${back.amount} ${back.currency}`;
  });
}

describe.each(keys)('the plan of %s pays what was worked out by hand', (key) => {
  it.each(golden[key].map((one) => [one.title, one] as const))('%s', (_, one) => {
    expect(resultsOf(key, one), `${one.source}: ${one.because}`).toEqual(one.earns);
  });
});

describe('the golden cases', () => {
  it('are many, and each says where it comes from', () => {
    const all = keys.flatMap((key) => golden[key]);
    expect(all.length).toBeGreaterThanOrEqual(60);
    for (const { source, because } of all) expect(source && because).not.toBe('');
  });

  it('are about plans in which nothing is wrong', () => {
    for (const key of keys) {
      const { tiers, settings } = presets[key];
      const ladder = {
        tiers: tiers.map((tier) => tier.key),
        partnerTypes: settings.partnerTypes,
      };
      for (const one of [{}, ...golden[key]]) {
        expect(checkPlan(planFor(key, one), ladder)).toEqual([]);
      }
    }
  });
});
