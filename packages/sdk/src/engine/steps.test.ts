import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { calculation as schema } from '../contract/calculation.ts';
import { calculate, calculateOverrides, calculateReward } from './index.ts';
import type { Facts, Plan, Rule } from './index.ts';

const base: Facts = {
  payment: { amount: 10_000, currency: 'EUR', kind: 'subscription' },
  partner: { type: 'reseller', tier: 'gold', certification: 'master', activeCustomers: 12 },
  customer: { firstPayment: true, months: 2, referralAgeDays: 20 },
  rates: [{ from: 'EUR', to: 'USD', rate: '1.0834', source: 'ECB', date: '2026-11-20' }],
};

const dollars = (amount: number) => ({ amount, currency: 'USD' }) as const;

function planWith(rule: Partial<Rule>, terms: Partial<Plan> = {}): Plan {
  const whole: Rule = { key: 'r', type: 'recurring', when: {}, pays: { rate: '0.1' }, ...rule };
  return { id: 'pl', version: 2, rules: [whole], ...terms };
}

function stepsOf(plan: Plan, facts: Facts = base) {
  const [earning] = calculate(plan, facts);
  const strict = z.strictObject(schema.shape).parse(earning?.calculation);
  return strict.steps.map(({ kind, input, factor, output, facts: seen }) => [
    kind,
    `${input} ${factor} ${output}`,
    seen,
  ]);
}

const settled = { currency: 'USD' } as const;
const converted = ['convert', '10000 1.0834 10834'];
const origin = { from: 'EUR', to: 'USD', rate: '1.0834', source: 'ECB', date: '2026-11-20' };

describe('each step says what it looked at', () => {
  it('a conversion tells rate, source and day', () => {
    expect(stepsOf(planWith({}, settled))).toEqual([
      [...converted, origin],
      ['rate', '10834 0.1 1083.4', { tier: 'gold' }],
      ['round', '1083.4 1 1083', {}],
    ]);
  });

  it('a rate tells everything that its rule asked for', () => {
    const rule: Partial<Rule> = {
      name: 'Spring promotion',
      when: {
        firstPayment: true,
        months: 12,
        referralAgeDays: 90,
        products: ['Team plan'],
        countries: ['DE'],
        window: { from: '2026-04-01T00:00:00Z', to: '2026-05-01T00:00:00Z' },
      },
    };
    const payment = {
      ...{ ...base.payment, product: 'Team plan', country: 'DE' },
      occurredAt: '2026-04-10T00:00:00Z',
    };
    expect(stepsOf(planWith(rule), { ...base, payment })[0]?.[2]).toEqual({
      name: 'Spring promotion',
      tier: 'gold',
      product: 'Team plan',
      country: 'DE',
      firstPayment: true,
      ...{ months: 2, monthsLimit: 12, referralAgeDays: 20, referralAgeDaysLimit: 90 },
      ...{ windowFrom: '2026-04-01T00:00:00Z', windowTo: '2026-05-01T00:00:00Z' },
    });
  });

  it('bonuses that multiply are a step each', () => {
    const rule = {
      volume: { steps: [{ from: 10, factor: '1.05' }] },
      certification: { master: '1.10' },
      tier: { gold: '1.2' },
    };
    expect(stepsOf(planWith(rule)).slice(1, -1)).toEqual([
      ['volume', '1000 1.05 1050', { activeCustomers: 12, from: 10 }],
      ['certification', '1050 1.10 1155', { certification: 'master' }],
      ['tier', '1155 1.2 1386', { tier: 'gold' }],
    ]);
  });

  it('bonuses that add up are one step, which tells both', () => {
    const rule = {
      volume: { mode: 'add', steps: [{ from: 10, factor: '1.05' }] },
      certification: { mode: 'add', master: '1.10' },
    } as const;
    const both = { activeCustomers: 12, from: 10, volumeBonus: '0.05' };
    expect(stepsOf(planWith(rule)).slice(1, -1)).toEqual([
      ['bonus', '1000 1.15 1150', { ...both, certification: 'master', certificationBonus: '0.1' }],
    ]);
  });

  it('a cap tells its period and what was earned before', () => {
    const facts = { ...base, partner: { ...base.partner, earned: { r: 4_600 } } };
    const rule = { cap: { amount: dollars(5_000), per: 'quarter' } } as const;
    const seen = { per: 'quarter', cap: 5_000, currency: 'USD', earned: 4_600 };
    expect(stepsOf(planWith(rule, settled), facts)[2]).toEqual(['cap', '1083.4 400 400', seen]);
  });

  it('a minimum tells what the plan says', () => {
    const rule = { minimum: { amount: dollars(2_500) } };
    const seen = { minimum: 2_500, currency: 'USD' };
    expect(stepsOf(planWith(rule, settled))[2]).toEqual(['minimum', '1083.4 2500 2500', seen]);
  });

  it('limits that change nothing are no steps', () => {
    const rule = {
      minimum: { amount: dollars(1) },
      cap: { amount: dollars(9_000), per: 'payment' },
    } as const;
    expect(stepsOf(planWith(rule, settled)).map(([kind]) => kind)).toEqual([
      'convert',
      'rate',
      'round',
    ]);
  });

  it('a line item comes first, with its product', () => {
    const items = [
      { amount: 4_000, product: 'Seat' },
      { amount: 6_000, product: 'Setup' },
    ];
    const facts = { ...base, payment: { ...base.payment, items } };
    expect(stepsOf(planWith({}), facts).slice(0, 2)).toEqual([
      ['item', '10000 4000 4000', { item: 0, product: 'Seat' }],
      ['rate', '4000 0.1 400', { tier: 'gold', product: 'Seat' }],
    ]);
  });

  it('a flat amount is converted like any other', () => {
    const rates = [{ from: 'USD', to: 'EUR', rate: '0.923', source: 'ECB', date: '2026-11-20' }];
    const rule = { pays: { flat: dollars(5_000) } };
    expect(stepsOf(planWith(rule), { ...base, rates })).toEqual([
      ['flat', '0 5000 5000', { currency: 'USD' }],
      ['convert', '5000 0.923 4615', { ...origin, from: 'USD', to: 'EUR', rate: '0.923' }],
      ['round', '4615 1 4615', {}],
    ]);
  });

  it('a level tells which one, and a reward what was achieved', () => {
    const plan = planWith(
      {},
      {
        levels: { rates: ['0.05'], of: 'commission' },
        rewards: [{ key: 'first', achievement: 'first-sale', pays: { flat: dollars(900) } }],
      },
    );
    const [override] = calculateOverrides(plan, base, calculate(plan, base), [base.partner]);
    expect(override?.calculation.steps[0]).toMatchObject({
      kind: 'level',
      rule: 'level-1',
      facts: { level: 1, of: 'commission', tier: 'gold' },
    });
    expect(calculateReward(plan, 'first-sale')?.calculation.steps[0]).toMatchObject({
      kind: 'flat',
      rule: 'first',
      facts: { achievement: 'first-sale', currency: 'USD' },
    });
  });
});

