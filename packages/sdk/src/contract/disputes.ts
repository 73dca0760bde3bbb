import { z } from 'zod';
import { actorName } from './audit.ts';
import { commission } from './commissions.ts';
import { endpoint } from './endpoint.ts';
import { id } from './id.ts';
import { pageOf, pageQuery } from './page.ts';
import { name, text } from './text.ts';
import { instant } from './time.ts';

/** Why a partner objects. */
export const disputeReason = z.enum([
  'amount_wrong',
  'commission_missing_part',
  'customer_is_mine',
  'reversal_wrong',
  'other',
]);
/** Why a partner objects. */
export type DisputeReason = z.infer<typeof disputeReason>;

/** open → accepted or rejected by the program, or withdrawn by the partner. */
export const disputeStatus = z.enum(['open', 'accepted', 'rejected', 'withdrawn']);
/** Where a dispute stands. */
export type DisputeStatus = z.infer<typeof disputeStatus>;

/** Media types of files that may go with a dispute. */
export const evidenceTypes = ['application/pdf', 'image/png', 'image/jpeg', 'text/plain'] as const;

/** A file that supports a claim, at most 500 kB. */
const evidenceInput = z.strictObject({
  name: name(120),
  contentType: z.enum(evidenceTypes),
  /** The file in base 64. Its first bytes must be of the type it says. */
  data: z.base64('Must be base 64.').min(1).max(700_000, 'A file may have 500 kB.'),
});

/** A file that goes with a dispute. */
export const evidence = z.object({
  id: id('evidence'),
  name: z.string(),
  contentType: z.enum(evidenceTypes),
  bytes: z.number().int(),
});
/** A file that goes with a dispute. */
export type Evidence = z.infer<typeof evidence>;

/** One message of a dispute. */
export const disputeMessage = z.object({
  at: instant,
  by: actorName,
  text: z.string(),
  evidence: z.array(evidence),
});
/** One message of a dispute. */
export type DisputeMessage = z.infer<typeof disputeMessage>;

/** A partner’s objection to a commission, with what was written about it. */
export const dispute = z.object({
  id: id('dispute'),
  commission,
  reason: disputeReason,
  status: disputeStatus,
  /** Oldest first. */
  messages: z.array(disputeMessage),
  openedAt: instant,
  closedAt: instant.nullable(),
  /** How the program decided, in its words. */
  outcome: z.string().nullable(),
});
/** A partner’s objection to a commission, with what was written about it. */
export type Dispute = z.infer<typeof dispute>;

const said = {
  text: text(4000).min(1, 'Write what is wrong.'),
  evidence: z.array(evidenceInput).max(1, 'One file a message.').optional(),
};

/** A partner’s objections to commissions. */
export const disputes = {
  /** Says that a commission is wrong. It is set aside until the program has decided. */
  open: endpoint({
    method: 'POST',
    path: '/partners/commissions/:id/dispute',
    credentials: ['session'],
    scope: 'commissions:dispute',
    status: 201,
    summary: 'Dispute a commission',
    input: z.strictObject({ id: id('commission'), reason: disputeReason, ...said }),
    output: dispute,
    errors: ['state_conflict'],
  }),

  /** The same, with the commission named in the body. */
  openFor: endpoint({
    method: 'POST',
    path: '/partners/commissions/dispute',
    credentials: ['session'],
    scope: 'commissions:dispute',
    status: 201,
    summary: 'Dispute a commission named in the body',
    input: z.strictObject({ commissionId: id('commission'), reason: disputeReason, ...said }),
    output: dispute,
    errors: ['state_conflict'],
  }),

  /** One dispute with its messages. */
  get: endpoint({
    method: 'GET',
    path: '/partners/disputes/:id',
    credentials: ['session'],
    scope: 'commissions:read',
    summary: 'Read a dispute',
    input: z.strictObject({ id: id('dispute') }),
    output: dispute,
  }),

  /** Answers the program in an open dispute. */
  reply: endpoint({
    method: 'POST',
    path: '/partners/disputes/:id/messages',
    credentials: ['session'],
    scope: 'commissions:dispute',
    status: 201,
    summary: 'Answer in a dispute',
    input: z.strictObject({ id: id('dispute'), ...said }),
    output: dispute,
    errors: ['state_conflict'],
  }),

  /** Takes the dispute back; the commission returns to where it was. */
  withdraw: endpoint({
    method: 'POST',
    path: '/partners/disputes/:id/withdraw',
    credentials: ['session'],
    scope: 'commissions:dispute',
    summary: 'Withdraw a dispute',
    input: z.strictObject({ id: id('dispute') }),
    output: dispute,
    errors: ['state_conflict'],
  }),

  /** A file that came with a message. */
  evidence: endpoint({
    method: 'GET',
    path: '/partners/disputes/:id/evidence/:evidenceId',
    credentials: ['session'],
    scope: 'commissions:read',
    kind: 'file',
    summary: 'Download evidence',
    input: z.strictObject({ id: id('dispute'), evidenceId: id('evidence') }),
    output: z.instanceof(Blob),
  }),
};

/** Answering and deciding disputes, for staff. */
export const adminDisputes = {
  /** Disputes of all partners, newest first. */
  list: endpoint({
    method: 'GET',
    path: '/admin/disputes',
    credentials: ['secret', 'staff'],
    scope: 'staff:read',
    kind: 'page',
    summary: 'List disputes',
    input: z.strictObject({ ...pageQuery, status: z.array(disputeStatus).max(4).optional() }),
    output: pageOf(dispute),
  }),

  get: endpoint({
    method: 'GET',
    path: '/admin/disputes/:id',
    credentials: ['secret', 'staff'],
    scope: 'staff:read',
    summary: 'Read any dispute',
    input: z.strictObject({ id: id('dispute') }),
    output: dispute,
  }),

  reply: endpoint({
    method: 'POST',
    path: '/admin/disputes/:id/messages',
    credentials: ['secret', 'staff'],
    scope: 'commissions:review',
    status: 201,
    summary: 'Answer a partner in a dispute',
    input: z.strictObject({ id: id('dispute'), ...said }),
    output: dispute,
    errors: ['state_conflict'],
  }),

  /** A file that came with a message. */
  evidence: endpoint({
    method: 'GET',
    path: '/admin/disputes/:id/evidence/:evidenceId',
    credentials: ['secret', 'staff'],
    scope: 'staff:read',
    kind: 'file',
    summary: 'Download evidence of any dispute',
    input: z.strictObject({ id: id('dispute'), evidenceId: id('evidence') }),
    output: z.instanceof(Blob),
  }),

  /**
   * Decides. `accepted` may adjust the amount by a commission of its own; either way the disputed
   * one goes back to where it was, or is cancelled.
   */
  resolve: endpoint({
    method: 'POST',
    path: '/admin/disputes/:id/resolve',
    credentials: ['secret', 'staff'],
    scope: 'commissions:review',
    summary: 'Decide a dispute',
    input: z.strictObject({
      id: id('dispute'),
      status: z.enum(['accepted', 'rejected']),
      /** Told to the partner. */
      outcome: text(2000).min(1, 'Tell the partner how it was decided.'),
      /** Minor units of the commission's currency to add, or to take when negative. */
      adjustment: z.number().int().min(-1e12).max(1e12).default(0),
      cancelCommission: z.boolean().default(false),
    }),
    output: dispute,
    errors: ['state_conflict'],
  }),
};
