export { preloadPayoutRun } from './body.ts';
export { PayoutRun, type PayoutRunProps } from './payout-run.tsx';
export { PayoutRunView } from './payout-run.view.tsx';
export type { PayoutRunModel, PayoutRunViewProps } from './payout-run.view.tsx';