describe('what cannot be right is refused', () => {
  const pay = (payment: Partial<Facts['payment']>) => () =>
    calculate(planWith({}, settled), { ...base, payment: { ...base.payment, ...payment } });

  it('a payment beyond what a number can hold exactly', () => {
    expect(pay({ amount: 2 ** 53 })).toThrow('up to 2^53 − 1 (9007199254740991)');
    expect(pay({ amount: 0.5 })).toThrow(RangeError);
  });

  it('a commission beyond it', () => {
    expect(pay({ amount: 2 ** 53 - 1 })).not.toThrow();
    const twelve = planWith({ tier: { gold: '12' } }, settled);
    const payment = { ...base.payment, amount: 2 ** 53 - 1 };
    expect(() => calculate(twelve, { ...base, payment })).toThrow('An amount must be');
  });

  it('line items that do not add up to the payment', () => {
    const items = [{ amount: 9_999, product: 'Seat' }];
    expect(pay({ items })).toThrow('Line items add up to 9999, the payment is 10000 minor units.');
  });

  it('a currency that does not exist', () => {
    const rates = [{ from: 'XBT', to: 'USD', rate: '1', source: 'x', date: '2026-11-20' }];
    const payment = { ...base.payment, currency: 'XBT' };
    expect(() => calculate(planWith({}, settled), { ...base, payment, rates })).toThrow(
      'Not an ISO 4217 currency: XBT.',
    );
  });
});

describe('what no rate is known for', () => {
  const facts = { ...base, rates: [] };

  it('is calculated in the payment’s currency and says so', () => {
    expect(calculate(planWith({}, settled), facts)).toMatchObject([
      { amount: 1_000, currency: 'EUR', missingRate: { from: 'EUR', to: 'USD' } },
    ]);
  });

  it('leaves a limit or a range open and says so', () => {
    const missingRate = { from: 'USD', to: 'EUR' };
    const cap = { amount: dollars(5), per: 'payment' } as const;
    expect(calculate(planWith({ cap }), facts)).toMatchObject([{ amount: 1_000, missingRate }]);
    const minimum = { amount: dollars(9_000) };
    expect(calculate(planWith({ minimum }), facts)).toMatchObject([{ amount: 1_000, missingRate }]);
    const when = { amount: { min: 99, currency: 'USD' } } as const;
    expect(calculate(planWith({ when }), facts)).toMatchObject([
      { amount: 1_000, missingRate: { from: 'EUR', to: 'USD' } },
    ]);
  });

  it('keeps the rule that is named first', () => {
    const flat = { ...planWith({ key: 'flat', pays: { flat: dollars(9_999_999) } }).rules[0]! };
    const rated = planWith({}).rules[0]!;
    const winner = (rules: Rule[]) => calculate({ id: 'pl', version: 1, rules }, facts)[0]?.rule;
    expect(winner([rated, flat])).toBe('r');
    expect(winner([flat, rated])).toBe('flat');
  });
});
