type Rgb = readonly [number, number, number];

/** `#rrggbb` as three shares from 0 to 1. */
export function toRgb(color: string): Rgb {
  const value = Number.parseInt(color.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

/** The colour that a share of `over` gives on `under`: tints without transparency. */
export function mix(under: string, over: string, share: number): string {
  const [a, b] = [toRgb(under), toRgb(over)];
  const parts = a.map((part, i) => Math.round((part + (b[i]! - part) * share) * 255));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
