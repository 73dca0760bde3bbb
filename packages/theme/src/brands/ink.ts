import type { Theme } from '../theme.ts';

/** No colour at all: near black on white, and the reverse in the dark. */
export const ink: Theme = {
  name: 'Ink',
  tokens: {
    'color-accent': { light: '#18181b', dark: '#f4f4f5' },
    'color-background': { light: '#ffffff', dark: '#0c0c0d' },
    'color-foreground': { light: '#18181b', dark: '#ededef' },
    'color-border': { light: '#8a8a8f', dark: '#6e6e73' },
    radius: '6px',
  },
};
