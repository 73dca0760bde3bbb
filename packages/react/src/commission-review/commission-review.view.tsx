import { forwardRef } from 'react';
import type { PorticoError } from '@portico/sdk';
import type { StaffCommission } from '@portico/sdk/contract';
import type { ListResource } from '../internal/data/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { StaffWidget } from '../internal/staff/index.ts';
import { WidgetFrame } from '../internal/widget/index.ts';
import type { HostProps } from '../internal/widget/index.ts';
import { staffFrame } from '../locales/en/staff-frame.ts';
import type { PartnerFinder } from '../internal/staff/index.ts';
import type { ReviewChoice } from './review-choice.ts';
import { ReviewContent } from './review-content.tsx';
import type { ReviewOutcome, ReviewVerb } from './review-rules.ts';
import type { Selection } from './use-selection.ts';

/** The rows under the choice in force. */
export type ReviewRowsState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: PorticoError; readonly retry: () => void }
  | { readonly status: 'ready'; readonly rows: readonly StaffCommission[] };

/** A question that waits for an answer: what is to be done with which rows. */
export interface ReviewQuestion {
  readonly verb: ReviewVerb;
  readonly rows: readonly StaffCommission[];
}

/** Everything that is on screen, and what can be done. */
export interface CommissionReviewModel {
  rows: ReviewRowsState;
  choice: ReviewChoice;
  onChoice: (choice: ReviewChoice) => void;
  /** The search for a partner to narrow down to. */
  partners: PartnerFinder;
  /** Currencies that have been seen, to choose from. */
  currencies: readonly ReviewChoice['currency'][];
  selection: Selection;
  openId: string | undefined;
  onOpen: (id: string) => void;
  /** Whether this person may change anything. */
  mayReview: boolean;
  question: ReviewQuestion | undefined;
  onAsk: (verb: ReviewVerb, rows: readonly StaffCommission[]) => void;
  onConfirm: (reason: string) => void;
  onCloseQuestion: () => void;
  /** The question is being carried out. */
  sending: { isPending: boolean; error: PorticoError | undefined };
  outcome: ReviewOutcome | undefined;
  onDismissOutcome: () => void;
  more: Pick<ListResource<unknown>, 'hasMore' | 'isLoadingMore' | 'loadMore' | 'loadMoreError'>;
  /** The rows belong to the choice before; newer ones are on their way. */
  isPrevious: boolean;
}

/** Props of {@link CommissionReviewView}; everything else goes to its root element. */
export interface CommissionReviewViewProps extends HostProps {
  review: CommissionReviewModel;
}

/** The queue without a data source, for hosts that bring their own. */
export const CommissionReviewView = forwardRef<HTMLElement, CommissionReviewViewProps>(
  function CommissionReviewView({ review, ...host }, ref) {
    const t = useMessages(staffFrame);
    return (
      <StaffWidget {...host} ref={ref} name="commission-review">
        <WidgetFrame
          state={{ name: 'ready', data: review, updatedAt: 0, stale: undefined }}
          label={t('title.review')}
          loading={null}
          ready={({ data }) => <ReviewContent review={data} note={null} />}
        />
      </StaffWidget>
    );
  },
);
