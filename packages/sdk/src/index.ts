import type { PorticoContract } from './contract/index.ts';
import { buildClient, credentialFor } from './client.ts';
import type { ClientOf } from './client-of.ts';
import { createListeners } from './listeners.ts';
import { createLive, type Live } from './live.ts';
import type { OfflineQueue, PendingCommand } from './offline.ts';
import { configError, prepare, type PorticoOptions } from './options.ts';
import { browserRoutes } from './routes.generated.ts';
import { SessionKeeper, type Session } from './session.ts';

/** The client for browsers: every endpoint of partners and public pages, typed. */
export interface Portico extends ClientOf<PorticoContract, 'session' | 'publishable'> {
  /** The embed session: its status and claims, observable. */
  readonly session: Session;
  /** Events as they happen. */
  readonly live: Live;
  /** What waits for the network, observable; empty without the option `offline`. */
  readonly offline: OfflineQueue;
}

/**
 * Makes a client for a partner's embedded widgets (`session`) or a public page
 * (`publishableKey`).
 *
 * @example
 * const portico = createPortico({
 *   baseUrl: 'https://partners.example.com',
 *   session: async () => (await fetch('/portico-session', { method: 'POST' })).json(),
 * });
 * for await (const commission of portico.commissions.list({ status: ['approved'] })) { … }
 *
 * @throws PorticoError with category `config` when the options can never work, for example a
 * secret key.
 */
export function createPortico(given: PorticoOptions): Portico {
  const options = prepare(given);
  const { session: source, publishableKey } = options;
  if ([source, publishableKey].some((key) => typeof key === 'string' && /^\s*sk_/.test(key))) {
    const message = 'A secret key belongs on your server; mint a session there.';
    throw configError(message, 'secret_key_in_browser');
  }
  const warn = options.onWarning ?? ((warning) => console.warn(`[portico] ${warning.message}`));
  const keeper = new SessionKeeper({ source: source ?? '', warn });
  const session = keeper.expose();
  const { tell, subscribe } = createListeners();
  const offline = { pending: [] as readonly PendingCommand[], subscribe };
  const credentials = {
    session: source ? keeper : undefined,
    publishable: publishableKey ? { token: () => publishableKey } : undefined,
  };
  const desk = { session, warn, offline, tell };
  const client = buildClient(options, browserRoutes, credentials, desk);
  // The first token is on its way before the widgets that need it have arrived.
  if (source && globalThis.document) void keeper.token().catch(() => {});
  const stream = browserRoutes['events.stream'];
  const credential = { token: () => credentialFor('live', ['session'], credentials).token() };
  const live = createLive(options, stream, source ? keeper : credential);
  return Object.assign(client, { session, live, offline }) as Portico;
}

export type { Call, ClientOf, MethodOf, Result } from './client-of.ts';
export type { SessionClaims } from './claims.ts';
export {
  isPorticoError,
  PorticoError,
  type PorticoErrorInit,
  type PorticoErrorJson,
} from './errors.ts';
export type { EventOf, Live, LiveStatus } from './live.ts';
export type { OfflineQueue, PendingCommand } from './offline.ts';
export type {
  AnswerFacts,
  AttemptFacts,
  CallFacts,
  CallOptions,
  Hooks,
  PorticoOptions,
  PorticoWarning,
} from './options.ts';
export type { ListCall } from './paginate.ts';
export type {
  Session,
  SessionAnswer,
  SessionContext,
  SessionSource,
  SessionStatus,
} from './session.ts';
export type {
  Asset,
  AssetCategory,
  Attribution,
  Bonus,
  Brand,
  BrandWarning,
  Calculation,
  CalculationStep,
  Certification,
  ClientErrorCode,
  Commission,
  CommissionDetail,
  CommissionSort,
  CommissionStatus,
  CommissionType,
  Currency,
  CurrentPlan,
  EarningsOverview,
  EmbedSession,
  ErrorCategory,
  ErrorCode,
  EventData,
  EventType,
  FieldError,
  InputOf,
  ItemOf,
  Link,
  Money,
  OutputOf,
  Page,
  Partner,
  PartnerStatus,
  PartnerType,
  Payment,
  PorticoContract,
  PorticoEvent,
  Problem,
  Program,
  Referral,
  ReferralStatus,
  Requirement,
  SavedBrand,
  Scope,
  StoredTheme,
  TierMetric,
  TierProgress,
  Utm,
} from './contract/index.ts';
