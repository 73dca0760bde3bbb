import type {
  InputOf,
  PayoutPreviewLine,
  PayoutRun,
  PorticoContract,
  StaffPayout,
} from '@portico/sdk/contract';
import {
  saveFile,
  useAdminAction,
  useAdminList,
  useAdminResource,
} from '../../internal/data/index.ts';
import type { Action, ListResource, Resource } from '../../internal/data/index.ts';
import { tidy } from '../../internal/data/keys.ts';

type Payouts = PorticoContract['admin']['payouts'];

/** Which payouts of all partners. */
export type StaffPayoutFilters = Omit<InputOf<Payouts['list']>, 'cursor' | 'limit'>;
/** Whom to pay; everybody when left out. */
export type PayoutRunInput = Omit<InputOf<Payouts['process']>, 'dryRun'>;
/** Whom a preview is about. */
export type PayoutPreviewFilters = Omit<InputOf<Payouts['preview']>, 'cursor' | 'limit'>;
/** Which run to export. */
export type PayoutRunExportInput = InputOf<Payouts['exportRun']>;

/** What is done with one payout. */
export interface MovePayoutInput {
  readonly verb: 'complete' | 'fail' | 'cancel';
  readonly id: string;
  /** Has to be given for all but a confirmation. */
  readonly reason: string;
}

/** Payouts of all partners, newest first. */
export function useStaffPayouts(filters: StaffPayoutFilters = {}): ListResource<StaffPayout> {
  const asked = tidy(filters);
  return useAdminList({
    place: ['payouts', 'list', asked],
    ask: ({ payouts }, page, signal) => payouts.list({ ...asked, ...page }, { signal }),
  });
}

/** Runs so far, newest first. */
export function usePayoutRuns(): ListResource<PayoutRun> {
  return useAdminList({
    place: ['payouts', 'runs'],
    ask: ({ payouts }, page, signal) => payouts.runs(page, { signal }),
  });
}

/** One run; asked again by itself where a rhythm is given, to follow its progress. */
export function usePayoutRun(id: string | undefined, everyMs?: number): Resource<PayoutRun> {
  return useAdminResource({
    place: ['payouts', 'run', id],
    isWanted: id !== undefined,
    everyMs,
    ask: ({ payouts }, signal) => payouts.run({ id: id ?? '' }, { signal }),
  });
}

/** What a run would pay, and whom it would leave out. Moves nothing. */
export function usePayoutDryRun(): Action<PayoutRunInput, PayoutRun> {
  return useAdminAction({
    perform: ({ payouts }, input: PayoutRunInput) => payouts.process({ ...input, dryRun: true }),
  });
}

/** Whom a run would pay and whom it would leave out, and why, partner by partner. */
export function usePayoutPreview(
  filters: PayoutPreviewFilters = {},
): ListResource<PayoutPreviewLine> {
  const asked = tidy(filters);
  return useAdminList({
    place: ['payouts', 'preview', asked],
    ask: ({ payouts }, page, signal) => payouts.preview({ ...asked, ...page }, { signal }),
  });
}

/** Starts a run; while one is under way that one is returned. */
export function useStartPayoutRun(): Action<PayoutRunInput, PayoutRun> {
  return useAdminAction({
    changes: ['payouts', 'commissions', 'ledger'],
    perform: ({ payouts }, input: PayoutRunInput) => payouts.process({ ...input, dryRun: false }),
  });
}

/** Confirms a payout, marks it as failed, or stops it. */
export function useMovePayout(): Action<MovePayoutInput, StaffPayout> {
  return useAdminAction({
    changes: ['payouts', 'commissions', 'ledger'],
    perform: ({ payouts }, { verb, id, reason }: MovePayoutInput) =>
      verb === 'complete' ? payouts.complete({ id }) : payouts[verb]({ id, reason }),
  });
}

/** Fetches a run as CSV or as a bank file and saves it. */
export function useExportPayoutRun(): Action<PayoutRunExportInput, File> {
  return useAdminAction({
    perform: ({ payouts }, input: PayoutRunExportInput) => payouts.exportRun(input),
    after: saveFile,
  });
}
