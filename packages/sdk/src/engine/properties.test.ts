import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Currency } from '../contract/money.ts';
import { scale, scaleExactly, factorOf } from './factor.ts';
import { calculate, calculateOverrides, replay, reverse, split } from './index.ts';
import type { Facts, Plan, RateFacts, Rule, RuleType } from './index.ts';

const currencies = ['USD', 'EUR', 'JPY', 'KWD'] as const;
const tiers = ['bronze', 'silver', 'gold'] as const;
const types: readonly RuleType[] = ['referral', 'recurring', 'bonus', 'signup'];
const certifications = ['none', 'foundation', 'advanced', 'master'] as const;

/** A decimal with up to six places: `0.0125`. */
function decimal(max: number) {
  const digits = fc.tuple(
    fc.integer({ min: 0, max: max * 10 ** 6 }),
    fc.integer({ min: 0, max: 6 }),
  );
  return digits.map(([value, places]) => (value / 10 ** 6).toFixed(places));
}

const rate = decimal(1);
const bonus = decimal(1).map((text) => (text.startsWith('1') ? '1' : `1${text.slice(1)}`));
const mode = fc.constantFrom('multiply' as const, 'add' as const);

const money = fc.record({
  amount: fc.integer({ min: 1, max: 10 ** 6 }),
  currency: fc.constantFrom<Currency>(...currencies),
});

const pays: fc.Arbitrary<Rule['pays']> = fc.oneof(
  fc.record({ rate }),
  fc.record({ rates: fc.dictionary(fc.constantFrom(...tiers), rate) }),
  fc.record({ flat: money }),
);

// Steps that never go down: each customer more pays at least as much.
const volume = fc
  .tuple(fc.uniqueArray(fc.integer({ min: 1, max: 120 }), { maxLength: 4 }), fc.array(bonus), mode)
  .map(([counts, factors, how]) => {
    const rising = factors.toSorted((a, b) => Number(a) - Number(b));
    const steps = counts
      .toSorted((a, b) => a - b)
      .flatMap((from, index) => (rising[index] ? [{ from, factor: rising[index] }] : []));
    return { steps, mode: how };
  });

const optional = {
  volume,
  certification: fc.record({ advanced: bonus, master: bonus, mode }),
  tier: fc.dictionary(fc.constantFrom(...tiers), decimal(2)),
  minimum: fc.record({ amount: money }),
  cap: fc.record({ amount: money, per: fc.constantFrom('payment' as const, 'month' as const) }),
};

const ruleParts = fc.record(
  {
    type: fc.constantFrom(...types),
    when: fc.record(
      {
        tiers: fc.constant(['bronze', 'gold']),
        amount: fc.record({
          min: fc.integer({ min: 0, max: 50_000 }),
          currency: money.map((m) => m.currency),
        }),
        months: fc.integer({ min: 1, max: 24 }),
      },
      { requiredKeys: [] },
    ),
    pays,
    ...optional,
  },
  { requiredKeys: ['type', 'when', 'pays'] },
);

const plan: fc.Arbitrary<Plan> = fc
  .record(
    {
      id: fc.constant('pl'),
      version: fc.constant(1),
      rules: fc
        .array(ruleParts, { minLength: 1, maxLength: 5 })
        .map((rules) => rules.map((rule, index) => ({ key: `rule-${index}`, ...rule }))),
      currency: fc.constantFrom<Currency>(...currencies),
      levels: fc.record(
        {
          rates: fc.array(rate, { minLength: 1, maxLength: 3 }),
          of: fc.constantFrom('payment' as const, 'commission' as const),
          cap: fc.record({ rate }),
        },
        { requiredKeys: ['rates', 'of'] },
      ),
    },
    { requiredKeys: ['id', 'version', 'rules'] },
  )
  .map((made) => made as Plan);

/** Every pair, so that nothing waits. */
const rates: readonly RateFacts[] = currencies.flatMap((from, i) =>
  currencies.flatMap((to, j) =>
    from === to
      ? []
      : [{ from, to, rate: `${i + 1}.${j}7193`, source: 'test', date: '2026-11-20' }],
  ),
);

