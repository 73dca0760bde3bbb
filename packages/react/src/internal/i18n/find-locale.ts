import { languageOf } from './language.ts';
import type { Locale } from './translation.ts';

/** Whether the texts come with the widgets: English in any of its regions. */
export function isBuiltIn(locale: string): boolean {
  return languageOf(locale) === 'en' && locale !== 'en-XA';
}

/** The given locale for a tag: `de-AT` itself, else `de`. */
export function findLocale(locales: readonly Locale[], wanted: string): Locale | undefined {
  const byCode = (code: string) => locales.find((locale) => locale.code === code);
  return byCode(wanted) ?? byCode(languageOf(wanted));
}

/** The texts that fit best, given or shipped; null for a language that we do not speak. */
export async function fetchLocale(
  wanted: string,
  given: readonly Locale[] = [],
): Promise<Locale | null> {
  const { loadLocale } = await import('./load-locale.ts');
  return (await loadLocale(wanted, given)) ?? null;
}
