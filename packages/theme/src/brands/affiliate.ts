import type { Theme } from '../theme.ts';

/** Brisk fintech: emerald on pure white, hairlines, tight grotesque, compact. */
export const affiliate: Theme = {
  name: 'Affiliate',
  tokens: {
    'color-accent': { light: '#047857', dark: '#34d399' },
    'color-background': { light: '#ffffff', dark: '#0b1210' },
    'color-foreground': { light: '#0f1f1a', dark: '#e8f0ed' },
    'color-border': { light: '#84908c', dark: '#64736d' },
    'color-danger': { light: '#be1e2d', dark: '#fb9490' },
    'color-success': { light: '#166b3a', dark: '#86d992' },
    'color-warning': { light: '#8f5300', dark: '#f0bc4f' },
    radius: '6px',
    density: '0.875',
    'font-family': "'Manrope Variable', 'Helvetica Neue', Arial, sans-serif",
    shadow: '0 1px 2px rgb(15 31 26 / 0.06), 0 8px 24px -6px rgb(15 31 26 / 0.16)',
  },
};
