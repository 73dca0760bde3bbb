import type { ColorPair, TokenDefinition } from './token.ts';

// Names of their own, so that bundlers can tell defaults from texts and drop the texts.
const accent = { light: '#3a5bc7', dark: '#9eb1ff' } as const satisfies ColorPair;
const background = { light: '#ffffff', dark: '#121214' } as const satisfies ColorPair;
const foreground = { light: '#1b1b1f', dark: '#ededf0' } as const satisfies ColorPair;
const border = { light: '#8a8c95', dark: '#6f7178' } as const satisfies ColorPair;
const danger = { light: '#c4272d', dark: '#ff9592' } as const satisfies ColorPair;
const success = { light: '#17734a', dark: '#4cc38a' } as const satisfies ColorPair;
const warning = { light: '#935400', dark: '#f1b94a' } as const satisfies ColorPair;
const focus = { light: '#3a5bc7', dark: '#9eb1ff' } as const satisfies ColorPair;

/** Defaults of the colours, apart from their descriptions: this much ships to browsers. */
export const colorDefaults = {
  'color-accent': accent,
  'color-background': background,
  'color-foreground': foreground,
  'color-border': border,
  'color-danger': danger,
  'color-success': success,
  'color-warning': warning,
  'color-focus': focus,
} as const;

/** Colour tokens. Every other colour on screen is mixed from these eight. */
export const colorTokens = {
  'color-accent': {
    value: accent,
    unit: 'color',
    description:
      'The one brand colour: primary action, selection, links and the data line. ' +
      'Needs 4.5 : 1 on the background; the text on it is chosen from black and white.',
  },
  'color-background': {
    value: background,
    unit: 'color',
    description: 'The surface of cards, tables and dialogs. Subtle surfaces are mixed from it.',
  },
  'color-foreground': {
    value: foreground,
    unit: 'color',
    description: 'Text and icons. Muted text, hairlines and hover surfaces are mixed from it.',
  },
  'color-border': {
    value: border,
    unit: 'color',
    description:
      'The edge of controls such as text fields and checkboxes; needs 3 : 1 on the background. ' +
      'Hairlines between things are 12 % of the foreground and follow by themselves.',
  },
  'color-danger': {
    value: danger,
    unit: 'color',
    description: 'Failure and destructive actions. Always shown with a word or a shape.',
  },
  'color-success': {
    value: success,
    unit: 'color',
    description: 'Money that arrived, things that are done. Always shown with a word or a shape.',
  },
  'color-warning': {
    value: warning,
    unit: 'color',
    description: 'Something waits or needs a look. Always shown with a word or a shape.',
  },
  'color-focus': {
    value: focus,
    unit: 'color',
    description:
      'The keyboard focus ring, 2 px wide and 2 px away; needs 3 : 1 on the background. ' +
      'Follows the accent when a theme leaves it out.',
  },
} as const satisfies Record<string, TokenDefinition>;
