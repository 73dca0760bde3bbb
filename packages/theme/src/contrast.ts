import { parseColor } from './color/parse-color.ts';
import { over, toLinear } from './color/srgb.ts';
import type { Rgb } from './color/srgb.ts';

const white: Rgb = { r: 1, g: 1, b: 1, alpha: 1 };

/** Relative luminance of an opaque colour, 0 to 1 (WCAG 2.2). */
export function luminance({ r, g, b }: Rgb): number {
  return 0.2126 * toLinear(r) + 0.7152 * toLinear(g) + 0.0722 * toLinear(b);
}

/** Contrast of two colours, 1 to 21. What is transparent is seen over the second colour. */
export function contrastOf(first: Rgb, second: Rgb): number {
  const below = second.alpha < 1 ? over(second, white) : second;
  const above = first.alpha < 1 ? over(first, below) : first;
  const [x, y] = [luminance(above), luminance(below)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/**
 * Contrast of two colours as WCAG 2.2 counts it, 1 to 21.
 *
 * @param foreground - hex, `rgb()`, `hsl()` or `oklch()`
 * @param background - the same; transparent parts are taken to lie on white
 * @returns undefined when one of them is not such a colour, as with `var(--brand)`
 */
export function contrastRatio(foreground: string, background: string): number | undefined {
  const [first, second] = [parseColor(foreground), parseColor(background)];
  return first && second ? contrastOf(first, second) : undefined;
}
