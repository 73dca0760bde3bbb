export { EarningsOverview, type EarningsOverviewProps } from './earnings-overview.tsx';
export { EarningsOverviewView, type EarningsOverviewViewProps } from './earnings-overview.view.tsx';
