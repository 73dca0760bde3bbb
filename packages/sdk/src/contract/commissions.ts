import { z } from 'zod';
import { actorName } from './audit.ts';
import { calculation } from './calculation.ts';
import { endpoint } from './endpoint.ts';
import { id } from './id.ts';
import { currency, money } from './money.ts';
import { pageOf, pageQuery } from './page.ts';
import { text } from './text.ts';
import { instant } from './time.ts';

/** Everything that a commission can be paid for. */
export const commissionTypes = [
  'referral',
  'upsell',
  'base',
  'signup',
  'volume',
  'recurring',
  'override',
  'bonus',
  'adjustment',
] as const;
/** What a commission is paid for. */
export const commissionType = z.enum(commissionTypes);
/** What a commission is paid for. */
export type CommissionType = z.infer<typeof commissionType>;

/** Everything that a commission can be, from earned to paid. */
export const commissionStatuses = [
  'pending',
  'held',
  'approved',
  'paid',
  'cancelled',
  'disputed',
] as const;
/** pending → held → approved → paid; cancelled and disputed as the domain says. */
export const commissionStatus = z.enum(commissionStatuses);
/** Where a commission stands between being earned and being paid. */
export type CommissionStatus = z.infer<typeof commissionStatus>;

/** Why a person, or a number that is still missing, holds a commission back. */
export const holdReason = z.enum([
  /** The partner's account is not active. */
  'partner_not_active',
  /** No exchange rate was known; it is calculated anew when one arrives. */
  'missing_rate',
  /** Above the program's limit: a person looks at it. */
  'high_value',
  /** Somebody of the program held it. */
  'review',
]);
/** Why a commission waits for somebody to look at it. */
export type HoldReason = z.infer<typeof holdReason>;

/** What a partner earns for one payment, and where it stands. */
export const commission = z.object({
  id: id('commission'),
  type: commissionType,
  status: commissionStatus,
  /** Set while `status` is `held`. */
  holdReason: holdReason.nullable(),
  /** Negative for a reversal. */
  amount: money,
  /** What was taken back later, as a positive amount. */
  reversed: money,
  /** The commission that this one takes back, else null. */
  reversalOf: id('commission').nullable(),
  /** Null where no payment stands behind it: an adjustment, or a bonus for an achievement. */
  payment: z
    .object({ id: id('payment'), amount: money, product: z.string().nullable() })
    .nullable(),
  customer: z.object({ id: id('customer'), name: z.string() }).nullable(),
  /** What it is for, in the program's words; null where payment and rule say it all. */
  note: z.string().nullable(),
  /** The payout that carries it, once there is one. */
  payoutId: id('payout').nullable(),
  linkId: id('link').nullable(),
  /** Until then refunds can still come; approval follows by itself. */
  holdUntil: instant,
  /** When the customer paid. */
  occurredAt: instant,
  approvedAt: instant.nullable(),
  paidAt: instant.nullable(),
});
/** What a partner earns for one payment, and where it stands. */
export type Commission = z.infer<typeof commission>;

/** One step in the life of a commission: who moved it, when and why. */
export const commissionStep = z.object({
  at: instant,
  from: commissionStatus.nullable(),
  to: commissionStatus,
  by: actorName,
  reason: z.string().nullable(),
});
/** One thing that happened to a commission. */
export type CommissionStep = z.infer<typeof commissionStep>;

/** A commission with the steps from payment to amount, and what happened to it since. */
export const commissionDetail = commission.extend({
  calculation,
  /** Oldest first. */
  history: z.array(commissionStep),
  /** The latest dispute about it. */
  disputeId: id('dispute').nullable(),
});
/** A commission with its calculation and everything that happened to it. */
export type CommissionDetail = z.infer<typeof commissionDetail>;

/** Orders in which commissions are listed; a minus begins with the newest or highest. */
export const commissionSort = z.enum(['-occurredAt', 'occurredAt', '-amount', 'amount']);
/** Orders in which commissions are listed; a minus begins with the newest or highest. */
export type CommissionSort = z.infer<typeof commissionSort>;

const filters = {
  status: z.array(commissionStatus).max(commissionStatuses.length).optional(),
  type: z.array(commissionType).max(commissionTypes.length).optional(),
  /** Paid by the customer at or after. */
  from: instant.optional(),
  /** Paid by the customer before. */
  to: instant.optional(),
  /** Smallest amount, in minor units. */
  minAmount: z.number().int().min(-1e15).max(1e15).optional(),
  /** Largest amount, in minor units. */
  maxAmount: z.number().int().min(-1e15).max(1e15).optional(),
  currency: currency.optional(),
  /** Part of the customer's name. */
  customer: text(100).optional(),
};

const total = z.object({
  currency,
  /** Waiting for the hold period. */
  pending: money,
  approved: money,
  paid: money,
  /** All but cancelled, reversals taken off. */
  earned: money,
});

/** What a partner earns. */
export const commissions = {
  /** The partner's commissions, filtered and sorted; await a page or iterate all. */
  list: endpoint({
    method: 'GET',
    path: '/partners/commissions',
    credentials: ['session'],
    scope: 'commissions:read',
    kind: 'page',
    summary: 'List commissions',
    input: z.strictObject({
      ...pageQuery,
      ...filters,
      sort: commissionSort.default('-occurredAt'),
    }),
    output: pageOf(commission),
  }),

  /** Totals per currency of everything that the filters let through. */
  summary: endpoint({
    method: 'GET',
    path: '/partners/commissions/summary',
    credentials: ['session'],
    scope: 'commissions:read',
    summary: 'Sum up commissions',
    input: z.strictObject(filters),
    output: z.object({ count: z.number().int(), totals: z.array(total) }),
  }),

  /** The filtered commissions as CSV; cells cannot start a formula. */
  export: endpoint({
    method: 'GET',
    path: '/partners/commissions/export',
    credentials: ['session'],
    scope: 'commissions:read',
    kind: 'file',
    summary: 'Export commissions as CSV',
    input: z.strictObject({ ...filters, sort: commissionSort.default('-occurredAt') }),
    output: z.instanceof(Blob),
  }),

  /** One commission with its calculation. */
  get: endpoint({
    method: 'GET',
    path: '/partners/commissions/:id',
    credentials: ['session'],
    scope: 'commissions:read',
    summary: 'Read a commission',
    input: z.strictObject({ id: id('commission') }),
    output: commissionDetail,
  }),
};
