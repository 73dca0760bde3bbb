import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import {
  adminPayouts,
  contract,
  payouts as payoutContract,
  toOpenApi,
} from '@portico/sdk/contract';
import { adminAuditRoutes } from './audit/index.ts';
import { adminCommissionRoutes, commissionRoutes, releaseMissing } from './commissions/index.ts';
import { adminDisputeRoutes, disputeRoutes } from './disputes/index.ts';
import { earningRoutes } from './earnings/index.ts';
import { embedSessionRoutes } from './embed-sessions/index.ts';
import { assetRoutes } from './assets/index.ts';
import { trackVisit, type Clicks } from './clicks/index.ts';
import { eventRoutes, type Stream } from './events/index.ts';
import { adminExchangeRateRoutes } from './exchange-rates/index.ts';
import { adminLedgerRoutes } from './ledger/index.ts';
import { linkRoutes } from './links/index.ts';
import { adminPartnerRoutes, getPartner, partnerRoutes } from './partners/index.ts';
import { paymentRoutes, settleEarlierPayments } from './payments/index.ts';
import { adminPlanRoutes } from './plans/index.ts';
import { adminPayoutRoutes, payoutRoutes, type PayoutMeans } from './payouts/index.ts';
import { Fault, problemResponse } from './platform/fault.ts';
import { healthRoutes } from './platform/health.ts';
import { newId } from './platform/ids.ts';
import { implement } from './platform/implement.ts';
import { referencePage } from './platform/reference-page.ts';
import type { Resources } from './platform/resources.ts';
import { presets } from './presets/index.ts';
import { programRoutes, termsOf } from './programs/index.ts';
import { readReconciliation } from './reconciliation/index.ts';
import { referralRoutes } from './referrals/index.ts';
import { statementRoutes } from './statements/index.ts';
import { mountStripe } from './stripe/index.ts';
import { adminTaxRoutes, taxRoutes } from './tax/index.ts';
import { evaluateTier, tierRoutes, upgradeTier } from './tiers/index.ts';

/** The API: every noun of the contract, in the order of the house. No I/O before a request. */
export function createApp(resources: Resources, { clicks, stream, payouts }: Parts): Hono {
  const app = new Hono();
  const { gate, config } = resources;
  const tiers = { evaluateTier, upgradeTier };
  allowBrowsers(app);
  healthRoutes(app, resources);
  implement(app, gate, contract.programs, programRoutes);
  implement(app, gate, contract.embedSessions, embedSessionRoutes(config.sessionKey));
  implement(app, gate, contract.partners, partnerRoutes(tiers));
  implement(app, gate, contract.admin.partners, adminPartnerRoutes(tiers));
  implement(app, gate, contract.tiers, tierRoutes);
  implement(app, gate, contract.links, linkRoutes(config));
  implement(
    app,
    gate,
    contract.referrals,
    referralRoutes({
      settleEarlierPayments,
      trackVisit: (input, { work, request, address }) =>
        trackVisit(clicks, work, { ...input, request, address }),
    }),
  );
  implement(app, gate, contract.payments, paymentRoutes);
  implement(app, gate, contract.commissions, commissionRoutes);
  implement(app, gate, contract.earnings, earningRoutes);
  implement(app, gate, contract.disputes, disputeRoutes);
  implement(app, gate, contract.admin.commissions, adminCommissionRoutes);
  implement(app, gate, contract.admin.disputes, adminDisputeRoutes);
  implement(app, gate, contract.admin.plans, adminPlanRoutes(planPresets));
  implement(app, gate, contract.admin.exchangeRates, adminExchangeRateRoutes({ releaseMissing }));
  implement(
    app,
    gate,
    contract.admin.ledger,
    adminLedgerRoutes({ checkPartner: getPartner, readReconciliation }),
  );
  implement(app, gate, contract.admin.audit, adminAuditRoutes);
  implement(app, gate, payoutContract, payoutRoutes(payouts));
  implement(app, gate, adminPayouts, adminPayoutRoutes(payouts));
  implement(app, gate, contract.statements, statementRoutes(resources));
  implement(app, gate, contract.tax, taxRoutes(config));
  implement(app, gate, contract.admin.tax, adminTaxRoutes(config));
  implement(app, gate, contract.assets, assetRoutes(config.dataDir));
  implement(app, gate, contract.events, eventRoutes(stream));
  mountStripe(app, resources);
  const openApi = toOpenApi(contract, { serverUrl: config.baseUrl });
  app.get('/api/v1/openapi.json', (context) => context.json(openApi));
  app.get('/docs', (context) => {
    const nonce = randomBytes(16).toString('base64');
    const own = `'nonce-${nonce}'`;
    const policy = `default-src 'none'; style-src ${own}; script-src ${own}; base-uri 'none'`;
    context.header('content-security-policy', policy);
    return context.html(referencePage(openApi, { nonce }));
  });
  app.all('/api/*', () => problemResponse(new Fault('not_found'), newId('request')));
  return app;
}

const planPresets = Object.values(presets).map((preset) => ({
  key: preset.key,
  name: preset.name,
  terms: termsOf(preset),
}));

interface Parts {
  clicks: Clicks;
  stream: Stream;
  payouts: PayoutMeans;
}

/**
 * Widgets call from their host's origin. Tokens travel in a header and no cookie is ever read
 * here, so any origin may ask; a session that names its origins is held to them by the gate.
 */
function allowBrowsers(app: Hono): void {
  app.use('/api/*', async (context, next) => {
    if (context.req.method === 'OPTIONS') {
      return new Response(null, { status: 204, headers: preflightHeaders });
    }
    await next();
    context.res.headers.set('access-control-allow-origin', '*');
    context.res.headers.set('access-control-expose-headers', exposedHeaders);
    return undefined;
  });
}

const exposedHeaders =
  'x-request-id, retry-after, ratelimit-limit, ratelimit-remaining, ratelimit-reset, ' +
  'idempotency-replayed, content-disposition';

const preflightHeaders = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
  'access-control-allow-headers':
    'authorization, content-type, idempotency-key, last-event-id, portico-client, portico-step-up',
  'access-control-max-age': '86400',
};
