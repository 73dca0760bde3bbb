export { auditTheme, type ContrastFailure, type ThemeAudit } from './audit.ts';
export { brands, type BrandName } from './brands.ts';
export { contrastRatio } from './contrast.ts';
export { deriveTheme, type DeriveOptions } from './derive.ts';
export { fromDtcg, toDtcg, type DtcgFile, type DtcgToken } from './dtcg.ts';
export { fromHost, type HostSystem } from './from-host.ts';
export { parseTheme } from './parse.ts';
export type { ThemeProblem, ThemeProblemCode, ThemeResult } from './parse.ts';
export { recipe } from './recipe.ts';
export type { Scheme } from './resolve.ts';
export type { Check } from './rules.ts';
export type { ColorScheme, Theme, ThemeTokens } from './theme.ts';
export { layerOrder, themeToCss, themeToDeclarations } from './to-css.ts';
export {
  colorTokenNames,
  cssVariable,
  isColorToken,
  isTokenName,
  tokenNames,
  tokens,
  type ColorTokenName,
  type TokenName,
} from './tokens.ts';
export { colorDefaults } from './tokens/color.ts';
export type { ColorPair, TokenDefinition, TokenUnit } from './tokens/token.ts';
