import { drawing } from './drawing.ts';

export const Check = /* @__PURE__ */ drawing('Check', [['path', { d: 'M20 6 9 17l-5-5' }]]);
