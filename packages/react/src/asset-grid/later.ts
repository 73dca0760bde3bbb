import { later } from '../internal/widget/index.ts';

// Few look closer; what they need comes when the page has come to rest.
export const previewDialog = later(
  async () => (await import('./asset-preview-dialog.tsx')).AssetPreviewDialog,
);
