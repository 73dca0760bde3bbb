import type { Locale } from './translation.ts';
import type { Message, MessageBlock, PluralMessage } from './message.ts';

const accents: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  d: 'ð',
  e: 'é',
  g: 'ğ',
  i: 'î',
  k: 'ķ',
  l: 'ļ',
  n: 'ñ',
  o: 'ö',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'û',
  w: 'ŵ',
  y: 'ý',
  z: 'ž',
  A: 'Å',
  C: 'Ç',
  E: 'É',
  I: 'Î',
  N: 'Ñ',
  O: 'Ö',
  S: 'Š',
  U: 'Û',
};

/** The tag of the pseudo-locale, which formats numbers and dates as English does. */
export const pseudoLocale = 'en-XA';

/** Accents, a third more length, and brackets: untranslated text and cut edges show at once. */
export function pseudoText(text: string): string {
  const accented = text.replace(/\{\w+\}|[A-Za-z]/g, (found) => accents[found] ?? found);
  return `⟦${accented}${'·'.repeat(Math.ceil(text.length / 3))}⟧`;
}

function pseudoMessage(message: Message): Message {
  if (typeof message === 'string') return pseudoText(message);
  const forms = Object.entries(message).map(([form, text]) => [form, pseudoText(text ?? '')]);
  return Object.fromEntries(forms) as unknown as PluralMessage;
}

/** The pseudo-locale of some blocks, for tests and Storybook. */
export function pseudoLocaleOf(blocks: readonly MessageBlock[]): Locale {
  const messages = blocks.map((block) => [
    block.name,
    Object.fromEntries(
      Object.entries(block.messages).map(([key, message]) => [key, pseudoMessage(message)]),
    ),
  ]);
  return { code: pseudoLocale, messages: Object.fromEntries(messages) };
}
