import type { ReactNode } from 'react';
import { CircleCheck } from '../internal/icons/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { MoreRows } from '../internal/staff/index.ts';
import { Button, Card, CardHead, CardTitle, EmptyState } from '../internal/ui/index.ts';
import { FailedNotice } from '../internal/widget/index.ts';
import { commissionReview } from '../locales/en/commission-review.ts';
import { staff } from '../locales/en/staff.ts';
import { NoticeRoomPart } from './commission-review.parts.ts';
import type { CommissionReviewModel } from './commission-review.view.tsx';
import { isNarrowed, withoutNarrowing } from './review-choice.ts';
import { ReviewFilters } from './review-filters.tsx';
import { ReviewOutcomeNote } from './review-outcome.tsx';
import { ReviewQuestionDialog } from './review-question.tsx';
import { ReviewRows } from './review-rows.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { RowsSkeleton } from './review-skeleton.tsx';

/** Props of {@link ReviewContent}. */
export interface ReviewContentProps {
  review: CommissionReviewModel;
  /** How old the data is, when it could not be renewed. */
  note: ReactNode;
}

/** Choices, what came of the last decision, rows, and what can be done with the selected ones. */
export function ReviewContent({ review, note }: ReviewContentProps) {
  const t = useMessages(staff);
  return (
    <Card>
      <CardHead>
        <CardTitle>{t('title.review')}</CardTitle>
        {note}
      </CardHead>
      <ReviewFilters review={review} />
      {review.outcome && (
        <NoticeRoomPart>
          <ReviewOutcomeNote outcome={review.outcome} onDismiss={review.onDismissOutcome} />
        </NoticeRoomPart>
      )}
      <Rows review={review} />
      <ReviewQuestionDialog review={review} />
    </Card>
  );
}

function Rows({ review }: { review: CommissionReviewModel }) {
  const t = useMessages(commissionReview);
  const { rows, more } = review;
  if (rows.status === 'loading') return <RowsSkeleton />;
  if (rows.status === 'failed') return <FailedNotice error={rows.error} onRetry={rows.retry} />;
  const count = rows.rows.length;
  if (count === 0) return <NoRows review={review} />;
  return (
    <>
      <ReviewRows rows={rows.rows} review={review} />
      {review.selection.ids.size > 0 ? (
        <SelectionBar rows={rows.rows} review={review} />
      ) : (
        <MoreRows text={t(more.hasMore ? 'shownMore' : 'shown', { count })} list={more} />
      )}
    </>
  );
}

function NoRows({ review }: { review: CommissionReviewModel }) {
  const t = useMessages(commissionReview);
  const tStaff = useMessages(staff);
  const { choice, onChoice } = review;
  if (isNarrowed(choice) || choice.view !== 'decide') {
    const all = isNarrowed(choice) ? withoutNarrowing(choice) : { ...choice, view: 'all' as const };
    return (
      <EmptyState
        title={tStaff('noMatch.title')}
        description={tStaff('noMatch.text')}
        action={<Button onClick={() => onChoice(all)}>{tStaff('clearFilters')}</Button>}
      />
    );
  }
  return (
    <EmptyState
      icon={CircleCheck}
      title={t('empty.title')}
      description={t('empty.text')}
      action={
        <Button onClick={() => onChoice({ ...choice, view: 'all' })}>{t('empty.action')}</Button>
      }
    />
  );
}
