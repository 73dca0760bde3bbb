import type { Locale } from './translation.ts';

const loaders: Readonly<Record<string, () => Promise<Locale>>> = {
  de: async () => (await import('../../locales/de.ts')).de,
  ar: async () => (await import('../../locales/ar.ts')).ar,
};

function languageOf(locale: string): string {
  return locale.split('-')[0]?.toLowerCase() ?? '';
}

/** Whether the texts come with the widgets: English in any of its regions. */
export function isBuiltIn(locale: string): boolean {
  return languageOf(locale) === 'en' && locale !== 'en-XA';
}

/** The given locale that fits best: `de-AT` itself, else `de`. */
export function findLocale(locales: readonly Locale[], wanted: string): Locale | undefined {
  return (
    locales.find((locale) => locale.code === wanted) ??
    locales.find((locale) => locale.code === languageOf(wanted))
  );
}

/** Fetches the texts of a shipped language; undefined for one that we do not speak. */
export function loadLocale(wanted: string): Promise<Locale> | undefined {
  return loaders[languageOf(wanted)]?.();
}
