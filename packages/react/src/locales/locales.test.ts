import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fetchLocale } from '../internal/i18n/index.ts';
import type { Message } from '../internal/i18n/message.ts';
import type { Locale } from '../internal/i18n/translation.ts';
import { loadStaffLocale } from '../internal/staff/load-staff-locale.ts';
import { en } from './en.ts';
import { alikeIn, everywhere } from './said-alike.fixture.ts';
import { staffEn } from './staff-en.ts';

const isLanguage = /^([a-z]{2}(?:-[A-Z]{2})?)\.ts$/;
const codes = readdirSync(import.meta.dirname)
  .flatMap((file) => isLanguage.exec(file)?.[1] ?? [])
  .filter((code) => code !== 'en');

type Door = Readonly<Record<string, Locale>>;

async function read(file: string): Promise<Locale> {
  const door = (await import(/* @vite-ignore */ `${import.meta.dirname}/${file}`)) as Door;
  const [locale] = Object.values(door);
  if (locale === undefined) throw new Error(`${file} hands out no locale.`);
  return locale;
}

/** A language with its texts for admin consoles. */
async function whole(code: string): Promise<Locale> {
  const [ofPartners, ofStaff] = [await read(`${code}.ts`), await read(`staff-${code}.ts`)];
  return { code: ofPartners.code, messages: { ...ofPartners.messages, ...ofStaff.messages } };
}

interface Entry {
  readonly name: string;
  readonly message: Message;
}

function entriesOf(messages: Locale['messages']): Entry[] {
  return Object.entries(messages).flatMap(([block, texts]) =>
    Object.entries(texts).map(([key, message]) => ({ name: `${block}.${key}`, message })),
  );
}

function textsOf(message: Message): string[] {
  return typeof message === 'string' ? [message] : Object.values(message);
}

function parametersOf(message: Message): string[] {
  return [...new Set(textsOf(message).flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();
}

/** A formula such as `{percent} × {amount}` has no words to translate. */
function hasWords(text: string): boolean {
  return /\p{L}/u.test(text.replaceAll(/\{\w+\}/g, ''));
}

const english = new Map(
  entriesOf({ ...en.messages, ...staffEn.messages }).map(({ name, message }) => [name, message]),
);
const languages = await Promise.all(codes.map(whole));

it('finds the languages by itself', () => {
  expect(codes).toEqual(expect.arrayContaining(['ar', 'de']));
  expect(languages.map(({ code }) => code)).toEqual(codes);
});

describe.each(languages)('$code', ({ code, messages }) => {
  const entries = entriesOf(messages);

  it('has every message that English has, and no other', () => {
    expect(entries.map(({ name }) => name).sort()).toEqual([...english.keys()].sort());
  });

  it('fills in what English fills in, in every message', () => {
    const used = entries.map(({ name, message }) => ({ name, uses: parametersOf(message) }));
    const inEnglish = entries.map(({ name }) => ({
      name,
      uses: parametersOf(english.get(name) ?? ''),
    }));
    expect(used).toEqual(inEnglish);
  });

  it('gives each form that its numbers ask for, and no more', () => {
    const forms = new Intl.PluralRules(code).resolvedOptions().pluralCategories.sort();
    const plurals = entries.filter(({ message }) => typeof message !== 'string');
    expect(plurals.length).toBeGreaterThan(0);
    for (const { name, message } of plurals) {
      expect({ name, forms: Object.keys(message).sort() }).toEqual({ name, forms });
    }
  });

  it('says nothing in English, other than what both languages say alike', () => {
    const alike = entries.flatMap(({ name, message }) => {
      const said = textsOf(english.get(name) ?? '');
      return textsOf(message).filter((text) => hasWords(text) && said.includes(text));
    });
    const own = new Set(alike.filter((text) => !everywhere.has(text)));
    expect([...own].sort()).toEqual([...(alikeIn[code] ?? [])].sort());
  });

  it('leaves nothing empty, and no space at an end', () => {
    for (const { name, message } of entries) {
      for (const text of textsOf(message)) {
        expect({ name, text }).toEqual({ name, text: text.trim() });
        expect(text, name).not.toBe('');
      }
    }
  });

  it('comes by itself in a browser', async () => {
    expect((await fetchLocale(code))?.code).toBe(code);
    expect((await loadStaffLocale(code))?.code).toBe(code);
  });
});
