import { propose, contrastOfTheme } from './audit.ts';
import { fromOklch, toOklch } from './color/oklab.ts';
import { parseColor } from './color/parse-color.ts';
import { toHex } from './color/srgb.ts';
import type { Rgb } from './color/srgb.ts';
import { resolveColors } from './resolve.ts';
import type { Scheme } from './resolve.ts';
import type { Theme, ThemeTokens } from './theme.ts';
import { colorTokenNames, tokens } from './tokens.ts';
import type { ColorTokenName } from './tokens.ts';
import type { ColorPair } from './tokens/token.ts';

/** What a theme is derived from; only the accent must be given. */
export interface DeriveOptions extends Pick<Theme, 'name' | 'colorScheme'> {
  /** The brand colour: hex, `rgb()`, `hsl()` or `oklch()`. */
  accent: string;
  /** The surface, where the brand has one of its own; otherwise white and near black. */
  background?: string | ColorPair;
  /** How much of the accent's hue is in the greys: 0 none, 1 a hint (the default), 2 plainly. */
  tint?: number;
  /** Further tokens, taken as they are. */
  tokens?: Omit<ThemeTokens, ColorTokenName>;
}

// Lightness and chroma of the greys, before they are moved to where they are legible.
const greys = {
  light: { background: [1, 0], foreground: [0.23, 0.014], border: [0.64, 0.012] },
  dark: { background: [0.18, 0.01], foreground: [0.945, 0.006], border: [0.55, 0.014] },
} as const;

// Foreground first: muted text and badges are mixed from it. The focus ring follows the accent.
const order = colorTokenNames.filter((name) => !['color-background', 'color-focus'].includes(name));

/**
 * A whole theme from one brand colour, light and dark, that meets WCAG 2.2 AA whatever the
 * colour: where the accent itself is too light or too dark for text, the nearest lightness of
 * the same hue takes its place in that scheme.
 *
 * @throws TypeError when the accent is not a colour that can be read
 */
export function deriveTheme(options: DeriveOptions): Theme {
  const accent = parseColor(options.accent);
  if (!accent) throw new TypeError(`Not a colour that can be read: ${options.accent}`);
  const light = deriveColors('light', accent, options);
  const dark = deriveColors('dark', accent, options);
  const pairs = order.map((name) => [name, { light: light[name], dark: dark[name] }]);
  const background = { light: light['color-background'], dark: dark['color-background'] };
  return {
    ...(options.name !== undefined && { name: options.name }),
    ...(options.colorScheme !== undefined && { colorScheme: options.colorScheme }),
    tokens: {
      ...(Object.fromEntries(pairs) as ThemeTokens),
      'color-background': background,
      ...options.tokens,
    },
  };
}

type Hexes = Record<ColorTokenName, string>;

function deriveColors(scheme: Scheme, accent: Rgb, options: DeriveOptions): Hexes {
  const { c, h } = toOklch(accent);
  const tint = (options.tint ?? 1) * Math.min(1, c / 0.1);
  const grey = ([l, chroma]: readonly [number, number]) =>
    toHex(fromOklch({ l, c: chroma * tint, h, alpha: 1 }));
  const { background: given } = options;
  const own = typeof given === 'string' ? given : given?.[scheme];
  const background = own === undefined ? undefined : parseColor(own);
  const start: ThemeTokens = {
    'color-background': background ? toHex(background) : grey(greys[scheme].background),
    'color-foreground': grey(greys[scheme].foreground),
    'color-border': grey(greys[scheme].border),
    'color-accent': toHex({ ...accent, alpha: 1 }),
    'color-danger': tokens['color-danger'].value[scheme],
    'color-success': tokens['color-success'].value[scheme],
    'color-warning': tokens['color-warning'].value[scheme],
  };
  const contrast = contrastOfTheme({ tokens: options.tokens ?? {} });
  const colors = resolveColors({ tokens: start }, scheme) as Record<ColorTokenName, Rgb>;
  for (const name of order) {
    const proposal = propose(colors, scheme, contrast, name);
    const moved = proposal === undefined ? undefined : parseColor(proposal);
    if (moved) colors[name] = moved;
  }
  const hexes = colorTokenNames.map((name) => [name, toHex(colors[name])]);
  return Object.fromEntries(hexes) as Hexes;
}
