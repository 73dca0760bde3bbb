export { AmountPanel } from './amount-panel.tsx';
export { SortPanel, StatusPanel, TypePanel } from './choices-panel.tsx';
export { PeriodPanel } from './period-panel.tsx';
