import { drawing } from './drawing.ts';

export const ChevronLeft = /* @__PURE__ */ drawing('ChevronLeft', [
  ['path', { d: 'm15 18-6-6 6-6' }],
]);
