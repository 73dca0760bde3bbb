import { mix } from '../press/color.ts';
import { getFace } from '../press/fonts.ts';
import { lockUp, type Logo } from '../press/logo.ts';
import { sector } from '../press/path.ts';
import type { Style } from '../press/setting.ts';
import type { Shape } from '../press/sheet.ts';
import type { Ground } from '../recipe.ts';

// A bold agency: orange on near black, one geometric face, large type, shapes from a child's box.
export const color = {
  orange: '#ea580c',
  /** Orange for small words on light ground, where the brand's own is too light. */
  rust: '#c2410c',
  black: '#0e0d0c',
  bone: '#f6f1ed',
  coal: '#26221f',
  peach: '#fbc9a6',
  ash: '#a79f98',
  clay: '#6f665f',
};

export const ground: Ground = { color: '#1d1a18', edge: '#3a342f', shade: '#0b0a09' };

/** Headlines: heavy, tight, lines that nearly touch. */
export const shout = (size: number, ink = color.bone): Style => ({
  face: getFace('outfit', 800),
  size,
  color: ink,
  tracking: -0.022,
  leading: 0.94,
});

export const title = (size: number, ink = color.black): Style => ({
  face: getFace('outfit', 700),
  size,
  color: ink,
  tracking: -0.012,
  leading: 1.12,
});

export const body = (size = 10.5, ink = color.black): Style => ({
  face: getFace('outfit', 380),
  size,
  color: ink,
  tracking: 0.004,
  leading: 1.48,
});

export const strong = (size = 10.5, ink = color.black): Style => ({
  face: getFace('outfit', 600),
  size,
  color: ink,
  tracking: 0.004,
  leading: 1.4,
});

export const tones = {
  color: { left: color.orange, right: color.black, word: color.black },
  light: { left: color.orange, right: color.bone, word: color.bone },
  dark: { left: color.black, right: color.black, word: color.black },
  white: { left: color.bone, right: color.bone, word: color.bone },
};
type Tone = (typeof tones)['color'];

/** Two half discs that slip past each other: an S in as few strokes as there are. */
export function mark({ left, right }: Tone): Shape[] {
  const radius = 33;
  return [
    { path: sector([34, radius], radius, [0.5, 1]), fill: left },
    { path: sector([34, 100 - radius], radius, [0, 0.5]), fill: right },
  ];
}

export function logo(tone: Tone): Logo {
  const face = getFace('outfit', 800);
  return lockUp({
    mark: mark(tone),
    markWidth: 68,
    word: 'SISO',
    style: { face, size: 104, color: tone.word, tracking: -0.005 },
    gap: 22,
  });
}

export const faint = mix(color.black, color.bone, 0.62);
