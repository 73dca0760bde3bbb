import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { id } from './id.ts';
import { money } from './money.ts';
import { pageOf, pageQuery } from './page.ts';
import { name, webUrl } from './text.ts';
import { instant } from './time.ts';

/** Letters, digits and dashes; not case sensitive, kept in lower case. */
export const linkCode = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9](?:[a-z0-9-]{1,38}[a-z0-9])$/, 'Use 3 to 40 letters, digits and inner dashes.');

const utmValue = name(120);
/** Campaign values that analytics tools read from the destination's address. */
export const utm = z.strictObject({
  source: utmValue.optional(),
  medium: utmValue.optional(),
  campaign: utmValue.optional(),
  term: utmValue.optional(),
  content: utmValue.optional(),
});
/** Campaign parameters that a link adds to its destination. */
export type Utm = z.infer<typeof utm>;

/** Whether a link still leads somewhere. */
export const linkStatus = z.enum(['active', 'archived']);

/** A link that brings a partner’s visitors, with what came of it. */
export const link = z.object({
  id: id('link'),
  code: z.string(),
  /** What the partner shares. */
  url: z.string(),
  destination: z.string(),
  name: z.string().nullable(),
  utm,
  status: linkStatus,
  stats: z.object({
    /** Visits by people; bots and repeats within an hour are not counted. */
    clicks: z.number().int(),
    /** Referrals that became customers. */
    conversions: z.number().int(),
    /** Commissions less reversals, per currency. */
    earnings: z.array(money),
  }),
  createdAt: instant,
});
/** A link that brings a partner’s visitors, with what came of it. */
export type Link = z.infer<typeof link>;

const linkPath = z.strictObject({ id: id('link') });

/** A partner’s links. */
export const links = {
  /** Makes a referral link. Without a code a short one is chosen. */
  create: endpoint({
    method: 'POST',
    path: '/partners/referrals/link',
    credentials: ['session'],
    scope: 'links:write',
    offline: true,
    status: 201,
    summary: 'Create a referral link',
    input: z.strictObject({
      destination: webUrl().optional(),
      code: linkCode.optional(),
      name: name().optional(),
      utm: utm.optional(),
    }),
    output: link,
    errors: ['code_taken', 'destination_not_allowed'],
  }),

  /** The partner's links, newest first. */
  list: endpoint({
    method: 'GET',
    path: '/partners/links',
    credentials: ['session'],
    scope: 'links:read',
    kind: 'page',
    summary: 'List referral links',
    input: z.strictObject({ ...pageQuery, status: linkStatus.optional() }),
    output: pageOf(link),
  }),

  /** Changes where a link leads or what it is called. The code stays: it is printed somewhere. */
  update: endpoint({
    method: 'PATCH',
    path: '/partners/links/:id',
    credentials: ['session'],
    scope: 'links:write',
    offline: true,
    summary: 'Change a referral link',
    input: linkPath.extend({
      destination: webUrl().optional(),
      name: name().nullable().optional(),
      utm: utm.optional(),
    }),
    output: link,
    errors: ['destination_not_allowed'],
  }),

  /** Takes a link out of the list, or back. An archived link still leads visitors on. */
  archive: endpoint({
    method: 'PUT',
    path: '/partners/links/:id/archive',
    credentials: ['session'],
    scope: 'links:write',
    offline: true,
    summary: 'Archive or restore a referral link',
    input: linkPath.extend({ archived: z.boolean().default(true) }),
    output: link,
  }),

  /** Tells whether a code is free, with a free one that is close to it. */
  checkCode: endpoint({
    method: 'GET',
    path: '/partners/links/availability',
    credentials: ['session'],
    scope: 'links:write',
    summary: 'Check whether a code is free',
    input: z.strictObject({ code: linkCode }),
    output: z.object({
      code: z.string(),
      available: z.boolean(),
      suggestion: z.string().nullable(),
    }),
  }),
};
