import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import type { PlanTerms, Rule } from '../engine/index.ts';
import { planRule, planTerms } from './plan-rules.ts';

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

describe('the schema of a plan', () => {
  it('has the shape that the engine calculates with', () => {
    expectTypeOf<Frozen<z.output<typeof planRule>>>().toEqualTypeOf<Frozen<Rule>>();
    expectTypeOf<Frozen<z.output<typeof planTerms>>>().toEqualTypeOf<Frozen<PlanTerms>>();
  });

  it('takes a plan with levels and rewards', () => {
    const flat = { amount: 20_000, currency: 'USD' };
    const terms = {
      rules: [{ key: 'share', type: 'recurring', when: { months: 12 }, pays: { rate: '0.5' } }],
      currency: 'USD',
      levels: { rates: ['0.05', '0.02'], of: 'payment', cap: { rate: '0.07' } },
      rewards: [{ key: 'first', achievement: 'first-sale', pays: { flat } }],
    };
    expect(planTerms.parse(terms)).toEqual(terms);
  });

  const rule = { key: 'share', type: 'recurring', when: {}, pays: { rate: '0.5' } };

  it.each([
    ['a rate in floating point', { pays: { rate: 0.5 } }],
    ['a rate below zero', { pays: { rate: '-0.5' } }],
    ['two ways to pay', { pays: { rate: '0.5', flat: { amount: 1, currency: 'USD' } } }],
    ['a field that nobody reads', { bonus: '1.1' }],
    ['an adjustment, which only people decide', { type: 'adjustment' }],
    ['an empty list, which would never match', { when: { tiers: [] } }],
    [
      'more steps than anyone can read',
      { volume: { steps: Array.from({ length: 21 }, (_, from) => ({ from, factor: '1' })) } },
    ],
  ])('refuses %s', (_, change) => {
    expect(planRule.safeParse(rule).success).toBe(true);
    expect(planRule.safeParse({ ...rule, ...change }).success).toBe(false);
  });
});
