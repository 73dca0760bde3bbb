import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { id } from './id.ts';
import { linkCode } from './links.ts';
import { couponCode } from './partners.ts';
import { pageOf, pageQuery } from './page.ts';
import { email, externalId, name, text, webUrl } from './text.ts';
import { instant, occurredAt } from './time.ts';

/** pending → converted (signed up) → qualified (paid), or rejected. */
export const referralStatus = z.enum(['pending', 'converted', 'qualified', 'rejected']);
/** How far a referral has come. */
export type ReferralStatus = z.infer<typeof referralStatus>;

/** What tied the customer to the partner. */
export const attributionSource = z.enum(['click', 'code', 'coupon', 'manual']);

/** A customer of the program, as partners may know it. */
export const customer = z.object({
  id: id('customer'),
  externalId: z.string(),
  name: z.string(),
});
/** A customer of the program, as partners may know it. */
export type Customer = z.infer<typeof customer>;

/** A customer whom a partner brought, or wants to bring. */
export const referral = z.object({
  id: id('referral'),
  status: referralStatus,
  source: attributionSource,
  customer: z.object({ id: id('customer'), name: z.string() }),
  linkId: id('link').nullable(),
  clickedAt: instant.nullable(),
  convertedAt: instant,
  qualifiedAt: instant.nullable(),
  /** Why a person should look at it, each a sentence of its own. */
  flags: z.array(z.object({ code: z.string(), detail: z.string() })),
});
/** A customer whom a partner brought, or wants to bring. */
export type Referral = z.infer<typeof referral>;

/** The customer as the host knows it. */
export const customerInput = z.strictObject({
  externalId: externalId(),
  name: name().optional(),
  email: email().optional(),
});

/** Exactly one way to name the partner. */
export const attribution = z
  .strictObject({
    clickId: id('click').optional(),
    code: linkCode.optional(),
    coupon: couponCode.optional(),
    partnerId: id('partner').optional(),
  })
  .refine(
    (value) => Object.values(value).filter((v) => v !== undefined).length === 1,
    'Name exactly one of clickId, code, coupon and partnerId.',
  );
/** Whom a customer belongs to: names exactly one click, code, coupon or partner. */
export type Attribution = z.infer<typeof attribution>;

/** Customers whom a partner brings. */
export const referrals = {
  /** Records a visit that came through no redirect, for example a landing page with `?ref=`. */
  track: endpoint({
    method: 'POST',
    path: '/referrals/track',
    credentials: ['publishable'],
    status: 201,
    summary: 'Record a visit',
    input: z.strictObject({
      code: linkCode,
      url: webUrl().optional(),
      referrer: text(2048).optional(),
    }),
    output: z.object({
      /** Keep it in a first-party cookie and send it with the sign-up. */
      clickId: id('click'),
      expiresAt: instant,
    }),
  }),

  /** Ties a new customer to a partner: by click, code, coupon or by name. */
  convert: endpoint({
    method: 'POST',
    path: '/referrals/convert',
    credentials: ['secret'],
    status: 201,
    summary: 'Convert a referral',
    input: z.strictObject({
      customer: customerInput,
      attribution,
      occurredAt: occurredAt.optional(),
    }),
    output: referral,
    errors: ['attribution_refused', 'customer_owned'],
  }),

  /** The partner's referrals, newest first. */
  list: endpoint({
    method: 'GET',
    path: '/partners/referrals',
    credentials: ['session'],
    scope: 'referrals:read',
    kind: 'page',
    summary: 'List referrals',
    input: z.strictObject({ ...pageQuery, status: z.array(referralStatus).max(4).optional() }),
    output: pageOf(referral),
  }),

  get: endpoint({
    method: 'GET',
    path: '/partners/referrals/:id',
    credentials: ['session'],
    scope: 'referrals:read',
    summary: 'Read a referral',
    input: z.strictObject({ id: id('referral') }),
    output: referral,
  }),
};
