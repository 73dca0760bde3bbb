import { mix } from './color/oklab.ts';
import type { Rgb } from './color/srgb.ts';
import { contrastOf } from './contrast.ts';
import { recipe } from './recipe.ts';
import { derivedColors, textOn, toneColors } from './resolve.ts';
import type { Scheme } from './resolve.ts';
import type { ColorTokenName } from './tokens.ts';

/** One pair of colours that meet on screen, and how they do. */
export interface Check {
  /** The token that has to change when the check fails. */
  token: ColorTokenName | 'contrast';
  /** What is read or seen, in words. */
  subject: string;
  /** What it lies on, in words. */
  surface: string;
  /** What they reach, 1 to 21. */
  ratio: number;
  /** What WCAG 2.2 AA asks: 4.5 for text, 3 for controls and focus. */
  required: number;
}

const text = 4.5;
const graphic = 3;
const tones = ['color-accent', 'color-danger', 'color-success', 'color-warning'] as const;

/**
 * Every pair of colours of the widgets that has to be told apart, measured on a set of colours
 * in one scheme. The audit reports what falls short; derivation moves colours until none does.
 */
export function measure(
  colors: Readonly<Record<ColorTokenName, Rgb>>,
  scheme: Scheme,
  contrast: number,
): Check[] {
  const background = colors['color-background'];
  const foreground = colors['color-foreground'];
  const derived = derivedColors(background, foreground, scheme, contrast);
  const { field, raised, subtle, muted } = derived;
  const hovered = mix(foreground, Math.min(100, recipe.hover * contrast), background);
  const mutedToken = contrast < 1 ? 'contrast' : 'color-foreground';
  const mutedSurfaces = { background, field, raised, subtle, hover: hovered };
  return [
    ...against({ token: 'color-foreground', subject: 'text', required: text }, foreground, {
      background,
      field,
      raised,
    }),
    ...against({ token: mutedToken, subject: 'muted text', required: text }, muted, mutedSurfaces),
    ...tones.flatMap((token) => measureTone(token, colors, raised)),
    ...against(
      { token: 'color-focus', subject: 'focus ring', required: graphic },
      colors['color-focus'],
      { background, raised },
    ),
    ...against(
      { token: 'color-border', subject: 'edge of controls', required: graphic },
      colors['color-border'],
      { background, field, raised },
    ),
  ];
}

/** A colour that means something: as text, in its badge, and filled with text on it. */
function measureTone(
  token: (typeof tones)[number],
  colors: Readonly<Record<ColorTokenName, Rgb>>,
  raised: Rgb,
): Check[] {
  const tone = colors[token];
  const background = colors['color-background'];
  const name = token.slice('color-'.length);
  const badge = toneColors(tone, background, colors['color-foreground']);
  const about = (subject: string) => ({ token, subject, required: text });
  return [
    ...against(about(`${name} text`), tone, { background, raised }),
    ...against(about(`${name} badge text`), badge.text, { tint: badge.tint }),
    ...against(about(`text on ${name}`), textOn(tone), { [name]: tone }),
  ];
}

/** One colour on several surfaces. */
function against(
  about: Pick<Check, 'token' | 'subject' | 'required'>,
  color: Rgb,
  surfaces: Readonly<Record<string, Rgb>>,
): Check[] {
  return Object.entries(surfaces).map(([surface, below]) => ({
    ...about,
    surface,
    ratio: contrastOf(color, below),
  }));
}
