import type { PorticoContract } from '../contract/index.ts';
import { buildClient } from '../client.ts';
import type { ClientOf } from '../client-of.ts';
import { configError, prepare, type BaseOptions } from '../options.ts';
import { staffRoutes } from '../routes.generated.ts';
import { SessionKeeper, type Session, type SessionSource } from '../session.ts';

/** The client for the program's own staff: reviews, plans, payout runs, books. */
export interface PorticoAdmin extends ClientOf<PorticoContract, 'staff'> {
  /** The staff session: its status and claims, observable. */
  readonly session: Session;
}

/** Options of `createPorticoAdmin`. */
export interface PorticoAdminOptions extends BaseOptions {
  /** A token of `embedSessions.staff`, or better a function that asks your server for one. */
  session: SessionSource;
}

/**
 * Makes a client for widgets of an admin console. Its endpoints are an entry of their own, so that
 * none of them ships to partners.
 *
 * @example
 * const portico = createPorticoAdmin({
 *   baseUrl: 'https://partners.example.com',
 *   session: async () => (await fetch('/portico-staff-session', { method: 'POST' })).json(),
 * });
 * for await (const commission of portico.admin.commissions.list({ status: ['held'] })) { … }
 *
 * @throws PorticoError with category `config` when the options can never work, for example a
 * secret key.
 */
export function createPorticoAdmin(given: PorticoAdminOptions): PorticoAdmin {
  const options = prepare(given);
  const { session: source } = options;
  if (!source) throw configError('session is missing.');
  if (typeof source === 'string' && /^\s*sk_/.test(source)) {
    const message = 'A secret key belongs on your server; mint a staff session there.';
    throw configError(message, 'secret_key_in_browser');
  }
  const warn = options.onWarning ?? ((warning) => console.warn(`[portico] ${warning.message}`));
  const keeper = new SessionKeeper({ source, warn });
  const client = buildClient(options, staffRoutes, { staff: keeper });
  if (globalThis.document) void keeper.token().catch(() => {});
  return Object.assign(client, { session: keeper.expose() }) as PorticoAdmin;
}
