export { PayoutHistory, type PayoutHistoryProps } from './payout-history.tsx';
export { PayoutHistoryView, type PayoutHistoryViewProps } from './payout-history.view.tsx';
export type { HistoryContentProps, MorePayouts } from './history-content.tsx';
export type { MonthlyStatements } from './monthly-statements.tsx';
export type { StatementFormat, Statements } from './payout-detail.tsx';
export { preloadPayoutHistory } from './body.ts';
