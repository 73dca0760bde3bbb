export { AmountSteps, type AmountStepsProps } from './amount-steps.tsx';
export { explainAmount, type AmountLine, type Explained } from './explain-amount.ts';
export {
  AmountAndStory,
  DetailFoot,
  Explanation,
  ExplanationSkeleton,
  WhyThisAmount,
} from './explanation.tsx';
export type { ExplanationProps } from './explanation.tsx';
export { Standing } from './standing.tsx';
export { StatusBadge } from './status-badge.tsx';
export { subjectOf, type Named } from './subject-of.ts';
export { useExplaining, type NamedTier } from './use-explaining.ts';
export { useTitle } from './use-title.ts';
