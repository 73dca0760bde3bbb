/** Which way text runs. */
export type Direction = 'ltr' | 'rtl';

const rightToLeft = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The direction of a locale; `Intl.Locale#getTextInfo` is missing in one engine of three. */
export function directionOf(locale: string): Direction {
  return rightToLeft.has(locale.split('-')[0]?.toLowerCase() ?? '') ? 'rtl' : 'ltr';
}

const rightToLeftLetter = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
// The mark is what Intl puts before a sign: `\u200e+5%`. It draws numbers beside it along.
const leftToRightLetter = /[\u200eA-Za-z\u00c0-\u024f\u0370-\u052f$€£¥]/;

/**
 * Wraps a value that runs the other way than the sentence around it, so that neither reorders
 * the other. Values that run the same way stay plain text.
 */
export function isolate(locale: string, value: string): string {
  const foreign = directionOf(locale) === 'rtl' ? leftToRightLetter : rightToLeftLetter;
  return foreign.test(value) ? `\u2068${value}\u2069` : value;
}
