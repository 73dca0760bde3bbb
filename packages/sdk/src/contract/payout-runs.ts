import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { id } from './id.ts';
import { currency, money } from './money.ts';
import { pageOf, pageQuery } from './page.ts';
import { payoutMethodKind } from './payout-methods.ts';
import { payout, payoutBlocker, payoutRhythm, payoutStatus } from './payouts.ts';
import { text } from './text.ts';
import { instant } from './time.ts';

/** One run over all partners who are due. */
export const payoutRun = z.object({
  id: id('payoutRun'),
  /** `dry_run` shows what would be paid and moves nothing. */
  status: z.enum(['dry_run', 'running', 'finished']),
  rhythm: payoutRhythm.nullable(),
  startedAt: instant,
  finishedAt: instant.nullable(),
  totals: z.array(
    z.object({ currency, payouts: z.number().int(), amount: money, failed: z.number().int() }),
  ),
  /** Partners looked at, and how far it has come. */
  partners: z.number().int(),
  done: z.number().int(),
  /** Partners who are not paid, counted by reason. */
  skipped: z.array(z.object({ blocker: payoutBlocker, partners: z.number().int() })),
});
/** One run over all partners who are due. */
export type PayoutRun = z.infer<typeof payoutRun>;

/** A payout with the partner it goes to. */
export const staffPayout = payout.extend({
  partner: z.object({ id: id('partner'), name: z.string() }),
  runId: id('payoutRun').nullable(),
});
/** A payout with whose it is, for staff. */
export type StaffPayout = z.infer<typeof staffPayout>;

/** What a run would do about one partner. */
export const payoutPreviewLine = z.object({
  partner: z.object({ id: id('partner'), name: z.string(), tier: z.string() }),
  currency,
  /** What is payable; less than nothing when refunds came after payment. */
  gross: money,
  /** Kept back for the tax office, and fees set against it, as positive amounts. */
  withheld: money,
  fees: money,
  /** What would reach the partner; zero where something is in the way. */
  amount: money,
  /** Where it would go. */
  method: z.object({ kind: payoutMethodKind, destination: z.string() }).nullable(),
  /** The smallest payout that the program makes to this partner in this currency. */
  minimum: money,
  /** Why the partner is left out, the most telling reason first; empty when it is paid. */
  blockers: z.array(payoutBlocker),
});
/** What the next run would pay to one partner. */
export type PayoutPreviewLine = z.infer<typeof payoutPreviewLine>;

const oneRun = z.strictObject({ id: id('payoutRun') });
const onePayout = z.strictObject({ id: id('payout') });

/** Payouts, runs and their previews, for staff. */
export const adminPayouts = {
  /** Payouts of all partners, newest first. */
  list: endpoint({
    method: 'GET',
    path: '/admin/payouts',
    credentials: ['secret', 'staff'],
    scope: 'staff:read',
    kind: 'page',
    summary: 'List payouts of all partners',
    input: z.strictObject({
      ...pageQuery,
      status: z.array(payoutStatus).max(5).optional(),
      partnerId: id('partner').optional(),
      runId: id('payoutRun').optional(),
    }),
    output: pageOf(staffPayout),
  }),

  /**
   * Pays everyone who can be paid. A dry run answers at once with what would be paid; a real one
   * goes on as a job, and `runs` shows its progress. While one is under way it is returned.
   */
  process: endpoint({
    method: 'POST',
    path: '/admin/payouts/process',
    credentials: ['secret', 'staff'],
    scope: 'payouts:run',
    status: 201,
    summary: 'Run payouts',
    input: z.strictObject({
      dryRun: z.boolean().default(false),
      /** Only partners of this rhythm; all when left out. */
      rhythm: payoutRhythm.optional(),
      currency: currency.optional(),
      partnerIds: z.array(id('partner')).min(1).max(1000).optional(),
    }),
    output: payoutRun,
  }),

  /** Whom a run would pay and whom it would leave out, and why: partner by partner. */
  preview: endpoint({
    method: 'GET',
    path: '/admin/payouts/preview',
    credentials: ['secret', 'staff'],
    scope: 'payouts:run',
    kind: 'page',
    summary: 'Preview a payout run by partner',
    input: z.strictObject({
      ...pageQuery,
      rhythm: payoutRhythm.optional(),
      currency: currency.optional(),
      partnerIds: z.array(id('partner')).min(1).max(100).optional(),
      /** Only who is paid, or only who is left out. */
      only: z.enum(['paid', 'left_out']).optional(),
    }),
    output: pageOf(payoutPreviewLine),
  }),

  runs: endpoint({
    method: 'GET',
    path: '/admin/payout-runs',
    credentials: ['secret', 'staff'],
    scope: 'staff:read',
    kind: 'page',
    summary: 'List payout runs',
    input: z.strictObject(pageQuery),
    output: pageOf(payoutRun),
  }),

  run: endpoint({
    method: 'GET',
    path: '/admin/payout-runs/:id',
    credentials: ['secret', 'staff'],
    scope: 'staff:read',
    summary: 'Read a payout run',
    input: oneRun,
    output: payoutRun,
  }),

  /** A run as CSV, or the bank file of its transfers: pain.001 for IBANs, NACHA for US accounts. */
  exportRun: endpoint({
    method: 'GET',
    path: '/admin/payout-runs/:id/export',
    credentials: ['secret', 'staff'],
    scope: 'payouts:run',
    kind: 'file',
    summary: 'Export a payout run',
    input: oneRun.extend({ format: z.enum(['csv', 'pain001', 'nacha']).default('csv') }),
    output: z.instanceof(Blob),
    errors: ['nothing_to_pay'],
  }),

  /** Says that money sent by hand or by a bank file has arrived. */
  complete: endpoint({
    method: 'POST',
    path: '/admin/payouts/:id/complete',
    credentials: ['secret', 'staff'],
    scope: 'payouts:run',
    summary: 'Confirm a payout',
    input: onePayout,
    output: staffPayout,
    errors: ['state_conflict'],
  }),

  /** Says that a payout did not arrive; its money is payable again. */
  fail: endpoint({
    method: 'POST',
    path: '/admin/payouts/:id/fail',
    credentials: ['secret', 'staff'],
    scope: 'payouts:run',
    summary: 'Mark a payout as failed',
    input: onePayout.extend({ reason: text(500).min(1) }),
    output: staffPayout,
    errors: ['state_conflict'],
  }),

  /** Stops a payout that no provider has seen yet. */
  cancel: endpoint({
    method: 'POST',
    path: '/admin/payouts/:id/cancel',
    credentials: ['secret', 'staff'],
    scope: 'payouts:run',
    summary: 'Cancel a payout',
    input: onePayout.extend({ reason: text(500).min(1) }),
    output: staffPayout,
    errors: ['state_conflict'],
  }),
};
