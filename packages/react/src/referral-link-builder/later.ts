import { later } from '../internal/widget/index.ts';

// Rare: most partners may see their links.
export const builderLocked = later(
  async () => (await import('./builder-locked.tsx')).BuilderLocked,
);

// Below the fold, and needs its data first.
export const linkList = later(async () => (await import('./link-list.tsx')).LinkList);

// What opens on demand stays out of the first load and comes when the page has come to rest.
export const utmPanel = later(async () => (await import('./utm-panel.tsx')).UtmPanel);
export const shareList = later(async () => (await import('./share-list.tsx')).ShareList);
export const qrDialog = later(async () => (await import('./qr-dialog.tsx')).QrDialog);
export const editDialog = later(async () => (await import('./edit-dialog.tsx')).EditDialog);
