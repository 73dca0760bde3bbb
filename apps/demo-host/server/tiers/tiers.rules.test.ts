import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RequirementPreset } from '../programs/index.ts';
import {
  assess,
  estimateDays,
  nextTier,
  overallProgress,
  type Standing,
  type Tier,
} from './tiers.rules.ts';

const nothing: Standing = {
  referrals: { value: 0, last30Days: 0 },
  activeCustomers: { value: 0, last30Days: 0 },
  revenue: { value: 0, last30Days: 0 },
  modulesCompleted: 0,
  callsAttended: 0,
  satisfaction: 0,
  certification: 'none',
  daysInTier: 0,
};

function requirement(
  metric: RequirementPreset['metric'],
  target: number,
  weight = 1,
): RequirementPreset {
  return { key: metric, category: 'sales', metric, target, period: 'month', weight };
}

function tier(rank: number, byInvitation = false): Tier {
  const entry = byInvitation
    ? { byInvitation: true as const, requirements: [] }
    : { requirements: [requirement('referrals', rank)] };
  return { key: `t${rank}`, name: `Tier ${rank}`, rank, entry };
}

describe('the next tier', () => {
  const ladder = [tier(0), tier(1), tier(2, true), tier(3)];
  it.each([
    ['t0', 't1'],
    ['t1', 't3'], // one does not climb to an invitation
    ['t2', 't3'],
    ['t3', null],
    ['gone', 't1'],
  ])('of %s is %s', (current, next) => {
    expect(nextTier(ladder, current)?.key ?? null).toBe(next);
  });
});

describe("the plan's example of a siso partner", () => {
  const presets = [
    requirement('referrals', 5),
    requirement('modulesCompleted', 4),
    requirement('satisfaction', 4.5),
    requirement('callsAttended', 2),
    requirement('daysInTier', 30),
  ];
  const standing: Standing = {
    ...nothing,
    referrals: { value: 5, last30Days: 5 },
    modulesCompleted: 3,
    satisfaction: 4.8,
    daysInTier: 45,
  };
  const assessed = presets.map((preset) => assess(preset, standing));

  it('has three of five points', () => {
    expect(assessed.map(({ met }) => met)).toEqual([true, false, true, false, true]);
    expect(assessed.map(({ progress }) => progress)).toEqual([1, 0.75, 1, 0, 1]);
  });

  it('shows a ring of 75 %', () => {
    expect(overallProgress(presets, assessed)).toBe(0.75);
  });

  it('waits for nothing: what is missing is done in an act', () => {
    expect(estimateDays(presets, standing)).toBe(0);
  });
});

describe('the estimate', () => {
  it.each([
    ['no pace, no estimate', { value: 2, last30Days: 0 }, 0, null],
    ['8 missing at 4 a month are 60 days', { value: 2, last30Days: 4 }, 90, 60],
    ['time in the tier may take longest', { value: 9, last30Days: 30 }, 0, 90],
    ['nothing missing, nothing to wait for', { value: 10, last30Days: 0 }, 90, 0],
  ])('%s', (_why, referrals, daysInTier, expected) => {
    const presets = [requirement('referrals', 10), requirement('daysInTier', 90)];
    expect(estimateDays(presets, { ...nothing, referrals, daysInTier })).toBe(expected);
  });
});

it('a certificate counts for every lower one', () => {
  const wants = (level: number) =>
    assess(requirement('certification', level), {
      ...nothing,
      certification: 'advanced',
    }).met;
  expect([1, 2, 3].map(wants)).toEqual([true, true, false]);
});

it('the ring is full exactly when every point is met, and more never makes it shrink', () => {
  const numbers = fc.record({
    referrals: fc.nat(20),
    modules: fc.nat(20),
    more: fc.nat(5),
    weights: fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })),
  });
  fc.assert(
    fc.property(numbers, ({ referrals, modules, more, weights }) => {
      const presets = [
        requirement('referrals', 10, weights[0]),
        requirement('modulesCompleted', 7, weights[1]),
      ];
      const ring = (extra: number) => {
        const standing = {
          ...nothing,
          referrals: { value: referrals + extra, last30Days: 0 },
          modulesCompleted: modules,
        };
        const assessed = presets.map((preset) => assess(preset, standing));
        return { share: overallProgress(presets, assessed), met: assessed.every((r) => r.met) };
      };
      expect(ring(0).share === 1).toBe(ring(0).met);
      expect(ring(more).share).toBeGreaterThanOrEqual(ring(0).share);
    }),
  );
});
