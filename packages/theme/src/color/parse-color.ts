import { fromOklch } from './oklab.ts';
import type { Rgb } from './srgb.ts';

/**
 * Reads a colour that a theme gave: hex, `rgb()`, `hsl()`, `oklch()`, `black`, `white` or
 * `transparent`. Anything else, such as a host's own `var(--brand)`, can only be known in a
 * browser and gives undefined.
 */
export function parseColor(text: string): Rgb | undefined {
  const value = text.trim().toLowerCase();
  const named = names[value];
  if (named !== undefined) return parseHex(named);
  if (value.startsWith('#')) return parseHex(value);
  const call = /^(rgba?|hsla?|oklch)\(([^()]*)\)$/.exec(value);
  if (!call) return undefined;
  const [, name = '', inside = ''] = call;
  const pieces = inside.split(/[\s,/]+/).filter(Boolean);
  if (pieces.length < 3 || pieces.length > 4) return undefined;
  const [first, second, third] = pieces as [string, string, string];
  const alpha = pieces[3] === undefined ? 1 : numberIn(pieces[3], 1);
  const read = readers[name.replace(/a$/, '')];
  const color = read?.(first, second, third, alpha);
  return color && Object.values(color).every(Number.isFinite) ? color : undefined;
}

const names: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#ffffff',
  transparent: '#00000000',
};

function parseHex(value: string): Rgb | undefined {
  if (!/^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/.test(value)) return undefined;
  const short = value.length < 6;
  const digits = short ? value.slice(1).replace(/./g, '$&$&') : value.slice(1);
  const at = (index: number) => Number.parseInt(digits.slice(index, index + 2), 16) / 255;
  return { r: at(0), g: at(2), b: at(4), alpha: digits.length === 8 ? at(6) : 1 };
}

/** A number, or a percentage of `whole`. NaN when it is neither. */
function numberIn(text: string, whole: number): number {
  const match = /^([+-]?\d*\.?\d+)(%?)$/.exec(text);
  if (!match) return text === 'none' ? 0 : Number.NaN;
  return match[2] === '%' ? (Number(match[1]) / 100) * whole : Number(match[1]);
}

function degrees(text: string): number {
  return numberIn(text.replace(/deg$/, ''), 360);
}

type Reader = (first: string, second: string, third: string, alpha: number) => Rgb;

const readers: Readonly<Record<string, Reader>> = {
  rgb: (r, g, b, alpha) => ({
    r: numberIn(r, 255) / 255,
    g: numberIn(g, 255) / 255,
    b: numberIn(b, 255) / 255,
    alpha,
  }),
  hsl: (hue, saturation, lightness, alpha) => {
    const h = ((degrees(hue) % 360) + 360) % 360;
    const s = numberIn(saturation, 100) / 100;
    const l = numberIn(lightness, 100) / 100;
    const at = (offset: number) => {
      const k = (offset + h / 30) % 12;
      return l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    };
    return { r: at(0), g: at(8), b: at(4), alpha };
  },
  oklch: (l, c, h, alpha) =>
    fromOklch({ l: numberIn(l, 1), c: numberIn(c, 0.4), h: degrees(h), alpha }),
};
