import type { ReviewChoice } from './review-choice.ts';
import { useReviewList } from './use-review-list.ts';
import { useReviewModel } from './use-review-model.ts';

/** What the queue shows and does: choice → rows, selection, question, outcome. */
export function useCommissionReview(initial?: Partial<ReviewChoice>) {
  const list = useReviewList(initial);
  return { state: list.state, ...useReviewModel(list) };
}
