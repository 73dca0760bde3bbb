import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { id } from './id.ts';
import { money } from './money.ts';
import { pageOf, pageQuery } from './page.ts';
import { country, name, text } from './text.ts';
import { instant } from './time.ts';

const address = z.strictObject({
  line1: name(100),
  line2: name(100).optional(),
  city: name(60),
  region: name(60).optional(),
  postalCode: z.string().trim().min(1).max(20),
  country: country(),
});

/** The name typed as a signature, under penalty of perjury. */
const signature = {
  signedBy: name(100),
  certified: z.literal(true, 'The form must be certified.'),
};

const usTin = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('ssn'),
    number: z
      .string()
      .meta({ examples: ['123-45-6789'] })
      .transform((value) => value.replace(/[\s-]/g, ''))
      .refine(
        (value) => /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/.test(value),
        'Must be a social security number such as 123-45-6789.',
      ),
  }),
  z.strictObject({
    type: z.literal('ein'),
    number: z
      .string()
      .meta({ examples: ['12-3456789'] })
      .transform((value) => value.replace(/[\s-]/g, ''))
      .refine((value) => /^(?!00)\d{9}$/.test(value), 'Must be an EIN such as 12-3456789.'),
  }),
]);

const foreignTin = z.string().trim().min(2).max(30).optional();

/** What the tax office wants to know, by the form that applies. */
export const taxFormInput = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('w9'),
    legalName: name(100),
    businessName: name(100).optional(),
    classification: z.enum([
      'individual',
      'c_corporation',
      's_corporation',
      'partnership',
      'trust',
      'llc_c',
      'llc_s',
      'llc_p',
      'other',
    ]),
    address,
    tin: usTin,
    /** The partner was told by the IRS that it is subject to backup withholding. */
    backupWithholding: z.boolean().default(false),
    ...signature,
  }),
  z.strictObject({
    kind: z.literal('w8ben'),
    legalName: name(100),
    citizenship: country(),
    address,
    dateOfBirth: z.iso.date('Must be a day such as 1990-05-31.'),
    foreignTin,
    treaty: z
      .strictObject({
        country: country(),
        article: z.string().trim().min(1).max(20),
        /** Percent, for example `15`. */
        rate: z.string().regex(/^\d{1,2}(?:\.\d{1,2})?$/, 'Must be a percentage below 100.'),
      })
      .optional(),
    ...signature,
  }),
  z.strictObject({
    kind: z.literal('w8bene'),
    legalName: name(100),
    incorporatedIn: country(),
    /** Chapter 3 status. */
    entity: z.enum(['corporation', 'partnership', 'trust', 'estate', 'government', 'other']),
    /** Chapter 4 (FATCA) status. */
    fatcaStatus: z.enum(['active_nffe', 'passive_nffe', 'participating_ffi', 'exempt', 'other']),
    address,
    giin: z
      .string()
      .regex(/^[A-Z0-9]{6}\.[A-Z0-9]{5}\.[A-Z]{2}\.\d{3}$/, 'Must be a GIIN.')
      .optional(),
    foreignTin,
    ...signature,
  }),
]);
/** A tax form as it is filled in and signed. */
export type TaxFormInput = z.input<typeof taxFormInput>;

/** Tax forms that can be filled in. */
export const taxFormKinds = ['w9', 'w8ben', 'w8bene'] as const;
/** A tax form of the United States: for residents, foreign people and foreign entities. */
export const taxFormKind = z.enum(taxFormKinds);
/** A tax form of the United States: for residents, foreign people and foreign entities. */
export type TaxFormKind = z.infer<typeof taxFormKind>;

/** A form as it is shown: the tax number is never more than its last four characters. */
export const taxForm = z.object({
  id: id('taxForm'),
  kind: taxFormKind,
  legalName: z.string(),
  country: z.string(),
  tinLast4: z.string().nullable(),
  tinType: z.enum(['ssn', 'ein', 'foreign']).nullable(),
  signedBy: z.string(),
  signedAt: instant,
  /** W-8 forms end with the third calendar year after they were signed. */
  validUntil: instant.nullable(),
});
/** A tax form on file, with its number masked. */
export type TaxForm = z.infer<typeof taxForm>;

/** What a partner was paid in a year. */
export const taxYear = z.object({
  year: z.number().int(),
  /** What reached the partner in the year and counts for the report. */
  paid: money,
  withheld: money,
  /** From this sum on the year is reported. */
  threshold: money,
  reportable: z.boolean(),
});
/** What a partner was paid in a year. */
export type TaxYear = z.infer<typeof taxYear>;

