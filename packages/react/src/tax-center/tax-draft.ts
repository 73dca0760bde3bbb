import type { TaxFormInput, TaxFormKind } from '@portico/sdk/contract';
import { compact, latinDigits } from '../internal/form/index.ts';
import type { Checks, FormValues } from '../internal/form/index.ts';

/** A page of the form. */
export type TaxStep = 'kind' | 'identity' | 'address' | 'treaty' | 'sign';

/** The pages in order; a treaty is for persons abroad. */
export function stepsOf(kind: TaxFormKind | ''): readonly TaxStep[] {
  return kind === 'w8ben'
    ? ['kind', 'identity', 'address', 'treaty', 'sign']
    : ['kind', 'identity', 'address', 'sign'];
}

/** What a new form begins with. */
export function blankForm(kind: TaxFormKind): FormValues {
  return kind === 'w9' ? { 'tin.type': 'ssn', 'address.country': 'US' } : {};
}

const address = ['line1', 'line2', 'city', 'region', 'postalCode', 'country'].map(
  (name) => `address.${name}`,
);
const treaty = ['treaty.country', 'treaty.article', 'treaty.rate'];

const identity: Readonly<Record<TaxFormKind, readonly string[]>> = {
  w9: ['legalName', 'businessName', 'classification', 'tin.type', 'tin.number'],
  w8ben: ['legalName', 'citizenship', 'dateOfBirth', 'foreignTin'],
  w8bene: ['legalName', 'incorporatedIn', 'entity', 'fatcaStatus', 'giin', 'foreignTin'],
};

/** The page on which a field stands. */
export function stepOf(kind: TaxFormKind, name: string): TaxStep {
  if (name.startsWith('address')) return 'address';
  if (name.startsWith('treaty')) return 'treaty';
  return name === 'signedBy' || name === 'certified' ? 'sign' : 'identity';
}

/** Rules that the platform's own validation cannot say. */
export const taxChecks: Checks = {
  'tin.number': (value, all) => isUsTin(value, all['tin.type'] ?? 'ssn'),
  giin: (value) => /^[A-Z0-9]{6}\.[A-Z0-9]{5}\.[A-Z]{2}\.\d{3}$/.test(compact(value)),
  'treaty.rate': (value) => /^\d{1,2}(?:\.\d{1,2})?$/.test(toRate(value)),
};

/** Nine digits in the ranges that are given out, as the contract has them. */
export function isUsTin(value: string, type: string): boolean {
  const digits = compact(value);
  return type === 'ein'
    ? /^(?!00)\d{9}$/.test(digits)
    : /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(digits);
}

function toRate(value: string): string {
  return latinDigits(value)
    .replace(/[,\u066b]/, '.')
    .replace(/\s*[%\u066a]\s*$/, '');
}

/** What is sent of a filled-in form: nothing of other kinds, and nothing empty. */
export function taxFormOf(kind: TaxFormKind, values: FormValues): TaxFormInput {
  const claimed = kind === 'w8ben' && values['claimsTreaty'] === 'yes' ? treaty : [];
  const names = [...identity[kind], ...address, ...claimed, 'signedBy'];
  const form: Record<string, unknown> = { kind, certified: true };
  for (const name of names) {
    const value = tidied(name, values[name] ?? '');
    if (value !== '') put(form, name.split('.'), value);
  }
  if (kind === 'w9') form['backupWithholding'] = values['backupWithholding'] === 'yes';
  // Made of typed text; the contract's own check is the server's.
  return form as unknown as TaxFormInput;
}

function tidied(name: string, typed: string): string {
  const value = typed.trim();
  if (name === 'tin.number' || name === 'giin') return compact(value);
  if (name === 'treaty.rate') return toRate(value);
  return name === 'foreignTin' ? latinDigits(value) : value;
}

function put(form: Record<string, unknown>, [first = '', second]: string[], value: string): void {
  if (second === undefined) form[first] = value;
  else form[first] = { ...(form[first] as object | undefined), [second]: value };
}
