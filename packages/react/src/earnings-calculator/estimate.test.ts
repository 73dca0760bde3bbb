import { fixtures } from '@portico/sdk/testing';
import { describe, expect, it } from 'vitest';
import { estimate } from './estimate.ts';
import { choicesOf, firstWish } from './wish.ts';
import type { Wish } from './wish.ts';

const today = '2026-11-20';

function run(program: 'hera' | 'affiliate' | 'siso' | 'smartcrm', wish: Partial<Wish> = {}) {
  const current = fixtures.currentPlan(program);
  const choices = choicesOf(current);
  return estimate(current, { ...firstWish(current), ...wish }, { choices, today });
}

describe('the calculator', () => {
  it('pays what the four plans pay', () => {
    const payment = { amount: 24_900, currency: 'USD' as const };
    const plain = { certification: 'none', customers: 1 } as const;
    expect(run('hera', { payment, ...plain }).perPayment).toBe(12_450);
    expect(run('hera', { payment, customers: 12 }).perPayment).toBe(13_726);
    expect(run('affiliate', { payment, customers: 64 }).perPayment).toBe(6_536);
    expect(run('siso', { payment, kind: 'base', tier: 'elite' }).perPayment).toBe(3_735 + 747);
    expect(run('smartcrm', { payment, tier: 'platinum' }).perPayment).toBe(7_470);
  });

  it('tells what the next steps would bring, and nothing of those that bring nothing', () => {
    const { effects, perPayment } = run('hera', { customers: 12, certification: 'none' });
    expect(effects.map(({ of }) => of)).toEqual([
      { kind: 'customers', from: 50 },
      { kind: 'certification', level: 'advanced' },
      { kind: 'certification', level: 'master' },
    ]);
    expect(perPayment + effects[0]!.perPayment).toBe(13_695);
    expect(effects[0]!.perMonth).toBe(12 * effects[0]!.perPayment);
  });

  it('adds a bonus of the first payment, and ends what has a limit', () => {
    const { firstPayment, months } = run('affiliate', {
      ...{ tier: 'tier1', customers: 1, newCustomers: 0 },
      payment: { amount: 10_000, currency: 'USD' },
    });
    expect(firstPayment).toBe(5_000 + 1_000);
    // Twelve months for an affiliate: today's customer is in the second one of them.
    expect(months.map(({ earned }) => earned)).toEqual([...Array(11).fill(1_000), 0]);
  });

  it('goes up a step when enough customers have come', () => {
    const { months } = run('hera', { customers: 48, newCustomers: 1, certification: 'none' });
    expect(months.slice(0, 2).map(({ customers }) => customers)).toEqual([49, 50]);
    expect(months[0]!.earned).toBe(49 * 13_073);
    expect(months[1]!.earned).toBe(50 * 13_695);
    expect(months[1]!.inAll).toBe(months[0]!.earned + months[1]!.earned);
  });

  it('holds a promotion to its window and its cap', () => {
    const payment = { amount: 200_000, currency: 'USD' as const };
    const { months } = run('smartcrm', { payment, newCustomers: 8, customers: 1 });
    const base = (count: number) => count * 40_000;
    // December is before the window; then 5 % of first payments, no more than $500 a quarter.
    expect(months[0]!.earned).toBe(base(9));
    expect(months[1]!.earned).toBe(base(17) + 50_000);
    expect(months[2]!.earned).toBe(base(25));
    expect(months[4]!.earned).toBe(base(41));
  });

  it('asks for what the plan looks at, and for nothing else', () => {
    const hera = choicesOf(fixtures.currentPlan('hera'));
    expect([hera.tiers, hera.kinds, hera.products]).toEqual([[], [], []]);
    expect(hera.certifications).toHaveLength(4);
    expect(hera.most).toEqual({ customers: 200, payment: 100_000 });
    const siso = choicesOf(fixtures.currentPlan('siso'));
    expect(siso.kinds).toEqual(['subscription', 'project', 'upsell', 'base']);
    expect(siso.certifications).toEqual([]);
  });
});
