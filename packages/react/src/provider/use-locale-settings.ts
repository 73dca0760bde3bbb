import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { directionOf, fetchLocale, findLocale, isBuiltIn } from '../internal/i18n/index.ts';
import type { Locale, LocaleSettings } from '../internal/i18n/index.ts';
import type { PresentationProps } from './provider-props.ts';

const none: readonly Locale[] = [];
const subscribeToNothing = () => () => {};

function visitorsZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The visitor's time zone; UTC on a server and in the first render after it. */
function useVisitorsZone(): string {
  return useSyncExternalStore(subscribeToNothing, visitorsZone, () => 'UTC');
}

interface Loaded {
  readonly wanted: string;
  /** Null for a language that we do not speak or could not fetch: English then. */
  readonly locale: Locale | null;
}

/** Language, direction, zone and wording, with texts that are fetched when they are missing. */
export function useLocaleSettings(props: PresentationProps): LocaleSettings {
  const { locale = 'en', locales = none, glossary } = props;
  const given = useMemo(() => findLocale(locales, locale), [locales, locale]);
  const isMissing = given === undefined && !isBuiltIn(locale);
  const [loaded, setLoaded] = useState<Loaded>();
  const zone = useVisitorsZone();

  useEffect(() => {
    if (!isMissing) return;
    let isWanted = true;
    const keep = (found: Locale | null) => {
      if (isWanted) setLoaded({ wanted: locale, locale: found });
    };
    fetchLocale(locale, locales).then(keep, () => keep(null));
    return () => {
      isWanted = false;
    };
  }, [isMissing, locale, locales]);

  const fetched = loaded?.wanted === locale ? loaded.locale : undefined;
  const messages = given?.messages ?? fetched?.messages;
  const pending = isMissing && fetched === undefined;
  const timeZone = props.timeZone ?? zone;
  const direction = props.direction ?? directionOf(locale);
  return useMemo(
    () => ({ locale, direction, timeZone, messages, pending, glossary }),
    [locale, direction, timeZone, messages, pending, glossary],
  );
}
