import type { Theme } from '../theme.ts';

/** Calm enterprise: violet on ivory, a serif for titles, room to breathe. */
export const hera: Theme = {
  name: 'Hera',
  tokens: {
    'color-accent': { light: '#6d28d9', dark: '#b794f6' },
    'color-background': { light: '#fcf9f2', dark: '#1b1424' },
    'color-foreground': { light: '#2a2233', dark: '#f1ebf5' },
    'color-border': { light: '#918a92', dark: '#7c7188' },
    'color-danger': { light: '#b3261e', dark: '#ff9d94' },
    'color-success': { light: '#2c6e49', dark: '#7ccf9f' },
    'color-warning': { light: '#8a5200', dark: '#efbf6b' },
    radius: '10px',
    density: '1.125',
    'font-family': "'Inter Variable', 'Helvetica Neue', Arial, sans-serif",
    'font-family-heading': "'Source Serif 4 Variable', 'Iowan Old Style', Georgia, serif",
    shadow: '0 1px 2px rgb(42 34 51 / 0.06), 0 16px 40px -8px rgb(42 34 51 / 0.2)',
  },
};
