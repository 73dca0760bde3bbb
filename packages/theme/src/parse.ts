import { parseColor } from './color/parse-color.ts';
import { isSafeValue } from './safe-value.ts';
import type { ColorScheme, Theme } from './theme.ts';
import { isColorToken, isTokenName, tokens } from './tokens.ts';
import type { TokenName } from './tokens.ts';
import type { TokenUnit } from './tokens/token.ts';

/** Why a part of a theme was refused. */
export type ThemeProblemCode = 'wrong_type' | 'unknown_key' | 'unsafe_value' | 'invalid_value';

/** One refused part of a theme. */
export interface ThemeProblem {
  /** JSON pointer to it (RFC 6901), such as `/tokens/color-accent/dark`. */
  pointer: string;
  code: ThemeProblemCode;
  /** What is wrong, for developers. Never repeats the value, which may be hostile. */
  message: string;
}

/** A theme that is safe to use, or everything that is wrong with it. */
export type ThemeResult = { ok: true; theme: Theme } | { ok: false; problems: ThemeProblem[] };

/** Longest name of a theme. */
const nameLengthMax = 80;

const schemes: readonly unknown[] = ['light', 'dark', 'system', 'inherit'] satisfies ColorScheme[];

/**
 * Reads a theme that was stored or sent. Themes are people's input and end up in a style sheet
 * on somebody's page, so only known keys and values of the right kind pass; nothing is repaired
 * and nothing unknown is carried along.
 */
export function parseTheme(input: unknown): ThemeResult {
  const problems: ThemeProblem[] = [];
  const theme: Theme = { tokens: {} };
  const fail = (pointer: string, code: ThemeProblemCode, message: string) => {
    problems.push({ pointer, code, message });
  };
  if (!isRecord(input)) {
    fail('', 'wrong_type', 'A theme is an object.');
    return { ok: false, problems };
  }
  for (const [key, value] of Object.entries(input)) {
    const pointer = `/${escapePointer(key)}`;
    if (key === 'name') {
      if (isName(value)) theme.name = value;
      else fail(pointer, 'invalid_value', `A name is text of at most ${nameLengthMax} characters.`);
    } else if (key === 'colorScheme') {
      if (isScheme(value)) theme.colorScheme = value;
      else fail(pointer, 'invalid_value', 'A scheme is light, dark, system or inherit.');
    } else if (key === 'tokens') {
      theme.tokens = parseTokens(value, fail);
    } else {
      fail(pointer, 'unknown_key', 'A theme has name, colorScheme and tokens only.');
    }
  }
  return problems.length === 0 ? { ok: true, theme } : { ok: false, problems };
}

type Fail = (pointer: string, code: ThemeProblemCode, message: string) => void;

function parseTokens(input: unknown, fail: Fail): Theme['tokens'] {
  const parsed: Record<string, unknown> = {};
  if (!isRecord(input)) {
    fail('/tokens', 'wrong_type', 'Tokens are an object of token names and values.');
    return {};
  }
  for (const [name, value] of Object.entries(input)) {
    const pointer = `/tokens/${escapePointer(name)}`;
    if (!isTokenName(name)) fail(pointer, 'unknown_key', 'There is no token of this name.');
    else if (isColorToken(name) && isRecord(value)) parsed[name] = parsePair(value, pointer, fail);
    else if (checkValue(name, value, pointer, fail)) parsed[name] = value;
  }
  return parsed as Theme['tokens'];
}

function parsePair(pair: Readonly<Record<string, unknown>>, pointer: string, fail: Fail) {
  for (const key of Object.keys(pair)) {
    if (key === 'light' || key === 'dark') continue;
    fail(`${pointer}/${escapePointer(key)}`, 'unknown_key', 'A colour pair is light and dark.');
  }
  const { light, dark } = pair;
  checkValue('color-accent', light, `${pointer}/light`, fail);
  checkValue('color-accent', dark, `${pointer}/dark`, fail);
  return { light, dark };
}

function checkValue(name: TokenName, value: unknown, pointer: string, fail: Fail): boolean {
  const { unit } = tokens[name];
  if (typeof value !== 'string') {
    fail(pointer, 'wrong_type', 'The value of a token is text.');
  } else if (!isSafeValue(value)) {
    fail(pointer, 'unsafe_value', 'This text could reach beyond its own declaration.');
  } else if (!isHostValue(value) && !isOfUnit[unit](value.trim())) {
    fail(pointer, 'invalid_value', `This is no ${unit}.`);
  } else {
    return true;
  }
  return false;
}

/** A variable of the host, with or without a fallback. What it holds is the host's own affair. */
function isHostValue(value: string): boolean {
  return /^var\(\s*--[\w-]+\s*(,.*)?\)$/.test(value.trim());
}

const colorFunction = /^(rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark)\(.+\)$/i;
const calculation = /^(calc|clamp|min|max|round)\([\w\s.,%()+*/-]+\)$/i;

const isOfUnit: Record<TokenUnit, (value: string) => boolean> = {
  color: (value) =>
    parseColor(value) !== undefined || colorFunction.test(value) || /^[a-z]{3,24}$/i.test(value),
  length: (value) => /^(0|\d*\.?\d+(px|rem|em))$/.test(value) || calculation.test(value),
  number: (value) => /^\d*\.?\d+$/.test(value) && Number(value) >= 0.5 && Number(value) <= 2,
  integer: (value) => /^-?\d{1,10}$/.test(value),
  'font-family': (value) => /^[\p{L}\p{N}\s"',._-]+$/u.test(value),
  shadow: (value) => /^[\w\s.,%()#/+-]+$/.test(value),
};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && /^[^\p{C}<>]{1,80}$/u.test(value);
}

function isScheme(value: unknown): value is ColorScheme {
  return schemes.includes(value);
}

function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
