import type {
  BulkOutcome,
  Commission,
  Dispute,
  InputOf,
  PorticoContract,
  StaffCommission,
  StaffCommissionDetail,
} from '@portico/sdk/contract';
import type { PorticoAdmin } from '@portico/sdk/admin';
import {
  toPorticoError,
  useAdminAction,
  useAdminList,
  useAdminResource,
} from '../../internal/data/index.ts';
import type { Action, ListResource, Resource } from '../../internal/data/index.ts';
import { tidy } from '../../internal/data/keys.ts';

type Admin = PorticoContract['admin'];
type Client = PorticoAdmin['admin'];

/** Which commissions of all partners. */
export type ReviewFilters = Omit<InputOf<Admin['commissions']['list']>, 'cursor' | 'limit'>;

/** What is done with several commissions. */
export interface ReviewInput {
  readonly verb: 'approve' | 'hold' | 'cancel';
  readonly ids: readonly string[];
  /** Has to be given for all but an approval. */
  readonly reason: string;
}
/** A correction of what a partner earned. */
export type AdjustmentInput = InputOf<Admin['commissions']['adjust']>;
/** What to answer in a dispute. */
export type DisputeReplyInput = InputOf<Admin['disputes']['reply']>;
/** How a dispute ends. */
export type DisputeDecisionInput = InputOf<Admin['disputes']['resolve']>;

/** Commissions of all partners, newest first. */
export function useReviewQueue(filters: ReviewFilters = {}): ListResource<StaffCommission> {
  const asked = tidy(filters);
  return useAdminList({
    place: ['commissions', 'list', asked],
    ask: (admin, page, signal) => admin.commissions.list({ ...asked, ...page }, { signal }),
  });
}

/** One commission with its calculation and history; nothing is asked without an id. */
export function useStaffCommission(id: string | undefined): Resource<StaffCommissionDetail> {
  return useAdminResource({
    place: ['commissions', 'one', id],
    isWanted: id !== undefined,
    ask: (admin, signal) => admin.commissions.get({ id: id ?? '' }, { signal }),
  });
}

/** A dispute with its messages; nothing is asked without an id. */
export function useStaffDispute(id: string | undefined): Resource<Dispute> {
  return useAdminResource({
    place: ['disputes', 'one', id],
    isWanted: id !== undefined,
    ask: (admin, signal) => admin.disputes.get({ id: id ?? '' }, { signal }),
  });
}

const mostAtOnce = 100;
const moved = ['commissions', 'disputes', 'ledger', 'payouts'];

/**
 * Approves, holds or cancels several commissions. The outcome says which were changed and why
 * others were not. A list longer than one request takes is sent in several.
 */
export function useReviewCommissions(): Action<ReviewInput, BulkOutcome> {
  return useAdminAction({
    changes: moved,
    perform: async ({ commissions }, { verb, ids, reason }: ReviewInput) => {
      const outcome: BulkOutcome = { changed: [], refused: [] };
      for (let start = 0; start < ids.length; start += mostAtOnce) {
        const send = { verb, reason, ids: ids.slice(start, start + mostAtOnce) };
        try {
          const { changed, refused } = await sendPart(commissions, send);
          outcome.changed.push(...changed);
          outcome.refused.push(...refused);
        } catch (error) {
          // What was changed before stays changed, and has to be told.
          if (start === 0) throw error;
          const { code, message: detail } = toPorticoError(error);
          outcome.refused.push(...ids.slice(start).map((id) => ({ id, code, detail })));
          break;
        }
      }
      return outcome;
    },
  });
}

function sendPart(commissions: Client['commissions'], { verb, ids, reason }: ReviewInput) {
  const given = { ids: [...ids], ...(reason !== '' && { reason }) };
  return verb === 'approve' ? commissions.approve(given) : commissions[verb]({ reason, ...given });
}

/** Gives or takes an amount outside any rule. Approved at once. */
export function useAdjustCommission(): Action<AdjustmentInput, Commission> {
  return useAdminAction({
    changes: moved,
    perform: ({ commissions }, input: AdjustmentInput) => commissions.adjust(input),
  });
}

/** Answers a partner in an open dispute. */
export function useReplyToDispute(): Action<DisputeReplyInput, Dispute> {
  return useAdminAction({
    changes: ['disputes'],
    perform: ({ disputes }, input: DisputeReplyInput) => disputes.reply(input),
  });
}

/** Decides a dispute; may correct the amount or cancel the commission in the same go. */
export function useResolveDispute(): Action<DisputeDecisionInput, Dispute> {
  return useAdminAction({
    changes: moved,
    perform: ({ disputes }, input: DisputeDecisionInput) => disputes.resolve(input),
  });
}
