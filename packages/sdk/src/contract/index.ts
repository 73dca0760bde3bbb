import { adminPartners, partners } from './partners.ts';
import { assets } from './assets.ts';
import { commissions } from './commissions.ts';
import { embedSessions } from './embed-sessions.ts';
import { events } from './events.ts';
import { links } from './links.ts';
import { payments } from './payments.ts';
import { programs } from './programs.ts';
import { referrals } from './referrals.ts';
import { tiers } from './tiers.ts';

/** The whole API: nouns, then verbs. Client, server and OpenAPI all hang on it. */
export const contract = {
  programs,
  embedSessions,
  partners,
  links,
  referrals,
  payments,
  commissions,
  tiers,
  assets,
  events,
  admin: { partners: adminPartners },
};
export type PorticoContract = typeof contract;

export * from './assets.ts';
export * from './calculation.ts';
export * from './commissions.ts';
export * from './currencies.ts';
export * from './embed-sessions.ts';
export * from './endpoint.ts';
export * from './errors.ts';
export * from './events.ts';
export * from './id.ts';
export * from './links.ts';
export * from './mapped.ts';
export * from './money.ts';
export { errorsOf, toOpenApi } from './openapi.ts';
export * from './openapi-document.ts';
export type { JsonSchema } from './openapi-schemas.ts';
export * from './page.ts';
export * from './partners.ts';
export * from './payments.ts';
export * from './programs.ts';
export * from './referrals.ts';
export * from './tiers.ts';
