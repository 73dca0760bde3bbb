import type { TaxCenter, TaxFormKind, taxFormInput } from '@portico/sdk/contract';
import type { z } from 'zod';
import { invalid } from '../platform/fault.ts';
import { usStates } from './thresholds.ts';

/** A form as it was filed, checked against the contract. */
export type FiledForm = z.output<typeof taxFormInput>;

/**
 * The form that a person or company has to file. US persons certify their number with form W-9;
 * foreign ones say that they are foreign with form W-8BEN, or W-8BEN-E when they are no person
 * (instructions for the requester of forms W-8, "Who must provide").
 */
export function requiredFormOf(who: { usPerson: boolean; entity: boolean }): TaxFormKind {
  if (who.usPerson) return 'w9';
  return who.entity ? 'w8bene' : 'w8ben';
}

/** Refuses what the form's instructions rule out and a schema cannot say. */
export function checkForm(form: FiledForm, now: Date): void {
  const { address } = form;
  if (form.kind === 'w9') return checkW9(form);
  const entity = form.kind === 'w8bene';
  const origin = form.kind === 'w8bene' ? form.incorporatedIn : form.citizenship;
  const usPerson = address.country === 'US' || origin === 'US';
  if (requiredFormOf({ usPerson, entity }) !== form.kind) {
    const field = entity ? '/form/incorporatedIn' : '/form/citizenship';
    const pointer = address.country === 'US' ? '/form/address/country' : field;
    throw invalid(pointer, 'A person or company of the United States files form W-9.');
  }
  if (form.kind === 'w8bene') return;
  if (form.dateOfBirth >= now.toISOString().slice(0, 10)) {
    throw invalid('/form/dateOfBirth', 'Must be in the past.');
  }
  if (!form.treaty) return;
  // Form W-8BEN, lines 9 and 10: a treaty protects its own residents, who say their tax number.
  if (form.treaty.country !== address.country) {
    throw invalid('/form/treaty/country', 'Must be the country of residence.');
  }
  if (!form.foreignTin) throw invalid('/form/foreignTin', 'Is required to claim a treaty.');
}

const numberedAsCompany = new Set([
  'c_corporation',
  's_corporation',
  'partnership',
  'llc_c',
  'llc_s',
  'llc_p',
]);

function checkW9({ address, classification, tin }: Extract<FiledForm, { kind: 'w9' }>): void {
  if (numberedAsCompany.has(classification) && tin.type !== 'ein') {
    throw invalid('/form/tin/type', 'A company files with its EIN.');
  }
  if (address.country !== 'US') return;
  // What is filed electronically has room for a state's two letters and for a ZIP code.
  if (!usStates.has(address.region ?? '')) {
    throw invalid('/form/address/region', 'Must be the two letters of a state, such as CA.');
  }
  if (!/^\d{5}(?:-?\d{4})?$/.test(address.postalCode)) {
    throw invalid('/form/address/postalCode', 'Must be a ZIP code such as 94105.');
  }
}

/**
 * A W-8 is valid until the last day of the third calendar year after it was signed (instructions
 * for form W-8BEN, "Expiration of Form W-8BEN"); a W-9 until something on it changes.
 */
export function validUntil(kind: TaxFormKind, signedAt: Date): Date | null {
  if (kind === 'w9') return null;
  return new Date(Date.UTC(signedAt.getUTCFullYear() + 4, 0, 1) - 1);
}

export function isValid(form: { validUntil: Date | null } | null, now: Date): boolean {
  return form !== null && (form.validUntil === null || now <= form.validUntil);
}

/** What decides how much is kept back of a payout. */
export interface WithholdingFacts {
  /** The form on file, valid or not. */
  form: {
    kind: TaxFormKind;
    country: string;
    validUntil: Date | null;
    /** The partner said on its W-9 that the IRS wants backup withholding. */
    backupWithholding: boolean;
    /** Percent, as claimed on a W-8BEN. */
    treatyRate: string | null;
  } | null;
  /** Where the partner says it is; null when it has not said. */
  country: string | null;
  /** Staff switched it on after a notice of the IRS. */
  backupWithholding: boolean;
  /** The program pays nobody out without a form. */
  required: boolean;
  /** The work is done in the United States. */
  usSource: boolean;
}

export type Withholding = TaxCenter['withholding'];

/** IRC §3406(a)(1): the fourth lowest rate for single persons, 24 since 2018. */
const backupRate = '24';
/** IRC §1441(a) and §1442(a). */
const foreignRate = '30';

/**
 * What is kept back of the next payout, in percent.
 *
 * A notice of the IRS comes first (IRC §3406(a)(1)(B) and (C)), whatever form is on file. Who
 * should have given a number and has not is backup withheld from (§3406(a)(1)(A)), unless it is
 * known to be abroad. A valid W-9 ends that. A valid W-8 does, too; services rendered outside the
 * United States are foreign income (§862(a)(3)) and nothing is kept back. Of work done inside, 30
 * percent are (§1441(a)), or what a treaty says. Who claims a treaty thereby says that the income
 * comes from the United States: elsewhere there would be nothing to claim.
 */
export function withholdingFor(facts: WithholdingFacts, now: Date): Withholding {
  const { form, required } = facts;
  if (facts.backupWithholding || form?.backupWithholding) {
    return { rate: backupRate, reason: 'irs_notice' };
  }
  const none = { rate: '0', reason: 'none' } as const;
  if (!form || !isValid(form, now)) {
    const country = form?.country ?? facts.country;
    const presumedUs = country === null || country === 'US';
    return required && presumedUs ? { rate: backupRate, reason: 'no_form' } : none;
  }
  if (form.kind === 'w9') return none;
  if (form.treatyRate !== null) return { rate: exactPercent(form.treatyRate), reason: 'treaty' };
  return facts.usSource ? { rate: foreignRate, reason: 'foreign_us_source' } : none;
}

/** `05.50` is `5.5`: one spelling for one number. */
function exactPercent(text: string): string {
  const [whole = '0', decimals = ''] = text.split('.');
  const rest = decimals.replace(/0+$/, '');
  return `${Number(whole)}${rest && `.${rest}`}`;
}
