import type { TokenDefinition } from './token.ts';

/** What floats, how high it floats and how strong the greys are. */
export const depthTokens = {
  shadow: {
    value: '0 1px 2px rgb(0 0 0 / 0.06), 0 12px 32px -4px rgb(0 0 0 / 0.16)',
    unit: 'shadow',
    description: 'The shadow of things that float: dialogs, menus, hints. Nothing else has one.',
  },
  contrast: {
    value: '1',
    unit: 'number',
    description:
      'Strength of hairlines, hover surfaces and muted text. 1 is normal, 1.5 is strong, ' +
      '0.8 is faint. People who ask their system for more contrast get more by themselves.',
  },
  'z-overlay': {
    value: '1000',
    unit: 'integer',
    description:
      'Stacking of what stays inside the page, such as a bar of pending changes. Dialogs and ' +
      'menus live in the top layer and need none.',
  },
} as const satisfies Record<string, TokenDefinition>;
