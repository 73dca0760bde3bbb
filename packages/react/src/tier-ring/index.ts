export { TierRing, type TierRingProps } from './tier-ring.tsx';
export { TierRingView, type TierRingViewProps } from './tier-ring.view.tsx';
