import { z } from 'zod';
import { commissionType } from './commissions.ts';
import { endpoint } from './endpoint.ts';
import { currency, money } from './money.ts';
import { planTerms } from './plan-rules.ts';
import { certification } from './partners.ts';
import { partnerType } from './programs.ts';
import { instant } from './time.ts';

/** A calendar month in UTC, `2026-11`. */
export const calendarMonth = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'Must be a month.')
  .meta({ examples: ['2026-11'] });

/** What a partner earned in a period, by month and by type. */
export const earningsOverview = z.object({
  currency,
  /** Other currencies that the partner earns in, to ask for. */
  currencies: z.array(currency),
  /** Earned this month so far, reversals taken off. */
  thisMonth: money,
  /** Earned in the same days of last month, and in all of it. */
  lastMonthSoFar: money,
  lastMonth: money,
  yearToDate: money,
  pending: money,
  approved: money,
  paid: money,
  /** Bonuses of this month. */
  bonus: money,
  /** Place among the program's partners by what they earned this month; null before the first. */
  rank: z.object({ place: z.number().int(), of: z.number().int() }).nullable(),
  /** Oldest first, without gaps. */
  months: z.array(z.object({ month: calendarMonth, earned: money })),
  /** What the months consist of, largest first. */
  byType: z.array(z.object({ type: commissionType, earned: money, count: z.number().int() })),
});
/** What a partner earned in a period, by month and by type. */
export type EarningsOverview = z.infer<typeof earningsOverview>;

/** A bonus within reach, running, or reached. */
export const bonus = z.object({
  key: z.string(),
  name: z.string(),
  /**
   * `volume`: a step of active customers; `certification`: a certificate; `spiff`: a rule with a
   * window of time; `achievement`: paid once.
   */
  kind: z.enum(['volume', 'certification', 'spiff', 'achievement']),
  status: z.enum(['reached', 'in_reach', 'upcoming', 'ended']),
  /** What it pays: a factor such as `1.05`, a rate, or an amount. */
  pays: z.union([
    z.object({ factor: z.string() }),
    z.object({ rate: z.string() }),
    z.object({ flat: money }),
  ]),
  progress: z.object({ value: z.number(), target: z.number() }).nullable(),
  startsAt: instant.nullable(),
  endsAt: instant.nullable(),
  /** What it has paid so far; null where it cannot be told apart. */
  earned: money.nullable(),
});
/** A goal with a reward, and how far the partner has come. */
export type Bonus = z.infer<typeof bonus>;

/** The program's plan as it applies to the partner, for calculating what would be. */
export const currentPlan = z.object({
  plan: planTerms,
  version: z.number().int(),
  effectiveFrom: instant,
  /** What the rules read of the partner today. */
  facts: z.object({
    partnerType,
    tier: z.string(),
    certification,
    activeCustomers: z.number().int(),
  }),
  /** The ladder, lowest first. */
  tiers: z.array(z.object({ key: z.string(), name: z.string() })),
  currency,
  /** Average payment of the partner's customers in the last 90 days, to start from. */
  averagePayment: money.nullable(),
});
/** The plan in force, and what it reads of the partner who asks. */
export type CurrentPlan = z.infer<typeof currentPlan>;

/** What a partner earns: overview, bonuses and the plan in force. */
export const earnings = {
  /** This month, last month, what is pending and paid, by month and by type. */
  overview: endpoint({
    method: 'GET',
    path: '/partners/earnings',
    credentials: ['session'],
    scope: 'commissions:read',
    summary: 'Read an overview of earnings',
    input: z.strictObject({
      /** The one most is earned in when left out. */
      currency: currency.optional(),
      months: z.number().int().min(2).max(36).default(12),
    }),
    output: earningsOverview,
  }),

  /** Bonuses: running, within reach, reached. */
  bonuses: endpoint({
    method: 'GET',
    path: '/partners/bonuses',
    credentials: ['session'],
    scope: 'commissions:read',
    summary: 'List bonuses',
    input: z.strictObject({}),
    output: z.object({ data: z.array(bonus) }),
  }),

  /** The plan in force, with what it reads of the partner. */
  plan: endpoint({
    method: 'GET',
    path: '/partners/plan',
    credentials: ['session'],
    scope: 'commissions:read',
    summary: 'Read the commission plan',
    input: z.strictObject({}),
    output: currentPlan,
  }),
};
