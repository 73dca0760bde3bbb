import type { CommissionStatus, Currency } from '@portico/sdk';
import type { HoldReason } from '@portico/sdk/contract';
import type { PartnerChoice } from '../internal/staff/index.ts';
import type { ReviewFilters } from '../hooks/admin/index.ts';

/** Ready choices of what to look at. */
export const reviewViews = ['decide', 'held', 'disputed', 'pending', 'all'] as const;
/** What the review shows. */
export type ReviewView = (typeof reviewViews)[number];

export const holdReasons = [
  'high_value',
  'review',
  'missing_rate',
  'partner_not_active',
] as const satisfies readonly HoldReason[];

/** What a reviewer has chosen to see, as the controls show it. */
export interface ReviewChoice {
  readonly view: ReviewView;
  readonly holdReason: readonly HoldReason[];
  readonly partner: PartnerChoice | undefined;
  /** Minor units of the currency. */
  readonly minAmount: number | undefined;
  readonly currency: Currency;
}

/** Whatever waits for a person. */
export const waiting: ReviewChoice = {
  view: 'decide',
  holdReason: [],
  partner: undefined,
  minAmount: undefined,
  currency: 'USD',
};

const statusesOf: Readonly<Record<ReviewView, readonly CommissionStatus[]>> = {
  decide: ['held', 'disputed'],
  held: ['held'],
  disputed: ['disputed'],
  pending: ['pending'],
  all: [],
};

/** The choice as the server understands it. */
export function toReviewFilters(choice: ReviewChoice): ReviewFilters {
  const { view, holdReason, partner, minAmount, currency } = choice;
  // Only what is held has a reason to be.
  const status = holdReason.length > 0 ? ['held' as const] : [...statusesOf[view]];
  return {
    ...(status.length > 0 && { status }),
    ...(holdReason.length > 0 && { holdReason: [...holdReason] }),
    ...(partner !== undefined && { partnerId: partner.id }),
    // Minor units of different currencies have no order: an amount is of one currency.
    ...(minAmount !== undefined && { minAmount, currency }),
  };
}

/** Whether anything but the ready choice narrows the queue. */
export function isNarrowed({ holdReason, partner, minAmount }: ReviewChoice): boolean {
  return holdReason.length > 0 || partner !== undefined || minAmount !== undefined;
}

/** The ready choice alone. */
export function withoutNarrowing({ view, currency }: ReviewChoice): ReviewChoice {
  return { ...waiting, view, currency };
}
