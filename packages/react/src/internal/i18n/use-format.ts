import { formatOf } from './format.ts';
import type { Format } from './format.ts';
import { useLocale } from './locale-context.ts';

/** Formats values in the locale and time zone in force. */
export function useFormat(): Format {
  const { locale, timeZone } = useLocale();
  return formatOf(locale, timeZone);
}
