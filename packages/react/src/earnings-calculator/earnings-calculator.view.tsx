import { CalculatorCard } from './calculator-card.tsx';
import type { CalculatorCardProps } from './calculator-card.tsx';

/** Props of {@link EarningsCalculatorView}. */
export interface EarningsCalculatorViewProps extends CalculatorCardProps {}

/**
 * The form and what it comes to; knows neither data source nor engine. The widget's body shows the
 * same card by itself: a page without this view then leaves the card out of its first load.
 */
export function EarningsCalculatorView(props: EarningsCalculatorViewProps) {
  return <CalculatorCard {...props} />;
}
