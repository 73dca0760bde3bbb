import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculate, replay, reverse, type Facts, type Plan } from './index.ts';
import { parseExact, rational, round, toExact } from './rational.ts';

const hera: Plan = {
  id: 'pl_hera',
  version: 1,
  rules: [
    {
      key: 'share',
      type: 'recurring',
      when: {},
      pays: { rate: '0.5' },
      volume: {
        steps: [
          { from: 10, factor: '1.05' },
          { from: 50, factor: '1.10' },
          { from: 100, factor: '1.15' },
        ],
      },
      certification: { advanced: '1.05', master: '1.10' },
    },
  ],
};

function facts(amount: number, activeCustomers = 0, certification = 'none' as const): Facts {
  return {
    payment: { amount, currency: 'USD', kind: 'subscription' },
    partner: { type: 'reseller', tier: 'silver', certification, activeCustomers },
    customer: { firstPayment: true, months: 0 },
  };
}

const certifications = ['none', 'foundation', 'advanced', 'master'] as const;

describe('the share of a hera partner, worked out by hand', () => {
  it.each([
    [24900, 0, 'none', 12450],
    [24900, 9, 'none', 12450],
    [24900, 10, 'none', 13073], // 130.725
    [24900, 10, 'advanced', 13726], // 137.26125
    [24900, 50, 'none', 13695],
    [24900, 100, 'master', 15749], // 157.4925
    [24900, 0, 'foundation', 12450],
    [1, 0, 'none', 1], // half a cent rounds away from zero
    [0, 0, 'none', 0],
  ] as const)(
    '%i cents, %i customers, %s certificate: %i',
    (amount, customers, level, expected) => {
      const [earning] = calculate(hera, facts(amount, customers, level as 'none'));
      expect(earning?.calculation.amount ?? 0).toBe(expected);
    },
  );
});

describe('several rules', () => {
  const flat = {
    key: 'flat',
    type: 'bonus',
    when: {},
    pays: { flat: { amount: 100, currency: 'USD' } },
  } as const;
  const half = { key: 'half', type: 'bonus', when: {}, pays: { rate: '0.5' } } as const;

  it('pay the one that pays most as money, whichever stands first', () => {
    for (const rules of [
      [flat, half],
      [half, flat],
    ]) {
      const plan = { id: 'pl', version: 1, rules };
      expect(calculate(plan, facts(20000))[0]).toMatchObject({ rule: 'half' });
      expect(calculate(plan, facts(150))[0]).toMatchObject({ rule: 'flat' });
    }
  });

  it('add up when they are of different types, and stop when their months are over', () => {
    const plan: Plan = {
      id: 'pl',
      version: 1,
      rules: [
        { ...flat, type: 'signup', when: { firstPayment: true } },
        { ...half, type: 'recurring', when: { months: 12 } },
      ],
    };
    const later = { ...facts(1000), customer: { firstPayment: false, months: 11 } };
    expect(calculate(plan, facts(1000)).map((e) => e.type)).toEqual(['signup', 'recurring']);
    expect(calculate(plan, later).map((e) => e.type)).toEqual(['recurring']);
    expect(calculate(plan, { ...later, customer: { firstPayment: false, months: 12 } })).toEqual(
      [],
    );
  });
});

describe('exact numbers', () => {
  it('round half away from zero, the same on both sides of zero', () => {
    expect(round(parseExact('1.5'))).toBe(2n);
    expect(round(parseExact('-1.5'))).toBe(-2n);
    expect(round(parseExact('2.5'))).toBe(3n);
    expect(round(parseExact('1/3'))).toBe(0n);
    expect(round(parseExact('-0.4999'))).toBe(0n);
  });

  it('survive being written down and read again', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.bigInt(1n, 10n ** 6n), (n, d) => {
        const value = rational(n, d);
        expect(parseExact(toExact(value))).toEqual(value);
      }),
    );
  });
});

describe('a calculation', () => {
  it('gives the same amount when it is replayed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 ** 12 }),
        fc.integer({ min: 0, max: 200 }),
        fc.constantFrom(...certifications),
        (amount, customers, level) => {
          for (const { calculation } of calculate(
            hera,
            facts(amount, customers, level as 'none'),
          )) {
            expect(replay(calculation)).toBe(calculation.amount);
          }
        },
      ),
    );
  });
});

describe('refunds', () => {
  it('take back exactly the whole commission, in however many parts they come', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 50_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 120 }), (refunds, customers) => {
        const paid = refunds.reduce((sum, part) => sum + part, 0);
        const earned = calculate(hera, facts(paid, customers))[0]!.calculation;
        let refunded = 0;
        let reversed = 0;
        for (const part of refunds) {
          refunded += part;
          const back = reverse(earned, {
            commission: { amount: earned.amount, reversed },
            payment: { amount: paid, refunded },
            rule: 'refund',
          });
          expect(back.amount).toBeLessThanOrEqual(0);
          expect(replay(back)).toBe(back.amount);
          reversed -= back.amount;
        }
        expect(reversed).toBe(earned.amount);
      }),
    );
  });
});
