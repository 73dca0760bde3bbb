import { useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { LocaleContext, useLocale } from '../i18n/index.ts';
import type { Locale } from '../i18n/index.ts';

// Texts of admin consoles are files of their own: partners never load them.
const loaders: Readonly<Record<string, () => Promise<Locale>>> = {
  de: async () => (await import('../../locales/staff-de.ts')).staffDe,
  ar: async () => (await import('../../locales/staff-ar.ts')).staffAr,
};

interface Loaded {
  readonly language: string;
  /** Null for one that could not be fetched: English then. */
  readonly locale: Locale | null;
}

/** Adds the texts of admin consoles to those in force. */
export function StaffLocale({ children }: { children: ReactNode }) {
  const settings = useLocale();
  const { locale, messages, pending } = settings;
  const language = locale.split('-')[0]?.toLowerCase() ?? '';
  const isMissing = messages?.['staff'] === undefined && language in loaders;
  const [loaded, setLoaded] = useState<Loaded>();

  useEffect(() => {
    if (!isMissing) return;
    let isWanted = true;
    const keep = (found: Locale | null) => {
      if (isWanted) setLoaded({ language, locale: found });
    };
    loaders[language]?.().then(keep, () => keep(null));
    return () => {
      isWanted = false;
    };
  }, [isMissing, language]);

  const found = loaded?.language === language ? loaded.locale : undefined;
  const value = useMemo(
    () => ({
      ...settings,
      ...(messages && { messages: { ...found?.messages, ...messages } }),
      pending: pending || (isMissing && found === undefined),
    }),
    [settings, messages, pending, isMissing, found],
  );
  return <LocaleContext.Provider value={value}>{children}</LocaleContext.Provider>;
}
