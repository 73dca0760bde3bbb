import { z } from 'zod';
import { calendarMonth } from './earnings.ts';
import { recalculation } from './commission-reviews.ts';
import { endpoint } from './endpoint.ts';
import { id } from './id.ts';
import { planTerms } from './plan-rules.ts';
import { text } from './text.ts';
import { instant } from './time.ts';

/** One version of the plan, with the time that it is in force. */
export const planVersion = z.object({
  id: id('plan'),
  version: z.number().int(),
  status: z.enum(['ended', 'in_force', 'scheduled']),
  terms: planTerms,
  effectiveFrom: instant,
  /** What changed, in the words of who made it. */
  note: z.string().nullable(),
  createdAt: instant,
  /** True once a commission was calculated by it: it can no longer be withdrawn. */
  used: z.boolean(),
});
/** One version of the plan, with the time that it is in force. */
export type PlanVersion = z.infer<typeof planVersion>;

/** What is wrong with a plan: where, and a sentence about it. */
export const planProblem = z.object({
  pointer: z.string(),
  code: z.string(),
  message: z.string(),
  /** `error` keeps the plan from being used, `warning` does not. */
  severity: z.enum(['error', 'warning']),
});
/** What is wrong with one place of a plan. */
export type PlanProblem = z.infer<typeof planProblem>;

/** Versions of the plan, for staff. */
export const adminPlans = {
  /** All versions, latest first. */
  list: endpoint({
    method: 'GET',
    path: '/admin/plans',
    credentials: ['secret', 'staff'],
    scope: 'staff:read',
    summary: 'List versions of the plan',
    input: z.strictObject({}),
    output: z.object({ data: z.array(planVersion) }),
  }),

  /** The reference plans, to copy from. */
  presets: endpoint({
    method: 'GET',
    path: '/admin/plans/presets',
    credentials: ['secret', 'staff'],
    scope: 'staff:read',
    summary: 'List reference plans',
    input: z.strictObject({}),
    output: z.object({
      data: z.array(z.object({ key: z.string(), name: z.string(), terms: planTerms })),
    }),
  }),

  /** Publishes a new version. Versions are never edited; payments before it keep theirs. */
  publish: endpoint({
    method: 'POST',
    path: '/admin/plans',
    credentials: ['secret', 'staff'],
    scope: 'plans:write',
    status: 201,
    summary: 'Publish a version of the plan',
    input: z.strictObject({
      terms: planTerms,
      /** Now when left out; never in the past. */
      effectiveFrom: instant.optional(),
      note: text(500).optional(),
      /** The version it was made from; another that came meanwhile is a conflict. */
      basedOn: z.number().int().min(0),
    }),
    output: planVersion,
    errors: ['plan_invalid', 'state_conflict'],
  }),

  /** Takes back a scheduled version that nothing was calculated by. */
  withdraw: endpoint({
    method: 'DELETE',
    path: '/admin/plans/:id',
    credentials: ['secret', 'staff'],
    scope: 'plans:write',
    summary: 'Withdraw a scheduled version',
    input: z.strictObject({ id: id('plan') }),
    output: planVersion,
    errors: ['state_conflict'],
  }),

  /** What terms would have paid in a past month, beside what was paid. Nothing is written. */
  dryRun: endpoint({
    method: 'POST',
    path: '/admin/plans/dry-run',
    credentials: ['secret', 'staff'],
    scope: 'staff:read',
    summary: 'Try terms on a past month',
    input: z.strictObject({ terms: planTerms, month: calendarMonth }),
    output: z.object({
      problems: z.array(planProblem),
      /** Null while the problems include an error. */
      report: recalculation.nullable(),
    }),
  }),
};
