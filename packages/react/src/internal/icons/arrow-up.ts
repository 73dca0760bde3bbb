import { drawing } from './drawing.ts';

export const ArrowUp = /* @__PURE__ */ drawing('ArrowUp', [
  ['path', { d: 'm5 12 7-7 7 7' }],
  ['path', { d: 'M12 19V5' }],
]);
