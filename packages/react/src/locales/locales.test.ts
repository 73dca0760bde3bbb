import { describe, expect, it } from 'vitest';
import type { Message } from '../internal/i18n/message.ts';
import type { Locale } from '../internal/i18n/translation.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { staffAr } from './staff-ar.ts';
import { staffDe } from './staff-de.ts';
import { staffEn } from './staff-en.ts';

function textsOf(message: Message): string[] {
  return typeof message === 'string' ? [message] : Object.values(message);
}

function parametersOf(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();
}

/** A language with its texts for admin consoles. */
function whole(locale: Locale, ofStaff: Locale): Locale {
  return { ...locale, messages: { ...locale.messages, ...ofStaff.messages } };
}

const english = whole(en, staffEn);
const all = Object.entries(english.messages).flatMap(([block, messages]) =>
  Object.entries(messages).map(([key, message]) => ({ block, key, message })),
);

describe.each([whole(de, staffDe), whole(ar, staffAr)])('$code', (locale) => {
  it('asks for no parameter that English does not have', () => {
    for (const { block, key, message } of all) {
      const translated = locale.messages[block]?.[key];
      expect(translated, `${block}.${key}`).toBeDefined();
      const known = parametersOf(textsOf(message));
      const asked = parametersOf(textsOf(translated ?? ''));
      expect({ key, unknown: asked.filter((name) => !known.includes(name)) }).toEqual({
        key,
        unknown: [],
      });
    }
  });

  it('leaves nothing in English and nothing empty', () => {
    for (const { block, key, message } of all) {
      for (const text of textsOf(locale.messages[block]?.[key] ?? '')) {
        expect(text.trim(), `${block}.${key}`).not.toBe('');
        // A term may be the same in both, "Status" or "Name (optional)"; a sentence never is.
        if (text.split(' ').length > 3)
          expect(textsOf(message), `${block}.${key}`).not.toContain(text);
      }
    }
  });
});
