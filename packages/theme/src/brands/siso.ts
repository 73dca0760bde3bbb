import type { Theme } from '../theme.ts';

/** Bold agency, dark first: orange on near black, geometric sans, large figures. */
export const siso: Theme = {
  name: 'Siso',
  colorScheme: 'dark',
  tokens: {
    // The brand's orange carries black text. On white it is too light for words, so the light
    // scheme takes the next darker step of the same hue.
    'color-accent': { light: '#c2410c', dark: '#ea580c' },
    'color-background': { light: '#fffcfa', dark: '#0e0d0c' },
    'color-foreground': { light: '#1a1613', dark: '#f6f1ed' },
    'color-border': { light: '#8f8882', dark: '#746d67' },
    'color-danger': { light: '#be123c', dark: '#ff8f9c' },
    'color-success': { light: '#1f6f43', dark: '#6fd39a' },
    'color-warning': { light: '#855600', dark: '#f7c948' },
    radius: '14px',
    'font-family': "'Outfit Variable', 'Avenir Next', Futura, sans-serif",
    'font-size': '15px',
    shadow: '0 1px 2px rgb(0 0 0 / 0.2), 0 20px 48px -8px rgb(0 0 0 / 0.5)',
  },
};
