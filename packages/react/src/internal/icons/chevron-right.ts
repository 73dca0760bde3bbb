import { drawing } from './drawing.ts';

export const ChevronRight = /* @__PURE__ */ drawing('ChevronRight', [
  ['path', { d: 'm9 18 6-6-6-6' }],
]);
