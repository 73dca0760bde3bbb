import { isSafeValue } from './safe-value.ts';
import type { ColorScheme, Theme } from './theme.ts';

/** The order of our cascade layers; plain host CSS and later layers beat all three. */
export const layerOrder = '@layer portico.theme, portico.base, portico.components;';

const schemeValues: Record<ColorScheme, string | undefined> = {
  light: 'light',
  dark: 'dark',
  system: 'light dark',
  inherit: undefined,
};

/**
 * The declarations of a theme, only those that it gives: `--portico-radius:4px;…`.
 * Values that could reach beyond their declaration are left out.
 */
export function themeToDeclarations(theme: Theme): string {
  const lines: string[] = [];
  const scheme = schemeValues[theme.colorScheme ?? 'inherit'];
  if (scheme !== undefined) lines.push(`color-scheme:${scheme};`);
  for (const [name, value] of Object.entries(theme.tokens)) {
    // By shape and not by list, so that the list and its texts stay out of browsers.
    if (!/^[a-z]+(-[a-z]+)*$/.test(name) || value === undefined) continue;
    const parts = typeof value === 'string' ? [value] : [value.light, value.dark];
    if (!parts.every(isSafeValue)) continue;
    const css = parts.length === 1 ? parts[0] : `light-dark(${parts.join(', ')})`;
    lines.push(`--portico-${name}:${css};`);
  }
  return lines.join('');
}

/**
 * A theme as a style sheet: one rule for `selector` in `@layer portico.theme`, holding only
 * what the theme gives. Empty when it gives nothing. The selector is the caller's own and
 * must not come from a visitor.
 *
 * @example themeToCss(brands.hera, '.partner-area')
 */
export function themeToCss(theme: Theme, selector: string): string {
  const declarations = themeToDeclarations(theme);
  if (declarations === '') return '';
  return `${layerOrder}\n@layer portico.theme{${selector}{${declarations}}}\n`;
}
