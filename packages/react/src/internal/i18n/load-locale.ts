import { closestTag } from './closest-tag.ts';
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

/**
 * Fetches the texts of the shipped language that serves a tag best, unless the host gives them:
 * for `pt-PT` our `pt-BR`. Undefined for a language that we do not speak.
 */
export function loadLocale(
  wanted: string,
  given: readonly Locale[] = [],
): Promise<Locale> | Locale | undefined {
  const tag = closestTag(shipped, wanted) ?? '';
  return given.find(({ code }) => code === tag) ?? loaders[tag]?.();
}
