/** A colour in both schemes; written to CSS as `light-dark(light, dark)`. */
export interface ColorPair {
  light: string;
  dark: string;
}

/** What a token's value is made of, and so how it is checked and exported. */
export type TokenUnit = 'color' | 'length' | 'number' | 'integer' | 'font-family' | 'shadow';

/** One public design token: its default, its unit and what it changes. */
export interface TokenDefinition {
  /** The default. A pair for colours, a CSS value for everything else. */
  value: string | ColorPair;
  /** The kind of value that a theme may give. */
  unit: TokenUnit;
  /** What a host changes by setting it, in one or two sentences. */
  description: string;
}
