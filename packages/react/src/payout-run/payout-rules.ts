import type { PayoutStatus } from '@portico/sdk/contract';
import type { MovePayoutInput, StaffPayoutFilters } from '../hooks/admin/index.ts';

export type PayoutVerb = MovePayoutInput['verb'];
export const payoutVerbs = ['complete', 'fail', 'cancel'] as const satisfies readonly PayoutVerb[];

// What the server allows, so that nothing is offered that it would refuse.
const movable: Readonly<Record<PayoutVerb, readonly PayoutStatus[]>> = {
  complete: ['processing'],
  fail: ['processing', 'completed'],
  cancel: ['pending'],
};

/** What can be done with a payout from where it stands. */
export function verbsFor(status: PayoutStatus): PayoutVerb[] {
  return payoutVerbs.filter((verb) => movable[verb].includes(status));
}

/** Ready choices of which payouts to look at. */
export const payoutViews = ['problems', 'under_way', 'completed', 'all'] as const;
export type PayoutView = (typeof payoutViews)[number];

const statusesOf: Readonly<Record<PayoutView, readonly PayoutStatus[]>> = {
  problems: ['failed'],
  under_way: ['pending', 'processing'],
  completed: ['completed'],
  all: [],
};

/** Which payouts somebody has chosen to see. */
export interface PayoutChoice {
  readonly view: PayoutView;
  /** Those of one run. */
  readonly runId: string | undefined;
}

/** The choice as the server understands it. */
export function toPayoutFilters({ view, runId }: PayoutChoice): StaffPayoutFilters {
  const status = [...statusesOf[view]];
  return { ...(status.length > 0 && { status }), ...(runId !== undefined && { runId }) };
}
