import { drawing } from './drawing.ts';

export const ArrowDown = /* @__PURE__ */ drawing('ArrowDown', [
  ['path', { d: 'M12 5v14' }],
  ['path', { d: 'm19 12-7 7-7-7' }],
]);
