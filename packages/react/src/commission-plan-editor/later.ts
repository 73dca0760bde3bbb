import { later } from '../internal/widget/index.ts';

// Most who come read. What edits, with the engine that checks and calculates, comes on demand.
export const editor = later(async () => (await import('./draft-editor.tsx')).DraftEditor);
