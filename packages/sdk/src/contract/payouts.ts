import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { id } from './id.ts';
import { currency, money } from './money.ts';
import { pageOf, pageQuery } from './page.ts';
import {
  payoutMethod,
  payoutMethodInput,
  payoutMethodKind,
  payoutProvider,
} from './payout-methods.ts';
import { instant } from './time.ts';

/** pending → processing → completed, failed or cancelled. */
export const payoutStatuses = [
  'pending',
  'processing',
  'completed',
  'failed',
  'cancelled',
] as const;
/** Where a payout stands. */
export const payoutStatus = z.enum(payoutStatuses);
/** Where a payout stands. */
export type PayoutStatus = z.infer<typeof payoutStatus>;

/** How often a partner is paid, by program and tier. */
export const payoutRhythm = z.enum(['monthly', 'biweekly', 'weekly', 'on_demand', 'instant']);
/** How often payouts are made. */
export type PayoutRhythm = z.infer<typeof payoutRhythm>;

/** Money on its way to a partner, or arrived. */
export const payout = z.object({
  id: id('payout'),
  status: payoutStatus,
  /** What reaches the partner: `gross` less `withheld` less `fees`. */
  amount: money,
  /** The commissions it carries, reversals taken off. */
  gross: money,
  /** Kept back for the tax office, as a positive amount. */
  withheld: money,
  /** Fees of the program that were set against it, as a positive amount. */
  fees: money,
  provider: payoutProvider,
  /** Where it goes, shortened: `•••• 3000`, `p…@example.com`. */
  destination: z.string(),
  /** How many commissions it carries. */
  commissions: z.number().int(),
  /** Why it failed or was cancelled, for the partner to act on. */
  problem: z.object({ code: z.string(), detail: z.string() }).nullable(),
  /** The first and the last instant that its commissions were earned. */
  periodFrom: instant.nullable(),
  periodTo: instant.nullable(),
  createdAt: instant,
  /** When the money is expected to arrive, where the provider tells. */
  expectedAt: instant.nullable(),
  completedAt: instant.nullable(),
});
/** Money on its way to a partner, or arrived. */
export type Payout = z.infer<typeof payout>;

/** What keeps a partner from being paid, each with what to do about it. */
export const payoutBlocker = z.enum([
  'no_method',
  'method_not_ready',
  'below_minimum',
  'nothing_payable',
  'negative_balance',
  'tax_form_missing',
  'partner_not_active',
  'payout_running',
  'currency_differs',
]);
/** What stands in the way of a payout. */
export type PayoutBlocker = z.infer<typeof payoutBlocker>;

/** Where the partner's money stands in one currency. */
export const balance = z.object({
  currency,
  /** Earned, but not approved yet. */
  held: money,
  /** Approved, for the next payout; negative when refunds came after payment. */
  payable: money,
  inTransit: money,
  paid: money,
  /** Fees owed to the program. */
  fees: money,
  /** What is left of the co-marketing budget. */
  marketingBudget: money,
  /** The smallest payout that the program makes; zero when it has none in this currency. */
  minimum: money,
  /** Empty when a payout could be made now. */
  blockers: z.array(payoutBlocker),
});
/** What a partner has in one currency, by where it stands. */
export type Balance = z.infer<typeof balance>;

/** What a partner can be paid, when, and what is in the way. */
export const payoutOverview = z.object({
  balances: z.array(balance),
  method: payoutMethod.nullable(),
  /** Kinds that the program offers. */
  methodKinds: z.array(payoutMethodKind),
  rhythm: payoutRhythm,
  /** When the next scheduled run begins; null where payouts are made on request. */
  nextPayoutAt: instant.nullable(),
});
/** What a partner can be paid, when, and what is in the way. */
export type PayoutOverview = z.infer<typeof payoutOverview>;

/** A partner’s payouts and where they go. */
export const payouts = {
  /** Balances, method and when the next payout comes. */
  overview: endpoint({
    method: 'GET',
    path: '/partners/payouts/overview',
    credentials: ['session'],
    scope: 'payouts:read',
    summary: 'Read balances and the next payout',
    input: z.strictObject({}),
    output: payoutOverview,
  }),

  /** The partner's payouts, newest first. */
  list: endpoint({
    method: 'GET',
    path: '/partners/payouts',
    credentials: ['session'],
    scope: 'payouts:read',
    kind: 'page',
    summary: 'List payouts',
    input: z.strictObject({ ...pageQuery, status: z.array(payoutStatus).max(5).optional() }),
    output: pageOf(payout),
  }),

  /** Asks for everything payable in a currency now, outside the schedule. */
  request: endpoint({
    method: 'POST',
    path: '/partners/payouts/request',
    credentials: ['session'],
    scope: 'payouts:write',
    status: 201,
    summary: 'Request a payout',
    input: z.strictObject({ currency }),
    output: payout,
    errors: ['nothing_to_pay', 'payout_blocked'],
  }),

  /** Where payouts go. */
  method: endpoint({
    method: 'GET',
    path: '/partners/payouts/method',
    credentials: ['session'],
    scope: 'payouts:read',
    summary: 'Read the payout method',
    input: z.strictObject({}),
    output: z.object({ method: payoutMethod.nullable() }),
  }),

  /** Changes where money goes: needs a step-up token. Payouts under way keep their destination. */
  setMethod: endpoint({
    method: 'PUT',
    path: '/partners/payouts/method',
    credentials: ['session'],
    scope: 'payouts:write',
    stepUp: true,
    summary: 'Change the payout method',
    input: z.strictObject({ method: payoutMethodInput }),
    output: payoutMethod,
    errors: ['step_up_required', 'state_conflict'],
  }),

  /** An address at the provider where the partner proves who it is. Valid for minutes. */
  onboard: endpoint({
    method: 'POST',
    path: '/partners/payouts/method/onboarding',
    credentials: ['session'],
    scope: 'payouts:write',
    stepUp: true,
    secretAnswer: true,
    status: 201,
    summary: 'Start onboarding with the provider',
    input: z.strictObject({
      returnUrl: z
        .url()
        .max(2048)
        .meta({ examples: ['https://partners.example/payouts'] }),
    }),
    output: z.object({ url: z.url(), expiresAt: instant }),
    errors: ['step_up_required', 'state_conflict'],
  }),

  // Behind the paths with words, which it would take for ids.
  get: endpoint({
    method: 'GET',
    path: '/partners/payouts/:id',
    credentials: ['session'],
    scope: 'payouts:read',
    summary: 'Read a payout',
    input: z.strictObject({ id: id('payout') }),
    output: payout,
  }),

  /** Every commission of a payout and the sums, as PDF or CSV. */
  statement: endpoint({
    method: 'GET',
    path: '/partners/payouts/:id/statement',
    credentials: ['session'],
    scope: 'payouts:read',
    kind: 'file',
    summary: 'Download a statement',
    input: z.strictObject({ id: id('payout'), format: z.enum(['pdf', 'csv']).default('pdf') }),
    output: z.instanceof(Blob),
  }),
};
