import type { PorticoContract } from '../contract/index.ts';
import { buildClient } from '../client.ts';
import type { ClientOf } from '../client-of.ts';
import { configError, prepare, type PorticoServerOptions } from '../options.ts';
import { serverRoutes } from '../routes.generated.ts';

/** The client for your server: mints sessions, reports payments, runs the program. */
export interface PorticoServer extends ClientOf<PorticoContract, 'secret'> {}

/**
 * Makes a client that holds a secret key.
 *
 * @example
 * const portico = createPorticoServer({ baseUrl, secretKey: process.env.PORTICO_SECRET_KEY });
 * const { token } = await portico.embedSessions.create({ partner: { externalId: user.id } });
 *
 * @throws PorticoError with category `config` in a browser, and for a key of another kind.
 */
export function createPorticoServer(given: PorticoServerOptions): PorticoServer {
  const options = prepare(given);
  const { secretKey } = options;
  const { document, process } = globalThis as {
    document?: unknown;
    process?: { versions?: object };
  };
  if (document && !process?.versions) {
    const message = 'createPorticoServer was called in a browser: the secret key is exposed.';
    throw configError(message, 'secret_key_in_browser');
  }
  if (!secretKey?.startsWith('sk_')) throw configError('secretKey must start with sk_.');
  const secret = { token: () => secretKey };
  return buildClient(options, serverRoutes, { secret }) as PorticoServer;
}

export { readClaims, type SessionClaims } from '../claims.ts';
export type { Call, Result } from '../client-of.ts';
export { isPorticoError, PorticoError } from '../errors.ts';
export type {
  AnswerFacts,
  AttemptFacts,
  CallFacts,
  CallOptions,
  Hooks,
  PorticoServerOptions,
  PorticoWarning,
} from '../options.ts';
export type { ListCall } from '../paginate.ts';
