import { z } from 'zod';

// Control characters never belong in a name; angle brackets only ever arrive there as markup.
// oxlint-disable-next-line no-control-regex
const forbiddenInNames = /[\u0000-\u001f\u007f<>]/;
// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

// Half of a surrogate pair is no character; a database refuses it.
const loneSurrogate = /\p{Surrogate}/u;

/** A name shown to people: trimmed, one line, no markup. */
export function name(max = 120) {
  return z
    .string()
    .trim()
    .min(1, 'Must not be empty.')
    .max(max, `Must be at most ${max} characters.`)
    .refine(
      (value) => !forbiddenInNames.test(value) && !loneSurrogate.test(value),
      'Must not contain markup or control characters.',
    );
}

/** Longer plain text. */
export function text(max = 2000) {
  return z
    .string()
    .trim()
    .max(max, `Must be at most ${max} characters.`)
    .refine(
      (value) => !control.test(value) && !loneSurrogate.test(value),
      'Must not contain control characters.',
    );
}

/** An identifier that the customer's own system uses. */
export function externalId() {
  return z
    .string()
    .min(1, 'Must not be empty.')
    .max(200, 'Must be at most 200 characters.')
    .regex(/^[\w.:@|/+=~-]+$/, 'May contain letters, digits and . : @ | / + = ~ _ - only.');
}

export function email() {
  return z
    .email('Must be an e-mail address.')
    .max(254)
    .transform((value) => value.toLowerCase());
}

/** A page a visitor may be sent to: https, or http on this machine while developing. */
export function webUrl() {
  return z
    .string()
    .max(2048, 'Must be at most 2048 characters.')
    .refine(isWebUrl, 'Must be an https:// address without user name or password.');
}

function isWebUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  if (url.username || url.password) return false;
  const local = url.hostname === 'localhost' || url.hostname === '127.0.0.1';
  return url.protocol === 'https:' || (url.protocol === 'http:' && local);
}

/** ISO 3166-1 alpha-2. */
export function country() {
  return z
    .string()
    .regex(/^[A-Z]{2}$/, 'Must be a two-letter country code.')
    .meta({ examples: ['DE'] });
}
