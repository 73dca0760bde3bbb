import { useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { LocaleContext, useLocale } from '../i18n/index.ts';
import type { Locale } from '../i18n/index.ts';
import { loadStaffLocale, staffLanguageOf } from './load-staff-locale.ts';

interface Loaded {
  readonly language: string;
  /** Null for one that could not be fetched: English then. */
  readonly locale: Locale | null;
}

/** Adds the texts of admin consoles to those in force. */
export function StaffLocale({ children }: { children: ReactNode }) {
  const settings = useLocale();
  const { locale, messages, pending } = settings;
  const language = staffLanguageOf(locale);
  const isMissing = messages?.['staff'] === undefined && language !== undefined;
  const [loaded, setLoaded] = useState<Loaded>();

  useEffect(() => {
    if (!isMissing) return;
    let isWanted = true;
    const keep = (found: Locale | null) => {
      if (isWanted) setLoaded({ language, locale: found });
    };
    loadStaffLocale(language)?.then(keep, () => keep(null));
    return () => {
      isWanted = false;
    };
  }, [isMissing, language]);

  const found = loaded !== undefined && loaded.language === language ? loaded.locale : undefined;
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
