export { PayoutRequest, type PayoutRequestProps } from './payout-request.tsx';
export { PayoutRequestView, type PayoutRequestViewProps } from './payout-request.view.tsx';
export type { RequestContentProps } from './request-content.tsx';
export { preloadPayoutRequest } from './body.ts';
