export { BonusTracker, type BonusTrackerProps } from './bonus-tracker.tsx';
export { BonusTrackerView, type BonusTrackerViewProps } from './bonus-tracker.view.tsx';
