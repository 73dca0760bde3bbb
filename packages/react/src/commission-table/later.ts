import { later } from '../internal/widget/index.ts';

// What opens on demand stays out of the first load and comes when the page has come to rest.
export const detail = later(async () => (await import('./commission-detail.tsx')).CommissionDetail);
export const periodPanel = later(async () => (await import('./filter-panels.ts')).PeriodPanel);
export const amountPanel = later(async () => (await import('./filter-panels.ts')).AmountPanel);
export const statusPanel = later(async () => (await import('./filter-panels.ts')).StatusPanel);
export const typePanel = later(async () => (await import('./filter-panels.ts')).TypePanel);
export const sortPanel = later(async () => (await import('./filter-panels.ts')).SortPanel);
