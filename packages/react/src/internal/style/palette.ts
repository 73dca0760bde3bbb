import { colorDefaults, recipe } from '@portico/theme';

/**
 * The colours that every widget shares, as custom properties of the root: the public tokens with
 * their defaults, and what is mixed from them. Nothing here knows light from dark; the pairs in
 * the tokens do.
 */

// Luminance decides the text on a colour exactly as WCAG counts it: white wherever it reaches
// 4.5 : 1, otherwise black, which then reaches more. No colour is left without a legible text.
const white = `clamp(0, (${recipe.whiteTextLuminanceMax} - y) * 100000, 1)`;

function textOn(color: string): string {
  return `color(from ${color} xyz-d65 calc(0.9505 * ${white}) ${white} calc(1.089 * ${white}))`;
}

function awayFromTextOn(color: string): string {
  const black = `(1 - ${white})`;
  return (
    `color(from ${color} xyz-d65 ` +
    `calc(0.9505 * ${black}) calc(1 * ${black}) calc(1.089 * ${black}))`
  );
}

function mix(color: string, percent: number, into: string): string {
  return `color-mix(in oklab, ${color} ${percent}%, ${into})`;
}

/** A mix whose strength follows the contrast token. */
function mixByContrast(percent: number, into: string): string {
  const share = `min(100%, ${percent}% * var(--_portico-contrast))`;
  return `color-mix(in oklab, var(--_portico-foreground) ${share}, ${into})`;
}

function publicColors(): string {
  return Object.entries(colorDefaults)
    .filter(([name]) => name !== 'color-focus')
    .map(([name, { light, dark }]) => {
      const own = name.replace('color-', '--_portico-');
      return `${own}:var(--portico-${name}, light-dark(${light}, ${dark}));`;
    })
    .join('');
}

function tones(): string {
  return ['accent', 'success', 'warning', 'danger']
    .map((tone) => {
      const color = `var(--_portico-${tone})`;
      return (
        `--_portico-${tone}-tint:${mix(color, recipe.tint, 'var(--_portico-background)')};` +
        `--_portico-${tone}-text:${mix(color, recipe.toneText, 'var(--_portico-foreground)')};`
      );
    })
    .join('');
}

const background = 'var(--_portico-background)';
const accent = 'var(--_portico-accent)';
const danger = 'var(--_portico-danger)';
// In the dark the danger of words is a pale red; a filled button takes a deep one of that hue.
const dangerFill = 'var(--_portico-danger-fill)';

/** The background with a little white or black in it, by scheme. */
function pair(light: number, intoLight: string, dark: number, intoDark: string): string {
  return `light-dark(${mix(background, light, intoLight)}, ${mix(background, dark, intoDark)})`;
}

// Hover and press move an accent away from its text, so contrast only grows.

/** Colours of text, surfaces, edges, the accent and the four tones. */
export const palette = `
  --_portico-contrast: var(--portico-contrast, 1);
  @media (prefers-contrast: more) {
    --_portico-contrast: max(1.5, var(--portico-contrast, 1));
  }
  ${publicColors()}
  --_portico-focus: var(--portico-color-focus, var(--_portico-accent));
  --_portico-muted: ${mixByContrast(recipe.muted, background)};
  --_portico-hairline: ${mixByContrast(recipe.hairline, 'transparent')};
  --_portico-edge: ${mixByContrast(recipe.edge, 'transparent')};
  --_portico-subtle: ${mixByContrast(recipe.subtle, background)};
  --_portico-hover: ${mixByContrast(recipe.hover, 'transparent')};
  --_portico-active: ${mixByContrast(recipe.active, 'transparent')};
  --_portico-field: ${pair(recipe.fieldLight, 'white', recipe.fieldDark, 'black')};
  --_portico-raised: ${pair(recipe.raisedLight, 'white', recipe.raisedDark, 'white')};
  --_portico-on-accent: ${textOn(accent)};
  --_portico-accent-hover: ${mix(accent, 90, awayFromTextOn(accent))};
  --_portico-accent-active: ${mix(accent, 82, awayFromTextOn(accent))};
  --_portico-danger-fill: light-dark(${danger}, oklch(from ${danger} 0.57 max(c, 0.19) h));
  --_portico-on-danger: ${textOn(dangerFill)};
  --_portico-danger-hover: ${mix(dangerFill, 90, awayFromTextOn(dangerFill))};
  ${tones()}
`;
