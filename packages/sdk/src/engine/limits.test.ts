import { describe, expect, it } from 'vitest';
import { calculate, calculateOverrides, checkPlan } from './index.ts';
import type { Facts, Plan, PlanTerms, Rule } from './index.ts';

const share: Rule = { key: 'share', type: 'recurring', when: {}, pays: { rate: '0.1' } };
const dollars = (amount: number) => ({ amount, currency: 'USD' }) as const;
const planOf = (terms: PlanTerms): Plan => ({ id: 'pl', version: 1, ...terms });

function factsFor(payment: Partial<Facts['payment']>, partner: Partial<Facts['partner']> = {}) {
  return {
    payment: { amount: 10_000, currency: 'USD', kind: 'subscription', ...payment },
    partner: {
      ...{ type: 'reseller', tier: 'gold', certification: 'none', activeCustomers: 30 },
      ...partner,
    },
    customer: { firstPayment: true, months: 0 },
  } as const satisfies Facts;
}

function amountsOf(rules: readonly Rule[], facts: Facts): number[] {
  return calculate(planOf({ rules }), facts).map(({ amount }) => amount);
}

describe('a range', () => {
  it('includes both of its ends', () => {
    const rule = { ...share, when: { amount: { min: 100, max: 200, currency: 'USD' } } } as const;
    const paid = (amount: number) => amountsOf([rule], factsFor({ amount }));
    expect([99, 100, 200, 201].map((amount) => paid(amount))).toEqual([[], [10], [20], []]);
  });
});

describe('a correction below zero', () => {
  it('is taken back by the rule that had paid most', () => {
    const better = { ...share, key: 'better', pays: { rate: '0.2' } };
    expect(amountsOf([share, better], factsFor({ amount: -10_000 }))).toEqual([-2_000]);
  });

  it('takes back no flat amount: the customer is still signed up', () => {
    const flat = { ...share, type: 'signup', pays: { flat: dollars(5_000) } } as const;
    expect(amountsOf([flat], factsFor({ amount: -10_000 }))).toEqual([]);
  });

  it('is lifted by no minimum', () => {
    const rule = { ...share, minimum: { amount: dollars(5_000) } };
    expect(amountsOf([rule], factsFor({ amount: -10_000 }))).toEqual([-1_000]);
  });

  it('meets the cap that the payment met, whatever came in between', () => {
    const rule = { ...share, cap: { amount: dollars(400), per: 'month' } } as const;
    const facts = factsFor({ amount: -10_000 }, { earned: { share: 400 } });
    expect(amountsOf([rule], facts)).toEqual([-400]);
  });

  it('leaves levels within their cap too', () => {
    const levels = { rates: ['0.1', '0.1'], of: 'payment', cap: { rate: '0.15' } } as const;
    const facts = factsFor({ amount: -10_000 });
    const overrides = calculateOverrides(
      planOf({ rules: [], levels }),
      facts,
      [],
      [facts.partner, facts.partner],
    );
    expect(overrides.map(({ amount }) => amount)).toEqual([-1_000, -500]);
  });
});

describe('a cap', () => {
  it('for each payment does not look at what came before', () => {
    const rule = { ...share, cap: { amount: dollars(400), per: 'payment' } } as const;
    expect(amountsOf([rule], factsFor({}, { earned: { share: 400 } }))).toEqual([400]);
  });

  it('gives way to nothing but the next best rule', () => {
    const capped = { ...share, cap: { amount: dollars(400), per: 'month' } } as const;
    const other = { ...share, key: 'other', pays: { rate: '0.05' } };
    const [earning] = calculate(planOf({ rules: [capped, other] }), factsFor({}));
    expect(earning).toMatchObject({ rule: 'other', amount: 500 });
  });

  it('is not used up by a discount', () => {
    const rule = { ...share, cap: { amount: dollars(400), per: 'month' } } as const;
    const items = [
      { amount: 12_000, product: 'Plan' },
      { amount: -2_000, product: 'Discount' },
    ];
    expect(amountsOf([rule], factsFor({ items }))).toEqual([400, -200]);
  });
});

describe('a minimum', () => {
  it('lifts nothing where nothing was earned', () => {
    const rule = { ...share, tier: { gold: '0' }, minimum: { amount: dollars(500) } };
    expect(amountsOf([rule], factsFor({}))).toEqual([]);
    expect(amountsOf([rule], factsFor({ amount: 0 }, { tier: 'silver' }))).toEqual([]);
  });

  it('is not shared with a discount', () => {
    const rule = { ...share, minimum: { amount: dollars(3_000) } };
    const items = [
      { amount: 12_000, product: 'Plan' },
      { amount: -2_000, product: 'Discount' },
    ];
    expect(amountsOf([rule], factsFor({ items }))).toEqual([3_000, -200]);
  });
});

describe('volume steps', () => {
  it('count by the highest one reached, in whatever order they are written', () => {
    const steps = [
      { from: 20, factor: '2' },
      { from: 10, factor: '1.5' },
    ];
    expect(amountsOf([{ ...share, volume: { steps } }], factsFor({}))).toEqual([2_000]);
  });
});

describe('levels of a commission', () => {
  const flat = { ...share, key: 'flat', type: 'signup', pays: { flat: dollars(5_000) } } as const;
  const levels = { rates: ['0.1'], of: 'commission', cap: { rate: '0.01' } } as const;

  it('wait with it where a rate is missing, also for their cap', () => {
    const plan = planOf({ rules: [flat, share], levels });
    const facts = factsFor({ currency: 'EUR' });
    const overrides = calculateOverrides(plan, facts, calculate(plan, facts), [facts.partner]);
    expect(overrides).toMatchObject([
      { amount: 500, currency: 'USD', missingRate: { from: 'USD', to: 'EUR' } },
      { amount: 100, currency: 'EUR', missingRate: null },
    ]);
    const known = [{ amount: 5_000, currency: 'USD', missingRate: null }];
    expect(calculateOverrides(plan, facts, known, [facts.partner])).toMatchObject([
      { amount: 500, missingRate: { from: 'EUR', to: 'USD' } },
    ]);
  });

  it('wait when one of several commissions waits', () => {
    const missingRate = { from: 'GBP', to: 'USD' };
    const earnings = [
      { amount: 1_000, currency: 'USD', missingRate },
      { amount: 2_000, currency: 'USD', missingRate: null },
    ];
    const facts = factsFor({ amount: 100_000 });
    const plan = planOf({ rules: [], levels });
    for (const some of [earnings, earnings.toReversed()]) {
      const [override] = calculateOverrides(plan, facts, some, [facts.partner]);
      expect(override).toMatchObject({ amount: 300, missingRate });
    }
  });
});

describe('a plan that gives everything away', () => {
  it('is allowed to', () => {
    expect(checkPlan({ rules: [{ ...share, pays: { rate: '1' } }] })).toEqual([]);
  });
});