const amounts = fc.oneof(
  fc.integer({ min: 1, max: 10 ** 6 }),
  fc.integer({ min: -(10 ** 6), max: 10 ** 6 }),
  fc.integer({ min: 1, max: 10 ** 10 }),
);

const partner = fc.record({
  type: fc.constant('reseller' as const),
  tier: fc.constantFrom(...tiers),
  certification: fc.constantFrom(...certifications),
  activeCustomers: fc.integer({ min: 0, max: 130 }),
  earned: fc.dictionary(fc.constantFrom('rule-0', 'rule-1'), fc.integer({ min: 0, max: 10 ** 6 })),
});

const wholePayment = fc.record({
  amount: amounts,
  currency: fc.constantFrom(...currencies),
  kind: fc.constant('subscription' as const),
});

const itemised = fc
  .tuple(wholePayment, fc.array(amounts, { minLength: 1, maxLength: 4 }))
  .map(([payment, parts]) => ({
    ...payment,
    amount: parts.reduce((sum, part) => sum + part, 0),
    items: parts.map((amount) => ({ amount, product: 'Plan' })),
  }));

function factsWith(payment: fc.Arbitrary<Facts['payment']>): fc.Arbitrary<Facts> {
  return fc.record({
    payment,
    partner,
    customer: fc.record({ firstPayment: fc.boolean(), months: fc.integer({ min: 0, max: 30 }) }),
    rates: fc.constant(rates),
  });
}

const anyFacts = factsWith(fc.oneof(wholePayment, itemised));
const runs = { numRuns: 2_000 };

describe('whatever the plan and the payment', () => {
  it('a stored calculation gives its amount when it is replayed', () => {
    const check = (a: Plan, b: Facts) => {
      const earnings = calculate(a, b);
      const overrides = calculateOverrides(a, b, earnings, [b.partner, null, b.partner]);
      for (const { calculation, amount, currency } of [...earnings, ...overrides]) {
        const stored = JSON.parse(JSON.stringify(calculation)) as typeof calculation;
        expect(replay(stored)).toBe(amount);
        expect(stored).toMatchObject({ amount, currency });
      }
    };
    fc.assert(fc.property(plan, anyFacts, check), runs);
  });

  it('each step begins where the one before it ended', () => {
    const check = (a: Plan, b: Facts) => {
      for (const { calculation } of calculate(a, b)) {
        for (const [index, step] of calculation.steps.slice(1).entries()) {
          expect(step.input).toBe(calculation.steps[index]!.output);
        }
      }
    };
    fc.assert(fc.property(plan, anyFacts, check), { numRuns: 500 });
  });

  it('the order of the rules does not matter', () => {
    const check = (a: Plan, b: Facts) => {
      const told = (one: Plan) =>
        calculate(one, b)
          .map(({ type, amount, currency }) => `${type} ${amount} ${currency}`)
          .toSorted();
      expect(told({ ...a, rules: a.rules.toReversed() })).toEqual(told(a));
    };
    fc.assert(fc.property(plan, factsWith(wholePayment), check), runs);
  });

  it('another customer never pays less, where no step goes down', () => {
    const paid = fc.integer({ min: 1, max: 10 ** 9 });
    const check = (a: Plan, b: Facts, amount: number) => {
      const sum = (activeCustomers: number) =>
        calculate(a, {
          ...b,
          payment: { ...b.payment, amount },
          partner: { ...b.partner, activeCustomers },
        }).reduce((total, earning) => total + earning.amount, 0);
      const few = b.partner.activeCustomers;
      expect(sum(few + 1)).toBeGreaterThanOrEqual(sum(few));
      expect(sum(few + 40)).toBeGreaterThanOrEqual(sum(few));
    };
    fc.assert(fc.property(plan, factsWith(wholePayment), paid, check), runs);
  });

  it('a full refund leaves nothing, in however many parts it comes', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 10 ** 6 }), { minLength: 1, maxLength: 8 });
    const check = (a: Plan, b: Facts, refunds: number[]) => {
      const amount = refunds.reduce((sum, part) => sum + part, 0);
      for (const earning of calculate(a, { ...b, payment: { ...b.payment, amount } })) {
        let [refunded, reversed] = [0, 0];
        for (const part of refunds) {
          refunded += part;
          const back = reverse(earning.calculation, {
            commission: { amount: earning.amount, reversed },
            payment: { amount, refunded },
            rule: 'refund',
          });
          expect(replay(back)).toBe(back.amount);
          reversed -= back.amount;
        }
        expect(reversed).toBe(earning.amount);
      }
    };
    fc.assert(fc.property(plan, factsWith(wholePayment), parts, check), runs);
  });

  it('levels never get more than their cap', () => {
    const check = (a: Plan, b: Facts) => {
      const capped: Plan = {
        ...{ id: 'pl', version: 1, rules: a.rules },
        levels: { rates: ['0.1', '0.1', '0.1'], of: 'payment', cap: { rate: '0.25' } },
      };
      const overrides = calculateOverrides(capped, b, [], [b.partner, b.partner, b.partner]);
      const total = overrides.reduce((sum, { amount }) => sum + Math.abs(amount), 0);
      const cap = scale(Math.abs(b.payment.amount), [{ by: factorOf('0.25') }]);
      expect(total).toBeLessThanOrEqual(cap);
    };
    fc.assert(fc.property(plan, factsWith(wholePayment), check), runs);
  });
});

