import { colorDefaults, colorTokens } from './tokens/color.ts';
import { depthTokens } from './tokens/depth.ts';
import { shapeTokens } from './tokens/shape.ts';
import { typeTokens } from './tokens/type.ts';
import type { TokenDefinition } from './tokens/token.ts';

/**
 * Every public token by name. `--portico-<name>` is the CSS variable; nothing else about the
 * look is settable from outside, the rest is derived from these eighteen.
 */
export const tokens = /* @__PURE__ */ merge(colorTokens, shapeTokens, typeTokens, depthTokens);

// A marked call and not a spread: bundlers then leave all texts out where nobody reads them.
function merge<A extends Definitions, B extends Definitions, C extends Definitions, D>(
  ...groups: [A, B, C, D & Definitions]
): A & B & C & D {
  return Object.assign({}, ...groups) as A & B & C & D;
}

type Definitions = Readonly<Record<string, TokenDefinition>>;

/** The name of a public token, without the `--portico-` prefix. */
export type TokenName = keyof typeof tokens;

/** The name of a colour token: the only tokens that differ between light and dark. */
export type ColorTokenName = keyof typeof colorTokens;

/** All token names in documentation order. */
export const tokenNames = /* @__PURE__ */ Object.keys(tokens) as TokenName[];

/** All colour token names in documentation order. */
export const colorTokenNames = /* @__PURE__ */ Object.keys(colorDefaults) as ColorTokenName[];

/** Whether a string names a public token. */
export function isTokenName(name: string): name is TokenName {
  return Object.hasOwn(tokens, name);
}

/** Whether a token holds a colour and may so be given as a light and dark pair. */
export function isColorToken(name: TokenName): name is ColorTokenName {
  return tokens[name].unit === 'color';
}

/** The CSS variable of a token: `color-accent` → `--portico-color-accent`. */
export function cssVariable<Name extends TokenName>(name: Name): `--portico-${Name}` {
  return `--portico-${name}`;
}
