import { z } from 'zod';

/** Prefixes of every id that travels, from the vocabulary: one noun, one prefix. */
export const idPrefixes = {
  program: 'pg',
  partner: 'pa',
  member: 'mb',
  tier: 'ti',
  plan: 'pl',
  link: 'ln',
  click: 'ck',
  referral: 'rf',
  customer: 'cu',
  payment: 'py',
  refund: 're',
  commission: 'cm',
  dispute: 'ds',
  evidence: 'dv',
  payout: 'po',
  payoutRun: 'pn',
  payoutMethod: 'pm',
  entry: 'le',
  fee: 'fe',
  statement: 'st',
  taxForm: 'tf',
  taxDocument: 'td',
  auditEntry: 'au',
  asset: 'as',
  promotion: 'pr',
  event: 'ev',
  key: 'ky',
  session: 'es',
  request: 'rq',
} as const;
/** A noun that has ids of its own. */
export type IdNoun = keyof typeof idPrefixes;

/** 26 characters of Crockford base 32: a UUID version 7, so ids sort by time. */
const body = '[0-9a-hjkmnp-tv-z]{26}';

/** Schema of an id of one noun, for example `cm_01k9…`. */
export function id(noun: IdNoun) {
  const prefix = idPrefixes[noun];
  return z
    .string()
    .regex(new RegExp(`^${prefix}_${body}$`), `Must be a ${noun} id (${prefix}_…).`)
    .meta({ examples: [`${prefix}_01k9wz6m3vfp8t2q5r7s9xyabc`] });
}
