import { drawing } from './drawing.ts';

export const Plus = /* @__PURE__ */ drawing('Plus', [
  ['path', { d: 'M5 12h14' }],
  ['path', { d: 'M12 5v14' }],
]);
