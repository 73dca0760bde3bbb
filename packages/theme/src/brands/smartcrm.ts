import type { Theme } from '../theme.ts';

/** Sober CRM: blue on cool grey panels, the system's own font, compact. */
export const smartcrm: Theme = {
  name: 'SmartCRM',
  tokens: {
    'color-accent': { light: '#1d4ed8', dark: '#8ab0ff' },
    'color-background': { light: '#f7f9fc', dark: '#141a24' },
    'color-foreground': { light: '#162033', dark: '#e6ebf3' },
    'color-border': { light: '#7f8a9b', dark: '#68758a' },
    'color-danger': { light: '#b42318', dark: '#ff9a91' },
    'color-success': { light: '#14693f', dark: '#65cd97' },
    'color-warning': { light: '#8a4f00', dark: '#efb955' },
    radius: '4px',
    density: '0.875',
    'font-family': "system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif",
    shadow: '0 1px 2px rgb(22 32 51 / 0.08), 0 8px 20px -6px rgb(22 32 51 / 0.2)',
  },
};
