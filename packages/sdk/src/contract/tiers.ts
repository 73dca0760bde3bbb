import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { id } from './id.ts';
import { currency } from './money.ts';
import { instant } from './time.ts';

/** What a requirement is about. */
export const requirementCategory = z.enum([
  'sales',
  'training',
  'satisfaction',
  'engagement',
  'tenure',
]);

/** What a requirement counts. */
export const tierMetric = z.enum([
  'referrals',
  'activeCustomers',
  'revenue',
  'modulesCompleted',
  'callsAttended',
  'satisfaction',
  'daysInTier',
  'certification',
]);
/** What is counted for a tier. */
export type TierMetric = z.infer<typeof tierMetric>;

/** What a tier asks for, and how far the partner has come. */
export const requirement = z.object({
  key: z.string(),
  category: requirementCategory,
  metric: tierMetric,
  /** Minor units when `currency` is set, else a plain number. */
  current: z.number(),
  target: z.number(),
  currency: currency.nullable(),
  /** The stretch of time that counts. */
  period: z.enum(['month', 'quarter', 'year', 'lifetime']),
  met: z.boolean(),
  /** Share reached, 0 to 1. */
  progress: z.number().min(0).max(1),
});
/** What a tier asks for, and how far the partner has come. */
export type Requirement = z.infer<typeof requirement>;

/** A tier by its key, name and rank. */
export const tierStep = z.object({
  key: z.string(),
  name: z.string(),
  rank: z.number().int(),
});

/** The tier of a partner, the next one, and what is missing for it. */
export const tierProgress = z.object({
  tier: tierStep,
  /** Null at the top of the ladder. */
  next: tierStep.nullable(),
  /** Weighted share of the requirements reached, 0 to 1; 1 at the top. */
  progress: z.number().min(0).max(1),
  requirements: z.array(requirement),
  /** Days to the next tier at the pace of the last 30 days; null when the pace is zero. */
  estimatedDays: z.number().int().nullable(),
  since: instant,
  /** A promotion that the partner has not celebrated yet. */
  promotion: z
    .object({ id: id('promotion'), from: tierStep, to: tierStep, at: instant })
    .nullable(),
  ladder: z.array(tierStep),
});
/** The tier of a partner, the next one, and what is missing for it. */
export type TierProgress = z.infer<typeof tierProgress>;

/** Tiers and the way to the next one. */
export const tiers = {
  /** Where the partner stands, and what the next tier asks for. */
  progress: endpoint({
    method: 'GET',
    path: '/partners/tier-progress',
    credentials: ['session'],
    scope: 'tiers:read',
    summary: 'Read the tier progress',
    input: z.strictObject({}),
    output: tierProgress,
  }),

  /** Marks a promotion as celebrated, so that no device celebrates it again. */
  celebrate: endpoint({
    method: 'POST',
    path: '/partners/tier-promotions/:id/celebrate',
    credentials: ['session'],
    scope: 'tiers:read',
    offline: true,
    summary: 'Mark a promotion as celebrated',
    input: z.strictObject({ id: id('promotion') }),
    output: tierProgress,
  }),
};
