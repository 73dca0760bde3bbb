import { later } from '../internal/widget/index.ts';

// What opens on demand stays out of the first load.
export const detail = later(async () => (await import('./entry-detail.tsx')).EntryDetail);
