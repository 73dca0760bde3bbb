import { z } from 'zod';
import { storedTheme } from './brand.ts';
import { endpoint, scopes, staffScopes } from './endpoint.ts';
import { id } from './id.ts';
import { partner } from './partners.ts';
import { partnerType } from './programs.ts';
import { email, externalId, name } from './text.ts';
import { instant } from './time.ts';

const origin = z
  .string()
  .max(200)
  .refine(
    (value) => URL.canParse(value) && new URL(value).origin === value,
    'Must be an origin such as https://app.example.com.',
  );

/** A token for the widgets of one partner, and when it ends. */
export const embedSession = z.object({
  id: id('session'),
  /** A JWT for `createPortico({ session })`. Secret: never in a URL, never logged. */
  token: z.string(),
  expiresAt: instant,
  partner,
  /** How the program's widgets look; null when it has no theme. Hand it on with the token. */
  theme: storedTheme.nullable(),
});
/** A token for the widgets of one partner, and when it ends. */
export type EmbedSession = z.infer<typeof embedSession>;

/** A session of the program's staff, for the widgets of an admin console. */
export const staffSession = z.object({
  id: id('session'),
  /** A JWT for `createPorticoAdmin({ session })`. Secret: never in a URL, never logged. */
  token: z.string(),
  expiresAt: instant,
});
/** A token for widgets of the program’s own staff. */
export type StaffSession = z.infer<typeof staffSession>;

/** Proof that a person has just signed in again, good for one change of where money goes. */
export const stepUpToken = z.object({ token: z.string(), expiresAt: instant });
/** A token that shows that somebody proved just now who they are. */
export type StepUpToken = z.infer<typeof stepUpToken>;

/** Tokens for widgets. */
export const embedSessions = {
  /**
   * Mints a session of at most 15 minutes for one partner, on the customer's server.
   * A partner that the program does not know yet is enrolled by `externalId`.
   */
  create: endpoint({
    method: 'POST',
    path: '/embed-sessions',
    credentials: ['secret'],
    status: 201,
    secretAnswer: true,
    summary: 'Mint an embed session',
    input: z.strictObject({
      partner: z.strictObject({
        externalId: externalId(),
        /** Needed when the partner is enrolled by this call. */
        name: name().optional(),
        email: email().optional(),
        type: partnerType.optional(),
      }),
      member: z.strictObject({ externalId: externalId(), name: name() }).optional(),
      /** What the session may do; everything a partner can do when left out. */
      permissions: z.array(z.enum(scopes)).min(1).max(scopes.length).optional(),
      /** Pages the session may be used on; any when left out. */
      allowedOrigins: z.array(origin).min(1).max(20).optional(),
      /** Seconds, 60 to 900. */
      ttl: z.number().int().min(60).max(900).default(900),
    }),
    output: embedSession,
    errors: ['partner_not_active'],
  }),

  /** Mints a session for a person of the program's staff. */
  staff: endpoint({
    method: 'POST',
    path: '/embed-sessions/staff',
    credentials: ['secret'],
    status: 201,
    secretAnswer: true,
    summary: 'Mint a session for staff',
    input: z.strictObject({
      member: z.strictObject({ externalId: externalId(), name: name() }),
      /** What the session may do; everything that staff can do when left out. */
      permissions: z.array(z.enum(staffScopes)).min(1).max(staffScopes.length).optional(),
      /** Pages the session may be used on; any when left out. */
      allowedOrigins: z.array(origin).min(1).max(20).optional(),
      /** Seconds, 60 to 900. */
      ttl: z.number().int().min(60).max(900).default(900),
    }),
    output: staffSession,
  }),

  /**
   * Says that the host has just checked who the partner's person is, by password or a second
   * factor. The token serves one command within five minutes, sent as `Portico-Step-Up`.
   */
  stepUp: endpoint({
    method: 'POST',
    path: '/embed-sessions/step-up',
    credentials: ['secret'],
    status: 201,
    secretAnswer: true,
    summary: 'Mint a step-up token',
    input: z.strictObject({ partner: z.strictObject({ externalId: externalId() }) }),
    output: stepUpToken,
  }),
};
