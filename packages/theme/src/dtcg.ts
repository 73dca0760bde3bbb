import { parseColor } from './color/parse-color.ts';
import { toHex } from './color/srgb.ts';
import { parseTheme } from './parse.ts';
import type { ThemeResult } from './parse.ts';
import type { Theme } from './theme.ts';
import { isColorToken, isTokenName, tokenNames, tokens } from './tokens.ts';
import type { TokenName } from './tokens.ts';
import type { ColorPair, TokenUnit } from './tokens/token.ts';

/** Our namespace in `$extensions`, as the format asks for. */
const extension = 'dev.portico.theme';

/** One token of a design-token file. */
export interface DtcgToken {
  $type?: string;
  $value: unknown;
  $description?: string;
  $extensions?: Record<string, unknown>;
}

/**
 * A theme in the Design Tokens Community Group format (2025.10), as Figma, Style Dictionary and
 * Tokens Studio read and write it. Schemes are outside that format: the light value stands as
 * the value, and the exact text of both is kept in our extension.
 */
export interface DtcgFile {
  $description?: string;
  $extensions?: Record<string, unknown>;
  portico: Record<string, DtcgToken>;
}

const types: Partial<Record<TokenUnit, string>> = {
  color: 'color',
  length: 'dimension',
  number: 'number',
  integer: 'number',
  'font-family': 'fontFamily',
};

/** A theme as a design-token file; only the tokens that it gives. */
export function toDtcg(theme: Theme): DtcgFile {
  const portico: Record<string, DtcgToken> = {};
  for (const name of tokenNames) {
    const value = theme.tokens[name];
    if (value !== undefined) portico[name] = toToken(name, value);
  }
  const { name, colorScheme } = theme;
  return {
    ...(name !== undefined && { $description: name }),
    ...(colorScheme !== undefined && { $extensions: { [extension]: { colorScheme } } }),
    portico,
  };
}

function toToken(name: TokenName, value: string | ColorPair): DtcgToken {
  const { unit, description } = tokens[name];
  const first = typeof value === 'string' ? value : value.light;
  const $value = toValue(unit, first);
  return {
    // What the format cannot hold, such as var(), goes in as plain text without a type.
    ...($value !== undefined && types[unit] && { $type: types[unit] }),
    $value: $value ?? first,
    $description: description,
    $extensions: { [extension]: { value } },
  };
}

function toValue(unit: TokenUnit, text: string): unknown {
  if (unit === 'color') {
    const color = parseColor(text);
    if (!color) return undefined;
    const components = [color.r, color.g, color.b].map((part) => Number(part.toFixed(4)));
    const hex = toHex({ ...color, alpha: 1 });
    return { colorSpace: 'srgb', components, alpha: color.alpha, hex };
  }
  if (unit === 'length') {
    const match = /^(\d*\.?\d+)(px|rem)$/.exec(text);
    return match ? { value: Number(match[1]), unit: match[2] } : undefined;
  }
  if (unit === 'number' || unit === 'integer') {
    return Number.isFinite(Number(text)) ? Number(text) : undefined;
  }
  if (unit === 'font-family') {
    return text.split(',').map((family) => family.trim().replace(/^(['"])(.*)\1$/, '$2'));
  }
  return undefined;
}

/**
 * Reads a design-token file: our own with every detail, any other by token names, as
 * `portico.color-accent` or nested as `color.accent`. Other tokens of the file are passed over;
 * what is taken is checked as {@link parseTheme} checks it.
 */
export function fromDtcg(input: unknown): ThemeResult {
  const found: Record<string, unknown> = {};
  collect(input, [], found, 0);
  const file = isRecord(input) ? input : {};
  const own = extensionOf(file);
  return parseTheme({
    ...(typeof file['$description'] === 'string' && { name: file['$description'] }),
    ...(own['colorScheme'] !== undefined && { colorScheme: own['colorScheme'] }),
    tokens: found,
  });
}

// Deeper than any design file, and a bound for hostile ones.
const depthMax = 12;

function collect(node: unknown, path: string[], found: Record<string, unknown>, depth: number) {
  if (!isRecord(node) || depth > depthMax) return;
  if ('$value' in node) {
    const names = [path.at(-1) ?? '', path.join('-'), path.slice(1).join('-')];
    const name = names.find(isTokenName);
    if (name !== undefined) found[name] = fromToken(name, node);
    return;
  }
  for (const [key, child] of Object.entries(node)) {
    if (!key.startsWith('$')) collect(child, [...path, key], found, depth + 1);
  }
}

function fromToken(name: TokenName, token: Record<string, unknown>): unknown {
  const own = extensionOf(token)['value'];
  if (own !== undefined) return own;
  const value = token['$value'];
  if (isColorToken(name) && isRecord(value)) return fromColor(value);
  if (isRecord(value)) return `${String(value['value'])}${String(value['unit'])}`;
  if (Array.isArray(value)) return value.map((family) => quote(String(family))).join(', ');
  return typeof value === 'number' ? `${value}` : value;
}

function fromColor(value: Record<string, unknown>): unknown {
  const { colorSpace, components, alpha = 1, hex } = value;
  if (Array.isArray(components) && (colorSpace === 'srgb' || colorSpace === 'oklch')) {
    const [first, second, third] = components.map(String);
    if (colorSpace === 'oklch') return `oklch(${first} ${second} ${third} / ${String(alpha)})`;
    const [r, g, b] = components.map(Number) as [number, number, number];
    return toHex({ r, g, b, alpha: Number(alpha) });
  }
  return hex;
}

function quote(family: string): string {
  return /^[\w-]+$/.test(family) ? family : `'${family}'`;
}

function extensionOf(node: Record<string, unknown>): Record<string, unknown> {
  const all = node['$extensions'];
  const own = isRecord(all) ? all[extension] : undefined;
  return isRecord(own) ? own : {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