/** A document of a tax year that can be fetched. */
export const taxDocument = z.object({
  id: id('taxDocument'),
  kind: z.enum(['1099_nec', 'annual_summary']),
  year: z.number().int(),
  issuedAt: instant,
});
/** A document of a tax year that can be fetched. */
export type TaxDocument = z.infer<typeof taxDocument>;

/** A partner’s tax form, the years and their documents. */
export const taxCenter = z.object({
  form: taxForm.nullable(),
  /** True when payouts wait for a form. */
  required: z.boolean(),
  /** What would be kept back of the next payout, and why. */
  withholding: z.object({
    /** Percent as an exact decimal: `24`, `30`, `0`. */
    rate: z.string(),
    reason: z.enum(['none', 'no_form', 'irs_notice', 'foreign_us_source', 'treaty']),
  }),
  /** Latest first. */
  years: z.array(taxYear),
  documents: z.array(taxDocument),
});
/** A partner’s tax form, the years and their documents. */
export type TaxCenter = z.infer<typeof taxCenter>;

/** A partner’s tax forms and documents. */
export const tax = {
  /** The form on file, totals by year, and documents. */
  center: endpoint({
    method: 'GET',
    path: '/partners/tax',
    credentials: ['session'],
    scope: 'tax:read',
    summary: 'Read forms, totals and documents',
    input: z.strictObject({}),
    output: taxCenter,
  }),

  /** Files a form. It replaces the one before, which is kept for the records. */
  submit: endpoint({
    method: 'PUT',
    path: '/partners/tax/form',
    credentials: ['session'],
    scope: 'tax:write',
    stepUp: true,
    summary: 'File a tax form',
    input: z.strictObject({ form: taxFormInput }),
    output: taxCenter,
    errors: ['step_up_required'],
  }),

  /** A document as PDF. */
  document: endpoint({
    method: 'GET',
    path: '/partners/tax/documents/:id',
    credentials: ['session'],
    scope: 'tax:read',
    kind: 'file',
    summary: 'Download a tax document',
    input: z.strictObject({ id: id('taxDocument') }),
    output: z.instanceof(Blob),
  }),
};

const year = z.number().int().min(2015).max(2100);

/** What one partner received in a year. */
export const taxSummary = z.object({
  partner: z.object({ id: id('partner'), name: z.string() }),
  form: taxFormKind.nullable(),
  country: z.string().nullable(),
  tinLast4: z.string().nullable(),
  paid: money,
  withheld: money,
  reportable: z.boolean(),
  /** What keeps it from being reported, for example a missing form. */
  problem: z.string().nullable(),
});
/** What one partner was paid in a year, and what is to be reported. */
export type TaxSummary = z.infer<typeof taxSummary>;

/** What is to be reported to tax offices, for staff. */
export const adminTax = {
  /** Every partner's total of a year. */
  summaries: endpoint({
    method: 'GET',
    path: '/admin/tax/summaries',
    credentials: ['secret', 'staff'],
    scope: 'tax:export',
    kind: 'page',
    summary: 'List totals of a tax year',
    input: z.strictObject({ ...pageQuery, year, reportable: z.boolean().optional() }),
    output: pageOf(taxSummary),
  }),

  /** Makes the documents of a year: 1099-NEC where it applies, else a summary. Twice is once. */
  issue: endpoint({
    method: 'POST',
    path: '/admin/tax/documents',
    credentials: ['secret', 'staff'],
    scope: 'tax:export',
    status: 201,
    summary: 'Issue the documents of a year',
    input: z.strictObject({ year }),
    output: z.object({ issued: z.number().int(), skipped: z.number().int() }),
    errors: ['state_conflict'],
  }),

  /**
   * The year for an authority: `irs` is the fixed-width file of IRS publication 1220, `dac7` the
   * totals per quarter of partners in the EU, `csv` for people.
   */
  export: endpoint({
    method: 'GET',
    path: '/admin/tax/export',
    credentials: ['secret'],
    scope: 'tax:export',
    kind: 'file',
    summary: 'Export a tax year',
    input: z.strictObject({ year, format: z.enum(['irs', 'dac7', 'csv']) }),
    output: z.instanceof(Blob),
    errors: ['state_conflict'],
  }),

  /** Switches backup withholding for a partner, after a notice of the IRS. */
  setWithholding: endpoint({
    method: 'PUT',
    path: '/admin/tax/partners/:id/withholding',
    credentials: ['secret', 'staff'],
    scope: 'tax:export',
    summary: 'Set backup withholding',
    input: z.strictObject({
      id: id('partner'),
      backupWithholding: z.boolean(),
      reason: text(500).min(1),
    }),
    output: z.object({ partnerId: id('partner'), backupWithholding: z.boolean() }),
  }),
};
