import type { Message, MessageBlock, Messages, ParameterOf, PluralForm } from './message.ts';

// What CLDR asks of whole numbers. A language that is not listed must give all six forms.
interface FormsByLanguage {
  en: 'one' | 'other';
  de: 'one' | 'other';
  ar: PluralForm;
  es: 'one' | 'many' | 'other';
  fr: 'one' | 'many' | 'other';
  he: 'one' | 'two' | 'other';
  it: 'one' | 'many' | 'other';
  ja: 'other';
  'pt-BR': 'one' | 'many' | 'other';
  'zh-CN': 'other';
}

/** Plural forms that a translation into a language has to give. */
export type FormsOf<L extends string> = L extends keyof FormsByLanguage
  ? FormsByLanguage[L]
  : PluralForm;

/** Text that has every one of the parameters in it, in any order. */
type TextWith<P extends string> = [P] extends [never] ? string : AllOf<Holding<P>>;
type Holding<P extends string> = P extends P ? `${string}{${P}}${string}` : never;
type AllOf<U> = (U extends U ? (value: U) => void : never) extends (value: infer I) => void
  ? I
  : never;

// Forms that stand for one number may say it in a word ("a new row", "no rows") or leave it out.
type FormText<F extends PluralForm, P extends string> = F extends 'zero' | 'one' | 'two'
  ? TextWith<Exclude<P, 'count'>>
  : TextWith<P>;

/** How one English message has to be translated. */
export type Translated<L extends string, M> = M extends string
  ? TextWith<ParameterOf<M>>
  : { readonly [F in FormsOf<L>]: FormText<F, ParameterOf<M>> };

/**
 * The messages of one widget in another language. A missing key, parameter or plural form does
 * not compile.
 *
 * @example
 * export const tierRing: Translation<'de', typeof english> = { … };
 */
export type Translation<L extends string, B extends MessageBlock> = {
  readonly [K in keyof B['messages']]: Translated<L, B['messages'][K]>;
};

/** A language as the provider takes it: a tag such as `de`, and a block per widget. */
export interface Locale {
  readonly code: string;
  readonly messages: Readonly<Record<string, Readonly<Record<string, Message>>>>;
}

/** Blocks by name, as a locale file has to give them. */
export type TranslationsOf<L extends string, Blocks extends Record<string, MessageBlock>> = {
  readonly [N in keyof Blocks]: Translation<L, Blocks[N]>;
};

/**
 * A locale with some of its texts replaced, for a host that says things its own way.
 *
 * @example extendLocale(de, { commissionTable: { title: 'Ihre Erträge' } })
 */
export function extendLocale(locale: Locale, changes: Readonly<Record<string, Messages>>): Locale {
  const messages = { ...locale.messages };
  for (const [name, block] of Object.entries(changes)) {
    messages[name] = { ...messages[name], ...block };
  }
  return { code: locale.code, messages };
}
