import { closestTag } from '../i18n/index.ts';
import type { Locale } from '../i18n/index.ts';

// Texts of admin consoles are files of their own: partners never load them.
const loaders: Readonly<Record<string, () => Promise<Locale>>> = {
  de: async () => (await import('../../locales/staff-de.ts')).staffDe,
  ar: async () => (await import('../../locales/staff-ar.ts')).staffAr,
  ja: async () => (await import('../../locales/staff-ja.ts')).staffJa,
  'zh-CN': async () => (await import('../../locales/staff-zh-CN.ts')).staffZhCN,
  he: async () => (await import('../../locales/staff-he.ts')).staffHe,
  fr: async () => (await import('../../locales/staff-fr.ts')).staffFr,
  es: async () => (await import('../../locales/staff-es.ts')).staffEs,
  it: async () => (await import('../../locales/staff-it.ts')).staffIt,
  'pt-BR': async () => (await import('../../locales/staff-pt-BR.ts')).staffPtBR,
};

const shipped = Object.keys(loaders);

/** The shipped language that serves a locale; undefined for English and what we do not speak. */
export function staffLanguageOf(locale: string): string | undefined {
  return closestTag(shipped, locale);
}

/** Fetches a shipped language's texts for admin consoles. */
export function loadStaffLocale(language: string): Promise<Locale> | undefined {
  return loaders[language]?.();
}
