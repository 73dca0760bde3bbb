export { preloadEarningsCalculator } from './body.ts';
export { EarningsCalculator, type EarningsCalculatorProps } from './earnings-calculator.tsx';
export {
  EarningsCalculatorView,
  type EarningsCalculatorViewProps,
} from './earnings-calculator.view.tsx';
export { useCalculator } from './use-calculator.ts';
