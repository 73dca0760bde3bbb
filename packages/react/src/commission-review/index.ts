export { preloadCommissionReview } from './body.ts';
export { CommissionReview, type CommissionReviewProps } from './commission-review.tsx';
export { CommissionReviewView } from './commission-review.view.tsx';
export type {
  CommissionReviewModel,
  CommissionReviewViewProps,
} from './commission-review.view.tsx';
export { useCommissionReview } from './use-commission-review.ts';
export type { ReviewChoice, ReviewView } from './review-choice.ts';
