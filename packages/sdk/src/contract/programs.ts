import { z } from 'zod';
import { brand, givenTheme, savedBrand } from './brand.ts';
import { endpoint } from './endpoint.ts';
import { id } from './id.ts';
import { currency } from './money.ts';

/** Everything that partners can do for a program. */
export const partnerTypes = [
  'affiliate',
  'reseller',
  'white_label',
  'technology',
  'implementation',
  'referral',
] as const;
/** What a partner does for the program. */
export const partnerType = z.enum(partnerTypes);
/** What a partner does for the program. */
export type PartnerType = z.infer<typeof partnerType>;

/** What anyone who embeds the program may know of it. */
export const program = z.object({
  id: id('program'),
  name: z.string(),
  currency,
  /** Kinds of partner that may join. */
  partnerTypes: z.array(partnerType),
  /** Hosts that links may lead to. */
  allowedHosts: z.array(z.string()),
  /** Where a link leads when the partner names no destination. */
  defaultDestination: z.string(),
  /** Days between click and sign-up that still count, 30 to 90. */
  attributionWindowDays: z.number().int(),
  /** Days a commission waits for refunds before it is approved, 0 to 90. */
  holdDays: z.number().int(),
  tiers: z.array(z.object({ key: z.string(), name: z.string(), rank: z.number().int() })),
});
/** A partner program: its currency, periods and tiers. */
export type Program = z.infer<typeof program>;

/** The program itself, and its brand. */
export const programs = {
  /** The program of the credential: name, currency, link rules, ladder. */
  current: endpoint({
    method: 'GET',
    path: '/programs/current',
    credentials: ['session', 'publishable', 'secret', 'staff'],
    summary: 'Read the program',
    input: z.strictObject({}),
    output: program,
  }),

  /** The theme of the program, for widgets that were not told it with their session. */
  brand: endpoint({
    method: 'GET',
    path: '/programs/brand',
    credentials: ['session', 'publishable', 'secret', 'staff'],
    summary: "Read the program's theme",
    input: z.strictObject({}),
    output: brand,
  }),

  /**
   * Stores the theme of the program, or takes it away with null. Sessions carry it from then on;
   * pages that are open follow when they are looked at again.
   */
  setBrand: endpoint({
    method: 'PUT',
    path: '/programs/brand',
    credentials: ['secret', 'staff'],
    scope: 'brand:write',
    summary: "Store the program's theme",
    input: z.strictObject({ theme: givenTheme.nullable() }),
    output: savedBrand,
  }),
};
