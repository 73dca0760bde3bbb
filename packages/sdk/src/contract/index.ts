import { adminAudit } from './audit.ts';
import { adminPartners, partners } from './partners.ts';
import { assets } from './assets.ts';
import { adminCommissions } from './commission-reviews.ts';
import { commissions } from './commissions.ts';
import { adminDisputes, disputes } from './disputes.ts';
import { earnings } from './earnings.ts';
import { embedSessions } from './embed-sessions.ts';
import { events } from './events.ts';
import { adminExchangeRates } from './exchange-rates.ts';
import { adminLedger } from './ledger.ts';
import { links } from './links.ts';
import { payments } from './payments.ts';
import { adminPayouts } from './payout-runs.ts';
import { payouts } from './payouts.ts';
import { adminPlans } from './plans.ts';
import { programs } from './programs.ts';
import { referrals } from './referrals.ts';
import { statements } from './statements.ts';
import { adminTax, tax } from './tax.ts';
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
  earnings,
  disputes,
  payouts,
  statements,
  tax,
  tiers,
  assets,
  events,
  admin: {
    partners: adminPartners,
    commissions: adminCommissions,
    disputes: adminDisputes,
    plans: adminPlans,
    exchangeRates: adminExchangeRates,
    ledger: adminLedger,
    payouts: adminPayouts,
    tax: adminTax,
    audit: adminAudit,
  },
};
/** Every endpoint, by noun and verb; what the client is typed by. */
export type PorticoContract = typeof contract;

export * from './assets.ts';
export * from './brand.ts';
export * from './calculation.ts';
export * from './commission-reviews.ts';
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
export * from './audit.ts';
export * from './disputes.ts';
export * from './earnings.ts';
export * from './exchange-rates.ts';
export * from './ledger.ts';
export * from './payout-methods.ts';
export * from './payout-runs.ts';
export * from './payouts.ts';
export * from './plan-rules.ts';
export * from './plans.ts';
export * from './statements.ts';
export * from './tax.ts';
