import { mix } from './color/oklab.ts';
import { parseColor } from './color/parse-color.ts';
import { clip } from './color/srgb.ts';
import type { Rgb } from './color/srgb.ts';
import { luminance } from './contrast.ts';
import { recipe } from './recipe.ts';
import type { Theme } from './theme.ts';
import { colorTokenNames, tokens } from './tokens.ts';
import type { ColorTokenName } from './tokens.ts';

/** One of the two schemes that a theme is looked at in. */
export type Scheme = 'light' | 'dark';

/** The schemes in which a theme can come to be shown. */
export function schemesOf(theme: Theme): readonly Scheme[] {
  if (theme.colorScheme === 'light' || theme.colorScheme === 'dark') return [theme.colorScheme];
  return ['light', 'dark'];
}

/** A colour token's value in one scheme, with the defaults filled in. */
export function colorValue(theme: Theme, name: ColorTokenName, scheme: Scheme): string {
  const own = theme.tokens[name];
  if (own !== undefined) return typeof own === 'string' ? own : own[scheme];
  if (name === 'color-focus') return colorValue(theme, 'color-accent', scheme);
  return tokens[name].value[scheme];
}

/** The colour tokens of a scheme as colours; undefined where only a browser could know. */
export type ResolvedColors = Record<ColorTokenName, Rgb | undefined>;

/** All colour tokens of a theme in one scheme. */
export function resolveColors(theme: Theme, scheme: Scheme): ResolvedColors {
  const entries = colorTokenNames.map((name) => [
    name,
    parseColor(colorValue(theme, name, scheme)),
  ]);
  return Object.fromEntries(entries) as ResolvedColors;
}

/** The text that the widgets put on a filled colour: white where that is legible, else black. */
export function textOn(fill: Rgb): Rgb {
  const channel = luminance(fill) <= recipe.whiteTextLuminanceMax ? 1 : 0;
  return { r: channel, g: channel, b: channel, alpha: 1 };
}

/** Surfaces and texts that the widgets mix from a background and a foreground. */
export function derivedColors(background: Rgb, foreground: Rgb, scheme: Scheme, contrast: number) {
  const white: Rgb = { r: 1, g: 1, b: 1, alpha: 1 };
  const black: Rgb = { r: 0, g: 0, b: 0, alpha: 1 };
  const isLight = scheme === 'light';
  const byContrast = (percent: number) =>
    clip(mix(foreground, Math.min(100, percent * contrast), background));
  return {
    field: isLight
      ? mix(background, recipe.fieldLight, white)
      : mix(background, recipe.fieldDark, black),
    raised: isLight
      ? mix(background, recipe.raisedLight, white)
      : mix(background, recipe.raisedDark, white),
    subtle: byContrast(recipe.subtle),
    muted: byContrast(recipe.muted),
  };
}

/** The text and the surface of a badge in a tone. */
export function toneColors(tone: Rgb, background: Rgb, foreground: Rgb) {
  return {
    text: mix(tone, recipe.toneText, foreground),
    tint: mix(tone, recipe.tint, background),
  };
}
