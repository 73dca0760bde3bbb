export { ChoicePart, FilterPairPart, FilterPanelPart } from './filter-panel.parts.ts';
export { FilterPill, type FilterPillProps } from './filter-pill.tsx';
