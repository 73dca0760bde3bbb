/** Writes calendar months such as `2026-11` in a locale. */
export function monthFormat(
  locale: string,
  options: Intl.DateTimeFormatOptions,
): (month: string) => string {
  const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  return (month) => format.format(new Date(`${month}-01T00:00:00Z`));
}
