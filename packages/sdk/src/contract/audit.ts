import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { id } from './id.ts';
import { pageOf, pageQuery } from './page.ts';
import { instant } from './time.ts';

/** Who did something: a rule of the program by itself, its server, its staff, or the partner. */
export const actorName = z.object({
  kind: z.enum(['system', 'server', 'staff', 'partner']),
  /** The name that the session was minted with; null for the system and a server. */
  name: z.string().nullable(),
});
/** Who did something, by name and kind. */
export type ActorName = z.infer<typeof actorName>;

const json = z.record(z.string(), z.unknown());

/** One thing that a person or a job did: who, when, before and after. Never changed. */
export const auditEntry = z.object({
  id: id('auditEntry'),
  at: instant,
  by: actorName,
  /** What was done, as `noun.verb`: `commission.approved`. */
  action: z.string(),
  /** The id of what it was done to. */
  subject: z.string(),
  partnerId: id('partner').nullable(),
  before: json.nullable(),
  after: json.nullable(),
  reason: z.string().nullable(),
});
/** One thing that was done, by whom and when. */
export type AuditEntry = z.infer<typeof auditEntry>;

/** What was done, for staff. */
export const adminAudit = {
  /** What was done in the program, newest first. */
  list: endpoint({
    method: 'GET',
    path: '/admin/audit',
    credentials: ['secret', 'staff'],
    scope: 'staff:read',
    kind: 'page',
    summary: 'List audit entries',
    input: z.strictObject({
      ...pageQuery,
      /** The id of a commission, payout, plan, … */
      subject: z.string().max(60).optional(),
      partnerId: id('partner').optional(),
      action: z.string().max(60).optional(),
    }),
    output: pageOf(auditEntry),
  }),
};
