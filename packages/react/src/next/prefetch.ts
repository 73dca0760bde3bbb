import { createPortico } from '@portico/sdk';
import type { PorticoError } from '@portico/sdk';
import { createPorticoServer, readClaims } from '@portico/sdk/server';
import type { PorticoServer, PorticoServerOptions } from '@portico/sdk/server';
import { createServedCache, toPorticoError } from '../internal/data/index.ts';
import type { Answers, Scope } from '../internal/data/index.ts';
import { askFor } from './questions.ts';
import type { Served, ServedWidget } from './questions.ts';

type Minting = Parameters<PorticoServer['embedSessions']['create']>[0];

/** What `PorticoNextProvider` renders before a browser has asked anything. Holds no secret. */
export interface PorticoState {
  /** Whose answers they are; without it nothing could be asked. */
  readonly scope?: Scope;
  /** The server's time, in milliseconds since 1970. */
  readonly now: number;
  readonly answers?: Answers;
}

/** Options of {@link prefetch}. */
export interface PrefetchOptions extends Pick<
  PorticoServerOptions,
  'baseUrl' | 'secretKey' | 'fetch'
> {
  /** Who is signed in, as `embedSessions.create` takes it. */
  partner: Minting['partner'];
  /** Widgets on the page, by the names of their entries. */
  widgets?: readonly ServedWidget[] | undefined;
  /** Asks what your own hooks will ask: `({ ask, asking }) => ask(bonusOptions(asking))`. */
  ask?: ((served: Served) => Promise<unknown>) | undefined;
  /** Milliseconds after which the page goes out without the rest. @default 3_000 */
  totalTimeout?: number | undefined;
  /** Hears why something is missing in the HTML. The browser asks for it again. */
  onError?: ((error: PorticoError) => void) | undefined;
}

/**
 * Asks on the server what the widgets of a page need. The page is sent in any case: what fails or
 * takes too long is asked again by the browser.
 *
 * @example
 * const state = await prefetch({
 *   ...{ baseUrl, secretKey, partner: { externalId: user.id } },
 *   widgets: ['commission-table', 'tier-ring'],
 * });
 *
 * @throws PorticoError with category `config` when the options can never work.
 */
export async function prefetch(options: PrefetchOptions): Promise<PorticoState> {
  const { baseUrl, secretKey, totalTimeout = 3_000, onError } = options;
  const now = Date.now();
  const shared = { baseUrl, totalTimeout, maxRetries: 0, fetch: options.fetch };
  const server = createPorticoServer({ ...shared, secretKey });
  const report = (error: unknown) => onError?.(toPorticoError(error));
  const minted = await server.embedSessions
    .create({ partner: options.partner, ttl: shortestLife })
    .safe();
  if (!minted.ok) {
    report(minted.error);
    return { now };
  }
  const { token } = minted.data;
  const claims = readClaims(token);
  if (claims === null) return { now };
  const scope: Scope = { programId: claims.programId, partnerId: claims.partnerId };
  const left = Math.max(1, totalTimeout - (Date.now() - now));
  const client = createPortico({ ...shared, session: token, totalTimeout: left });
  const cache = createServedCache(report);
  const served: Served = { ...cache, asking: { client, scope } };
  await Promise.all([askFor(options.widgets ?? [], served), options.ask?.(served)]);
  client.session.forget();
  return { now, scope, answers: cache.take() };
}

/** Seconds. The session never leaves the server. */
const shortestLife = 60;
