import { forwardRef } from 'react';
import { useMessages } from '../internal/i18n/index.ts';
import { StaffFrame, StaffWidget } from '../internal/staff/index.ts';
import { BodySlot, useBody } from '../internal/widget/index.ts';
import type { HostProps } from '../internal/widget/index.ts';
import { staffFrame } from '../locales/en/staff-frame.ts';
import { body } from './body.ts';
import type { ReviewChoice } from './review-choice.ts';
import { ReviewSkeleton } from './review-skeleton.tsx';
import { useReviewList } from './use-review-list.ts';

/** Props of {@link CommissionReview}; everything else goes to its root element. */
export interface CommissionReviewProps extends HostProps {
  /** What is shown at the start, for example `{ view: 'disputed' }`. */
  initialChoice?: Partial<ReviewChoice>;
}

/**
 * For the program's staff: commissions that are held, disputed or large, with what a person can
 * decide about them, one by one or many at once.
 */
export const CommissionReview = forwardRef<HTMLElement, CommissionReviewProps>(
  function CommissionReview({ initialChoice, ...host }, ref) {
    return (
      <StaffWidget {...host} ref={ref} name="commission-review">
        <Frame initialChoice={initialChoice} />
      </StaffWidget>
    );
  },
);

function Frame({ initialChoice }: { initialChoice: CommissionReviewProps['initialChoice'] }) {
  const t = useMessages(staffFrame);
  const list = useReviewList(initialChoice);
  const { state, isHere } = useBody(body, list.state);
  return (
    <StaffFrame
      state={state}
      label={t('title.review')}
      loading={<ReviewSkeleton />}
      body={(shown) => (
        <BodySlot isHere={isHere} fallback={<ReviewSkeleton />}>
          <body.Component list={list} shown={shown} />
        </BodySlot>
      )}
    />
  );
}
