import { z } from 'zod';
import {
  commission,
  commissionDetail,
  commissionStatus,
  commissionStatuses,
  commissionType,
  commissionTypes,
  holdReason,
} from './commissions.ts';
import { endpoint } from './endpoint.ts';
import { id } from './id.ts';
import { currency, money } from './money.ts';
import { pageOf, pageQuery } from './page.ts';
import { text } from './text.ts';
import { instant } from './time.ts';

/** A commission as the program's staff sees it. */
export const staffCommission = commission.extend({
  partner: z.object({ id: id('partner'), name: z.string(), tier: z.string() }),
});
/** A commission as the program’s staff sees it. */
export type StaffCommission = z.infer<typeof staffCommission>;

/** A commission with its calculation and history, for staff. */
export const staffCommissionDetail = commissionDetail.extend({
  partner: z.object({ id: id('partner'), name: z.string(), tier: z.string() }),
});
/** A commission with its calculation and history, for staff. */
export type StaffCommissionDetail = z.infer<typeof staffCommissionDetail>;

const staffFilters = {
  partnerId: id('partner').optional(),
  status: z.array(commissionStatus).max(commissionStatuses.length).optional(),
  type: z.array(commissionType).max(commissionTypes.length).optional(),
  holdReason: z.array(holdReason).max(4).optional(),
  /** Paid by the customer at or after. */
  from: instant.optional(),
  /** Paid by the customer before. */
  to: instant.optional(),
  minAmount: z.number().int().min(-1e15).max(1e15).optional(),
  currency: currency.optional(),
};

const several = z.array(id('commission')).min(1).max(100);
const why = text(500).min(1, 'Say why: the partner and an auditor will read it.');

/** What became of each of several commissions: one that cannot be moved stops none. */
const outcome = z.object({
  changed: z.array(commission),
  refused: z.array(z.object({ id: id('commission'), code: z.string(), detail: z.string() })),
});
/** What came of one item of a change to many. */
export type BulkOutcome = z.infer<typeof outcome>;

const recomputed = z.object({
  paymentId: id('payment'),
  partner: z.object({ id: id('partner'), name: z.string() }),
  customer: z.string(),
  occurredAt: instant,
  type: commissionType,
  currency,
  /** Minor units: what was earned, what it would be, and the difference. */
  before: z.number().int(),
  after: z.number().int(),
  change: z.number().int(),
});

/** What a plan would have paid, beside what was paid. Nothing is written. */
export const recalculation = z.object({
  /** Payments that were calculated. */
  payments: z.number().int(),
  /** True when the period had more payments than one report takes. */
  truncated: z.boolean(),
  totals: z.array(
    z.object({
      currency,
      before: z.number().int(),
      after: z.number().int(),
      change: z.number().int(),
    }),
  ),
  byPartner: z.array(
    z.object({
      partner: z.object({ id: id('partner'), name: z.string() }),
      currency,
      before: z.number().int(),
      after: z.number().int(),
      change: z.number().int(),
    }),
  ),
  /** Up to 200 commissions that differ, largest change first. */
  differences: z.array(recomputed),
});
/** What a period comes to when it is calculated again. */
export type Recalculation = z.infer<typeof recalculation>;

/** Reviewing, correcting and calculating commissions again, for staff. */
export const adminCommissions = {
  /** The program's commissions, newest first; with `status: ['held']` the queue of a reviewer. */
  list: endpoint({
    method: 'GET',
    path: '/admin/commissions',
    credentials: ['secret', 'staff'],
    scope: 'staff:read',
    kind: 'page',
    summary: 'List commissions of all partners',
    input: z.strictObject({ ...pageQuery, ...staffFilters }),
    output: pageOf(staffCommission),
  }),

  /** One commission with its calculation and history. */
  get: endpoint({
    method: 'GET',
    path: '/admin/commissions/:id',
    credentials: ['secret', 'staff'],
    scope: 'staff:read',
    summary: 'Read any commission',
    input: z.strictObject({ id: id('commission') }),
    output: staffCommissionDetail,
  }),

  /** Approves pending and held commissions at once, before their hold period is over. */
  approve: endpoint({
    method: 'POST',
    path: '/admin/commissions/approve',
    credentials: ['secret', 'staff'],
    scope: 'commissions:review',
    summary: 'Approve commissions',
    input: z.strictObject({ ids: several, reason: text(500).optional() }),
    output: outcome,
  }),

  /** Holds pending and approved commissions back until a person decides. */
  hold: endpoint({
    method: 'POST',
    path: '/admin/commissions/hold',
    credentials: ['secret', 'staff'],
    scope: 'commissions:review',
    summary: 'Hold commissions',
    input: z.strictObject({ ids: several, reason: why }),
    output: outcome,
  }),

  /** Cancels commissions that were not paid yet. Final; the ledger reverses them. */
  cancel: endpoint({
    method: 'POST',
    path: '/admin/commissions/cancel',
    credentials: ['secret', 'staff'],
    scope: 'commissions:review',
    summary: 'Cancel commissions',
    input: z.strictObject({ ids: several, reason: why }),
    output: outcome,
  }),

  /** Gives, or takes with a negative amount, outside any rule. Approved at once. */
  adjust: endpoint({
    method: 'POST',
    path: '/admin/commissions/adjust',
    credentials: ['secret', 'staff'],
    scope: 'commissions:review',
    status: 201,
    summary: 'Adjust by hand',
    input: z.strictObject({
      partnerId: id('partner'),
      amount: money.refine(
        ({ amount }) => amount !== 0 && Math.abs(amount) <= 1e12,
        'Must not be zero, nor above 1,000,000,000,000 minor units.',
      ),
      reason: why,
    }),
    output: commission,
  }),

  /**
   * Calculates the payments of a period again, by the plans in force or by another version, and
   * reports the difference. A dry run: nothing is written.
   */
  calculate: endpoint({
    method: 'POST',
    path: '/admin/commissions/calculate',
    credentials: ['secret', 'staff'],
    scope: 'staff:read',
    summary: 'Calculate a period again',
    input: z
      .strictObject({
        from: instant,
        to: instant,
        partnerId: id('partner').optional(),
        /** The version to calculate by; the ones in force when left out. */
        planVersion: z.number().int().min(1).optional(),
      })
      .refine(({ from, to }) => from < to, { path: ['to'], message: 'Must be after `from`.' }),
    output: recalculation,
  }),
};
