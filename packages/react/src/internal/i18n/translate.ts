import { isolate } from './direction.ts';
import type { Message, PluralForm } from './message.ts';

/** What turns a message into text, apart from the message itself. */
export interface Speech {
  readonly locale: string;
  /** The program's own words, applied to the message and never to a parameter. */
  readonly words?: ((text: string) => string) | undefined;
}

const pluralRules = new Map<string, Intl.PluralRules>();
const numbers = new Map<string, Intl.NumberFormat>();

function remember<T>(kept: Map<string, T>, locale: string, make: () => T): T {
  const known = kept.get(locale);
  if (known !== undefined) return known;
  const made = make();
  kept.set(locale, made);
  return made;
}

function pluralForm(locale: string, count: number): PluralForm {
  return remember(pluralRules, locale, () => new Intl.PluralRules(locale)).select(count);
}

function formatNumber(locale: string, value: number): string {
  return remember(numbers, locale, () => new Intl.NumberFormat(locale)).format(value);
}

/** Fills a message: chooses the plural form by `count`, formats numbers, isolates directions. */
export function translate(
  speech: Speech,
  message: Message,
  parameters: Readonly<Record<string, string | number>> = {},
): string {
  const { locale, words } = speech;
  const template =
    typeof message === 'string'
      ? message
      : (message[pluralForm(locale, Number(parameters['count'] ?? 0))] ?? message.other);
  const text = words === undefined ? template : words(template);
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = parameters[name];
    if (value === undefined) return placeholder;
    if (typeof value === 'number') return formatNumber(locale, value);
    return isolate(locale, value);
  });
}
