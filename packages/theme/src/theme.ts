import type { ColorTokenName, TokenName } from './tokens.ts';
import type { ColorPair } from './tokens/token.ts';

/**
 * Which scheme a widget takes: fixed `light` or `dark`, the visitor's `system` setting, or
 * `inherit`, whatever the host's `color-scheme` says at that place (the default).
 */
export type ColorScheme = 'light' | 'dark' | 'system' | 'inherit';

/** Values for some of the tokens. Colours may be one value or a light and dark pair. */
export type ThemeTokens = {
  [Name in TokenName]?: Name extends ColorTokenName ? string | ColorPair : string;
};

/**
 * A theme: plain data, safe to store as JSON. Read stored or received themes with
 * {@link parseTheme}; values may be the host's own variables, such as `var(--brand)`.
 */
export interface Theme {
  /** A name for people; shown in editors, never on screen. */
  name?: string;
  /** Which scheme to show. `inherit` when left out. */
  colorScheme?: ColorScheme;
  /** The tokens that differ from the defaults. */
  tokens: ThemeTokens;
}
