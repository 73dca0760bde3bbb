import { z } from 'zod';
import { isIban, isRoutingNumber } from '../check-digits.ts';
import { id } from './id.ts';
import { currency } from './money.ts';
import { country, email, name, text } from './text.ts';
import { instant } from './time.ts';

/** How money reaches a partner. `sandbox` moves none and says so. */
export const payoutProviders = ['stripe', 'paypal', 'bank', 'manual', 'sandbox'] as const;
/** Who carries payouts out. */
export const payoutProvider = z.enum(payoutProviders);
/** Who carries payouts out. */
export type PayoutProvider = z.infer<typeof payoutProvider>;

const iban = z
  .string()
  .meta({ examples: ['DE89370400440532013000'] })
  .transform((value) => value.replace(/\s+/g, '').toUpperCase())
  .refine(isIban, 'Must be a valid IBAN: one of its digits is wrong.');

const routingNumber = z
  .string()
  .regex(/^\d{9}$/, 'Must have nine digits.')
  .refine(isRoutingNumber, 'Must be a valid routing number: one of its digits is wrong.');

const holder = { holderName: name(70), country: country() };

/** Where a partner wants to be paid. Numbers go in whole and are shown shortened ever after. */
export const payoutMethodInput = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('iban'),
    ...holder,
    iban,
    bic: z
      .string()
      .regex(/^[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/, 'Must be a BIC of 8 or 11 characters.')
      .meta({ examples: ['COBADEFFXXX'] })
      .optional(),
    currency,
  }),
  z.strictObject({
    kind: z.literal('us_bank'),
    ...holder,
    routingNumber,
    accountNumber: z.string().regex(/^\d{4,17}$/, 'Must have 4 to 17 digits.'),
    accountType: z.enum(['checking', 'savings']),
    currency,
  }),
  z.strictObject({ kind: z.literal('paypal'), email: email(), currency }),
  /** Money comes through an account with Stripe; see `payouts.onboard`. */
  z.strictObject({ kind: z.literal('stripe'), country: country(), currency }),
  /** The program pays by other means, for example against an invoice. */
  z.strictObject({ kind: z.literal('manual'), instructions: text(500).min(1), currency }),
  /** Moves no money: for trying a program out. */
  z.strictObject({ kind: z.literal('sandbox'), currency }),
]);
/** Where money shall go, by kind of account. */
export type PayoutMethodInput = z.input<typeof payoutMethodInput>;

/** Kinds of accounts that money can go to. */
export const payoutMethodKinds = [
  'iban',
  'us_bank',
  'paypal',
  'stripe',
  'manual',
  'sandbox',
] as const;
/** A kind of account that money can go to. */
export const payoutMethodKind = z.enum(payoutMethodKinds);
/** A kind of account that money can go to. */
export type PayoutMethodKind = z.infer<typeof payoutMethodKind>;

/** Where a partner’s money goes, with the account masked. */
export const payoutMethod = z.object({
  id: id('payoutMethod'),
  kind: payoutMethodKind,
  provider: payoutProvider,
  /** `ready`, or what is still to be done with the provider. */
  status: z.enum(['ready', 'onboarding', 'restricted']),
  currency,
  /** Shortened for showing. */
  destination: z.string(),
  holderName: z.string().nullable(),
  country: z.string().nullable(),
  updatedAt: instant,
});
/** Where a partner’s money goes, with the account masked. */
export type PayoutMethod = z.infer<typeof payoutMethod>;
