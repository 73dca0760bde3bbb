import type { TokenDefinition } from './token.ts';

/** Type. The library ships no font: families are the host's own. */
export const typeTokens = {
  'font-family': {
    value: 'inherit',
    unit: 'font-family',
    description: 'The family of all text. By default the widget speaks in the voice of its host.',
  },
  'font-family-heading': {
    value: 'inherit',
    unit: 'font-family',
    description: 'The family of titles and large figures. Follows font-family when left out.',
  },
  'font-size': {
    value: '14px',
    unit: 'length',
    description: 'The size of body text. The scale 12 · 13 · 14 · 16 · 20 · 26 · 34 grows with it.',
  },
} as const satisfies Record<string, TokenDefinition>;
