import { DataAge, usePreload } from '../internal/widget/index.ts';
import type { Empty, Ready } from '../internal/widget/index.ts';
import { ReviewContent } from './review-content.tsx';
import { adjustment, detail } from './later.ts';
import type { ReviewList } from './use-review-list.ts';
import { useReviewModel } from './use-review-model.ts';

/** Props of {@link ReviewBody}. */
export interface ReviewBodyProps {
  list: ReviewList;
  shown: Empty | Ready<unknown>;
}

/** The queue itself: fetched while its data is, behind the frame that asks for the data. */
export function ReviewBody({ list, shown }: ReviewBodyProps) {
  const { view, sheet, adjusting, region } = useReviewModel(list);
  usePreload(detail);
  return (
    <>
      <ReviewContent
        review={view}
        note={shown.name === 'ready' && shown.updatedAt > 0 ? <DataAge of={shown} /> : null}
      />
      {sheet && <detail.Component {...sheet} />}
      {adjusting && <adjustment.Component {...adjusting} />}
      {region}
    </>
  );
}
