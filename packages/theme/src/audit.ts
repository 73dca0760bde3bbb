import { reach } from './color/reach.ts';
import type { Rgb } from './color/srgb.ts';
import { luminance } from './contrast.ts';
import { colorValue, resolveColors, schemesOf } from './resolve.ts';
import type { Scheme } from './resolve.ts';
import { measure } from './rules.ts';
import type { Check } from './rules.ts';
import type { Theme } from './theme.ts';
import { colorTokenNames, tokens } from './tokens.ts';
import type { ColorTokenName } from './tokens.ts';

/** A pair of colours that is hard to tell apart, and the value that would mend it. */
export interface ContrastFailure extends Check {
  /** Where it was seen. */
  scheme: Scheme;
  /** The token's value there. */
  value: string;
  /** The nearest value that meets every requirement of this token; none if there is none. */
  proposal: string | undefined;
}

// Where black and white stand out equally.
const middleLuminance = 0.179;

/** What an audit found. */
export interface ThemeAudit {
  /** Pairs below WCAG 2.2 AA, worst first. Empty means that the theme is accessible. */
  failures: ContrastFailure[];
  /** Colours that only a browser can know, such as `var(--brand)`; nothing was said of them. */
  unchecked: { scheme: Scheme; token: ColorTokenName; value: string }[];
}

/**
 * Measures every pair of colours that widgets show with this theme, in each scheme that it can
 * be shown in, against WCAG 2.2 AA. Failures come with a corrected value: the nearest lightness
 * of the same hue that passes.
 */
export function auditTheme(theme: Theme): ThemeAudit {
  const audit: ThemeAudit = { failures: [], unchecked: [] };
  for (const scheme of schemesOf(theme)) auditScheme(theme, scheme, audit);
  audit.failures.sort((a, b) => a.ratio / a.required - b.ratio / b.required);
  return audit;
}

/** The strength of the greys that a theme asks for; 1 where it cannot be known. */
export function contrastOfTheme(theme: Theme): number {
  const asked = Number(theme.tokens.contrast ?? tokens.contrast.value);
  return Number.isFinite(asked) ? asked : 1;
}

function auditScheme(theme: Theme, scheme: Scheme, audit: ThemeAudit): void {
  const resolved = resolveColors(theme, scheme);
  const unknown = colorTokenNames.filter((token) => resolved[token] === undefined);
  for (const token of unknown) {
    audit.unchecked.push({ scheme, token, value: colorValue(theme, token, scheme) });
  }
  // Everything is mixed from these two; without them there is nothing to measure against.
  if (!resolved['color-background'] || !resolved['color-foreground']) return;
  const colors = fillIn(resolved, scheme);
  const contrast = contrastOfTheme(theme);
  for (const check of measure(colors, scheme, contrast)) {
    const { token } = check;
    if (check.ratio >= check.required || unknown.includes(token as ColorTokenName)) continue;
    // A focus ring that follows the accent is mended by mending the accent.
    if (token === 'color-focus' && theme.tokens[token] === undefined) continue;
    const value = token === 'contrast' ? `${contrast}` : colorValue(theme, token, scheme);
    const proposal = propose(colors, scheme, contrast, token);
    audit.failures.push({ ...check, scheme, value, proposal });
  }
}

/** Stands a default in for what is unknown, so that the rest can be measured. */
function fillIn(
  resolved: Readonly<Record<ColorTokenName, Rgb | undefined>>,
  scheme: Scheme,
): Record<ColorTokenName, Rgb> {
  const defaults = resolveColors({ tokens: {} }, scheme);
  const filled = colorTokenNames.map((name) => [name, resolved[name] ?? defaults[name]]);
  return Object.fromEntries(filled) as Record<ColorTokenName, Rgb>;
}

/** The nearest value of a token that meets all of its checks. */
export function propose(
  colors: Readonly<Record<ColorTokenName, Rgb>>,
  scheme: Scheme,
  contrast: number,
  token: Check['token'],
): string | undefined {
  const passes = (checks: readonly Check[]) =>
    checks.every((check) => check.token !== token || check.ratio >= check.required);
  if (token === 'contrast') {
    for (let percent = Math.ceil(contrast * 20) * 5; percent <= 100; percent += 5) {
      if (passes(measure(colors, scheme, percent / 100))) return `${percent / 100}`;
    }
    return '1';
  }
  const background = colors['color-background'];
  const direction = luminance(background) > middleLuminance ? 'darker' : 'lighter';
  const meets = (candidate: Rgb) =>
    passes(measure({ ...colors, [token]: candidate }, scheme, contrast));
  return reach(colors[token], meets, direction);
}
