import { PorticoError } from '@portico/sdk';
import { parseTheme } from '@portico/theme';
import type { Theme } from '@portico/theme';

interface Read {
  readonly theme?: Theme;
  readonly error?: PorticoError;
}

const byText = new Map<string, Read>();
const byObject = new WeakMap<object, Read>();

/**
 * A theme of a page, which is people's input: read by the one parser of themes, as a whole or not
 * at all. The same theme is the same object each time, so that it makes one rule.
 */
export function themeOf(given: unknown): Read {
  if (given === undefined) return {};
  if (typeof given === 'string') return remember(byText, given, () => readText(given));
  if (typeof given !== 'object' || given === null) return read(given);
  return remember(byObject, given, () => read(given));
}

function remember<K>(
  known: { get(key: K): Read | undefined; set(key: K, value: Read): unknown },
  key: K,
  make: () => Read,
): Read {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

function readText(text: string): Read {
  try {
    return read(JSON.parse(text));
  } catch {
    return refusal('It is not JSON.');
  }
}

function read(input: unknown): Read {
  const result = parseTheme(input);
  if (result.ok) return { theme: result.theme };
  return refusal(result.problems.map(({ pointer, message }) => `${pointer} ${message}`).join(' '));
}

function refusal(why: string): Read {
  const message = `The theme was refused. ${why}`;
  return { error: new PorticoError({ category: 'config', code: 'config_invalid', message }) };
}
