import { createContext, useContext } from 'react';
import type { Language } from '../settings/settings.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en, type Texts } from './en.ts';

export type { Texts } from './en.ts';

const all: Record<Language, Texts> = { en, de, ar };

export function textsOf(lang: Language): Texts {
  return all[lang];
}

export const LanguageContext = createContext<Language>('en');

/** The texts of the demo in the visitor's language. */
export function useTexts(): Texts {
  return all[useContext(LanguageContext)];
}

export function useLanguage(): Language {
  return useContext(LanguageContext);
}
