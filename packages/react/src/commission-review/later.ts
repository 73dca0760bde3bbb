import { later } from '../internal/widget/index.ts';

// What opens on demand stays out of the first load.
export const detail = later(async () => (await import('./review-detail.tsx')).ReviewDetail);
export const adjustment = later(
  async () => (await import('./adjustment-dialog.tsx')).AdjustmentDialog,
);
