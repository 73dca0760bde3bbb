import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { id } from './id.ts';
import { pageOf, pageQuery } from './page.ts';
import { partnerType } from './programs.ts';
import { country, email, externalId, name, text, webUrl } from './text.ts';
import { instant } from './time.ts';

/** pending → active ⇄ suspended; closed is the end. */
export const partnerStatus = z.enum(['pending', 'active', 'suspended', 'closed']);
/** Whether a partner may take part. */
export type PartnerStatus = z.infer<typeof partnerStatus>;

/** How far a partner’s people are trained. */
export const certification = z.enum(['none', 'foundation', 'advanced', 'master']);
/** How far a partner’s people are trained. */
export type Certification = z.infer<typeof certification>;

/** A partner of a program: who it is, its kind, tier and state. */
export const partner = z.object({
  id: id('partner'),
  externalId: z.string().nullable(),
  type: partnerType,
  status: partnerStatus,
  name: z.string(),
  email: z.string().nullable(),
  website: z.string().nullable(),
  country: z.string().nullable(),
  tier: z.object({ key: z.string(), name: z.string(), rank: z.number().int() }),
  certification,
  createdAt: instant,
});
/** A partner of a program: who it is, its kind, tier and state. */
export type Partner = z.infer<typeof partner>;

/** A code that customers type at the checkout; kept in upper case. */
export const couponCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9_-]{2,60}$/, 'Use 2 to 60 letters, digits, dashes and underscores.');

const partnerPath = z.strictObject({ id: id('partner') });

/** Enrolling partners, and the profile of the one who asks. */
export const partners = {
  /** Applies to the program from a public page. The account waits for approval. */
  register: endpoint({
    method: 'POST',
    path: '/partners/register',
    credentials: ['publishable'],
    status: 201,
    summary: 'Register as a partner',
    input: z.strictObject({
      type: partnerType,
      name: name(),
      email: email(),
      website: webUrl().optional(),
      country: country().optional(),
      /** How the partner means to promote the program. */
      message: text(1000).optional(),
      acceptTerms: z.literal(true, 'The terms must be accepted.'),
    }),
    // The answer is the same whether the address is new or known: nobody learns who is a partner.
    output: z.object({ status: z.literal('received') }),
  }),

  /** The partner of the session. */
  profile: endpoint({
    method: 'GET',
    path: '/partners/profile',
    credentials: ['session'],
    scope: 'profile:read',
    summary: 'Read the own profile',
    input: z.strictObject({}),
    output: partner,
  }),

  /** Replaces the parts of the profile that the partner owns. `null` clears. */
  updateProfile: endpoint({
    method: 'PUT',
    path: '/partners/profile',
    credentials: ['session'],
    scope: 'profile:write',
    offline: true,
    summary: 'Change the own profile',
    input: z.strictObject({
      name: name().optional(),
      email: email().optional(),
      website: webUrl().nullable().optional(),
      country: country().nullable().optional(),
    }),
    output: partner,
  }),

  /** Asks for the next tier; granted at once when its requirements are met. */
  upgrade: endpoint({
    method: 'POST',
    path: '/partners/upgrade',
    credentials: ['session'],
    scope: 'profile:write',
    summary: 'Move up a tier',
    input: z.strictObject({ tier: z.string().regex(/^[a-z0-9_]{1,40}$/) }),
    output: partner,
    errors: ['requirements_not_met', 'state_conflict'],
  }),

  /** Closes the account. Links stop attributing; earned commissions stay. */
  close: endpoint({
    method: 'DELETE',
    path: '/partners/account',
    credentials: ['session'],
    scope: 'profile:write',
    summary: 'Close the account',
    input: z.strictObject({}),
    output: partner,
  }),
};

/** Partners and where they stand, for staff. */
export const adminPartners = {
  /** All partners of the program, newest first. */
  list: endpoint({
    method: 'GET',
    path: '/admin/partners',
    credentials: ['secret', 'staff'],
    scope: 'staff:read',
    kind: 'page',
    summary: 'List partners',
    input: z.strictObject({
      ...pageQuery,
      status: z.array(partnerStatus).max(4).optional(),
      externalId: externalId().optional(),
      /** Part of a name. */
      search: text(100).optional(),
    }),
    output: pageOf(partner),
  }),

  /** Lets a waiting or suspended partner in. */
  approve: endpoint({
    method: 'PUT',
    path: '/admin/partners/:id/approve',
    credentials: ['secret'],
    summary: 'Approve a partner',
    input: partnerPath,
    output: partner,
    errors: ['state_conflict'],
  }),

  /** Stops links and sessions at once; nothing is deleted. */
  suspend: endpoint({
    method: 'PUT',
    path: '/admin/partners/:id/suspend',
    credentials: ['secret'],
    summary: 'Suspend a partner',
    input: partnerPath.extend({ reason: text(500).optional() }),
    output: partner,
    errors: ['state_conflict'],
  }),

  /**
   * Records what the program knows of a partner from elsewhere: the certificate that its
   * commission bonus reads, and the numbers that its tier requirements read.
   */
  qualify: endpoint({
    method: 'PUT',
    path: '/admin/partners/:id/qualifications',
    credentials: ['secret'],
    summary: 'Record qualifications',
    input: partnerPath.extend({
      certification: certification.optional(),
      /** Training modules finished. */
      modulesCompleted: z.number().int().min(0).max(10_000).optional(),
      /** Group calls attended. */
      callsAttended: z.number().int().min(0).max(10_000).optional(),
      /** Average rating by clients, 0 to 5. */
      satisfaction: z.number().min(0).max(5).optional(),
    }),
    output: partner,
  }),

  /**
   * Says who recruited a partner, and so who earns overrides on it from now on; null for nobody.
   * Refused where it would make a circle.
   */
  setRecruiter: endpoint({
    method: 'PUT',
    path: '/admin/partners/:id/recruiter',
    credentials: ['secret'],
    summary: 'Say who recruited a partner',
    input: partnerPath.extend({ recruiterId: id('partner').nullable() }),
    output: partner,
    errors: ['state_conflict'],
  }),

  /** Gives a partner a coupon code; customers who use it are attributed to the partner. */
  addCoupon: endpoint({
    method: 'POST',
    path: '/admin/partners/:id/coupons',
    credentials: ['secret'],
    status: 201,
    summary: 'Add a coupon code',
    input: partnerPath.extend({ code: couponCode }),
    output: z.object({ code: z.string(), partnerId: id('partner') }),
    errors: ['code_taken'],
  }),
};
