import type { TaxCenter, TaxForm } from '@portico/sdk/contract';

/** How the form on file stands. */
export type FormStanding = 'none' | 'current' | 'expiring' | 'expired';

const noticeMs = 60 * 86_400_000;

/** Whether a form is there, still counts, and for how long; `now` is null where nobody knows. */
export function standingOf(form: TaxForm | null, now: number | null): FormStanding {
  if (form === null) return 'none';
  if (form.validUntil === null || now === null) return 'current';
  const left = Date.parse(form.validUntil) - now;
  if (left < 0) return 'expired';
  return left < noticeMs ? 'expiring' : 'current';
}

/** Nothing on file, nothing asked for, nothing to look back on. */
export function isUntouched({ form, required, years, documents }: TaxCenter): boolean {
  return form === null && !required && years.length === 0 && documents.length === 0;
}
