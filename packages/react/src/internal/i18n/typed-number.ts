interface Marks {
  readonly group: string;
  readonly decimal: string;
  /** The digits from 0 to 9. */
  readonly digits: readonly string[];
}

function marksOf(locale: string): Marks {
  const format = new Intl.NumberFormat(locale, { useGrouping: true });
  const parts = format.formatToParts(-12_345.6);
  const find = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const digits = Array.from({ length: 10 }, (_, digit) => format.format(digit));
  return { group: find('group'), decimal: find('decimal'), digits };
}

/**
 * What a person typed as a plain decimal: `1.234,5` in German and `1,234.5` in English are
 * `1234.5`. Undefined when it is no number. Latin digits and a point always work where the
 * locale's own marks cannot be meant.
 */
export function readTyped(locale: string, typed: string): string | undefined {
  const { group, decimal, digits } = marksOf(locale);
  let text = typed
    .trim()
    .replace(/[\s\u00a0\u202f\u2019']/g, '')
    .replace(/\u2212/g, '-');
  for (const [digit, own] of digits.entries()) text = text.replaceAll(own, String(digit));
  // "12.5" cannot be twelve and a half thousand anywhere: groups have three digits.
  const isGroup = new RegExp(`^-?\\d{1,3}(?:\\${group || ','}\\d{3})+(?:\\D|$)`).test(text);
  if (isGroup && group !== '') text = text.replaceAll(group, '');
  if (decimal !== '') text = text.replace(decimal, '.');
  return /^-?\d+(?:\.\d+)?$/.test(text) ? text : undefined;
}

/** A plain decimal as a person would type it: `1234.5` is `1234,5` in German. */
export function writeTyped(locale: string, decimal: string): string {
  const marks = marksOf(locale);
  return decimal
    .replace('.', marks.decimal || '.')
    .replace(/\d/g, (digit) => marks.digits[Number(digit)] ?? digit);
}