describe('plain numbers and whole numbers of any length', () => {
  it('come to the same', () => {
    const factors = fc.array(
      fc.oneof(rate, decimal(2), bonus).map((text) => ({ by: factorOf(text) })),
      { maxLength: 5 },
    );
    const start = fc.oneof(
      amounts,
      fc.maxSafeInteger().map((value) => Math.trunc(value / 64)),
    );
    const check = (amount: number, by: { by: ReturnType<typeof factorOf> }[]) => {
      expect(scale(amount, by)).toBe(scaleExactly(amount, by));
    };
    fc.assert(fc.property(start, factors, check), { numRuns: 20_000 });
  });

  it('come to the same at halves and their neighbours', () => {
    const half = fc.integer({ min: -(2 ** 44), max: 2 ** 44 });
    const check = (amount: number) => {
      for (const text of ['0.5', '0.25', '0.125', '0.0625', '0.001', '0.0005']) {
        const by = [{ by: factorOf(text) }];
        expect(scale(amount, by)).toBe(scaleExactly(amount, by));
        expect(scale(-amount, by)).toBe(0 - scale(amount, by));
      }
    };
    fc.assert(fc.property(half, check), { numRuns: 5_000 });
  });
});

describe('a split', () => {
  const shares = fc
    .array(fc.integer({ min: 0, max: 10 ** 6 }), { minLength: 1, maxLength: 9 })
    .filter((all) => all.some((share) => share > 0));

  it('adds up, and gives what is left over to the largest share', () => {
    const check = (amount: number, all: number[]) => {
      const parts = split(amount, all);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount);
      const total = all.reduce((sum, share) => sum + share, 0);
      const largest = all.indexOf(Math.max(...all));
      for (const [index, part] of parts.entries()) {
        const fair = Number((BigInt(amount) * BigInt(all[index]!)) / BigInt(total));
        if (index !== largest) expect(part).toBe(fair);
      }
    };
    fc.assert(fc.property(amounts, shares, check), runs);
  });

  it('is worked out by hand', () => {
    expect(split(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(split(-100, [1, 2])).toEqual([-33, -67]);
    expect(split(2_500, [1_000, 2_000])).toEqual([833, 1_667]);
    expect(() => split(1, [0, 0])).toThrow('Shares must add up to more than 0.');
    expect(() => split(1, [-1, 2])).toThrow('0 or more');
  });
});
