import { later } from '../internal/widget/index.ts';

// Asked for once a month at most.
export const confirmDialog = later(
  async () => (await import('./confirm-dialog.tsx')).ConfirmDialog,
);
