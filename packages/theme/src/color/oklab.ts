import { fromLinear, isInGamut, toLinear } from './srgb.ts';
import type { Rgb } from './srgb.ts';

/** A colour in OKLab: lightness 0 to 1, and two opponent axes. */
export interface Oklab {
  l: number;
  a: number;
  b: number;
  alpha: number;
}

/** A colour in OKLCH: lightness 0 to 1, chroma from 0, hue in degrees. */
export interface Oklch {
  l: number;
  c: number;
  h: number;
  alpha: number;
}

/** sRGB to OKLab, with the matrices of CSS Color 4. */
export function toOklab(color: Rgb): Oklab {
  const [r, g, b] = [toLinear(color.r), toLinear(color.g), toLinear(color.b)];
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return {
    l: 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    a: 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    b: 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
    alpha: color.alpha,
  };
}

/** OKLab to sRGB; may lie outside what a screen can show. */
export function fromOklab({ l, a, b, alpha }: Oklab): Rgb {
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return {
    r: fromLinear(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
    g: fromLinear(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
    b: fromLinear(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
    alpha,
  };
}

/** sRGB to OKLCH. Greys have hue 0. */
export function toOklch(color: Rgb): Oklch {
  const { l, a, b, alpha } = toOklab(color);
  const c = Math.hypot(a, b);
  const h = c < 0.0005 ? 0 : ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;
  return { l, c, h, alpha };
}

/** OKLCH to sRGB, keeping lightness and hue and giving up as little chroma as must be. */
export function fromOklch({ l, c, h, alpha }: Oklch): Rgb {
  const turn = (h * Math.PI) / 180;
  const at = (chroma: number) =>
    fromOklab({ l, a: chroma * Math.cos(turn), b: chroma * Math.sin(turn), alpha });
  const wanted = at(c);
  if (isInGamut(wanted)) return wanted;
  let inside = 0;
  let outside = c;
  for (let step = 0; step < 18; step += 1) {
    const middle = (inside + outside) / 2;
    if (isInGamut(at(middle))) inside = middle;
    else outside = middle;
  }
  return at(inside);
}

/**
 * `color-mix(in oklab, first percent%, second)`: alpha counts as CSS counts it, so what is
 * computed here is what a browser paints.
 */
export function mix(first: Rgb, percent: number, second: Rgb): Rgb {
  const share = Math.min(1, Math.max(0, percent / 100));
  const alpha = first.alpha * share + second.alpha * (1 - share);
  if (alpha === 0) return { r: 0, g: 0, b: 0, alpha: 0 };
  const [x, y] = [toOklab(first), toOklab(second)];
  const blend = (a: number, b: number) => (a * x.alpha * share + b * y.alpha * (1 - share)) / alpha;
  return fromOklab({ l: blend(x.l, y.l), a: blend(x.a, y.a), b: blend(x.b, y.b), alpha });
}
