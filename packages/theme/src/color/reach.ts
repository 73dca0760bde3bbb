import { fromOklch, toOklch } from './oklab.ts';
import { parseColor } from './parse-color.ts';
import { toHex } from './srgb.ts';
import type { Rgb } from './srgb.ts';

/** A condition that a colour is to meet, as a hex value that a screen really shows. */
export type Condition = (candidate: Rgb) => boolean;

/** Which way to look: `darker` on light surfaces, `lighter` on dark ones. */
export type Direction = 'darker' | 'lighter';

/**
 * The colour nearest to `start`, in lightness alone, that meets a condition; the start itself
 * when it does. Hue is kept and chroma as far as a screen can show it, so it stays the same
 * brand.
 *
 * @returns `#rrggbb`, or undefined when not even black or white meets the condition
 */
export function reach(start: Rgb, meets: Condition, direction: Direction): string | undefined {
  const rounded = (color: Rgb) => parseColor(toHex({ ...color, alpha: 1 })) ?? start;
  if (meets(rounded(start))) return toHex({ ...start, alpha: 1 });
  const { l, c, h } = toOklch(start);
  const end = direction === 'darker' ? 0 : 1;
  const at = (share: number) => rounded(fromOklch({ l: l + (end - l) * share, c, h, alpha: 1 }));
  if (!meets(at(1))) return undefined;
  let failing = 0;
  let meeting = 1;
  for (let step = 0; step < 12; step += 1) {
    const middle = (failing + meeting) / 2;
    if (meets(at(middle))) meeting = middle;
    else failing = middle;
  }
  return toHex(at(meeting));
}
