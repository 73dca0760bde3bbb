import { ExplainerCard } from './explainer-card.tsx';
import type { ExplainerCardProps } from './explainer-card.tsx';

/** Props of {@link CommissionExplainerView}. */
export interface CommissionExplainerViewProps extends ExplainerCardProps {}

/**
 * One commission explained; knows no data source. The widget's body shows the same card by itself:
 * a page without this view then leaves the card out of its first load.
 */
export function CommissionExplainerView(props: CommissionExplainerViewProps) {
  return <ExplainerCard {...props} />;
}
