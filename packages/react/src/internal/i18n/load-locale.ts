import { closestTag, languageOf } from './language.ts';
import type { Locale } from './translation.ts';

const loaders: Readonly<Record<string, () => Promise<Locale>>> = {
  de: async () => (await import('../../locales/de.ts')).de,
  ar: async () => (await import('../../locales/ar.ts')).ar,
  ja: async () => (await import('../../locales/ja.ts')).ja,
  'zh-CN': async () => (await import('../../locales/zh-CN.ts')).zhCN,
  he: async () => (await import('../../locales/he.ts')).he,
  fr: async () => (await import('../../locales/fr.ts')).fr,
  es: async () => (await import('../../locales/es.ts')).es,
  it: async () => (await import('../../locales/it.ts')).it,
  'pt-BR': async () => (await import('../../locales/pt-BR.ts')).ptBR,
};

const shipped = Object.keys(loaders);

/** Whether the texts come with the widgets: English in any of its regions. */
export function isBuiltIn(locale: string): boolean {
  return languageOf(locale) === 'en' && locale !== 'en-XA';
}

/** The given locale that fits best: `de-AT` itself, else `de`; for `pt-PT` our `pt-BR`. */
export function findLocale(locales: readonly Locale[], wanted: string): Locale | undefined {
  const tags = [wanted, languageOf(wanted), closestTag(shipped, wanted)];
  return tags
    .map((tag) => locales.find((locale) => locale.code === tag))
    .find((locale) => locale !== undefined);
}

/** Fetches the texts of a shipped language; undefined for one that we do not speak. */
export function loadLocale(wanted: string): Promise<Locale> | undefined {
  return loaders[closestTag(shipped, wanted) ?? '']?.();
}
