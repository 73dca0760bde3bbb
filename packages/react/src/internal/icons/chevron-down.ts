import { drawing } from './drawing.ts';

export const ChevronDown = /* @__PURE__ */ drawing('ChevronDown', [
  ['path', { d: 'm6 9 6 6 6-6' }],
]);
