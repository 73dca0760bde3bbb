export { preloadCommissionExplainer } from './body.ts';
export { CommissionExplainer, type CommissionExplainerProps } from './commission-explainer.tsx';
export {
  CommissionExplainerView,
  type CommissionExplainerViewProps,
} from './commission-explainer.view.tsx';
