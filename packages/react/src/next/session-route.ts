import { createPorticoServer, isPorticoError } from '@portico/sdk/server';
import type { PorticoServer, PorticoServerOptions } from '@portico/sdk/server';

type Minting = Parameters<PorticoServer['embedSessions']['create']>[0];

/** Who asks: a partner, `null` when nobody is signed in, `forbidden` for who has no access. */
export type PartnerOfRequest = Minting['partner'] | null | 'forbidden';

/** Options of {@link createSessionRoute}. */
export interface SessionRouteOptions extends PorticoServerOptions {
  /** Reads your own session; never trust what the body or the address of the request says. */
  partner: (request: Request) => PartnerOfRequest | Promise<PartnerOfRequest>;
  /** What the sessions may do; everything that a partner can do when left out. */
  permissions?: Minting['permissions'];
  /** Origins that may ask beside the route's own, for example `https://app.example.com`. */
  origins?: readonly string[] | undefined;
}

/**
 * The route that the widgets get their sessions from. Answers pages of this site alone, and
 * nothing it says is kept by caches.
 *
 * @example
 * // app/portico/session/route.ts
 * export const { GET, POST } = createSessionRoute({
 *   ...{ baseUrl, secretKey },
 *   partner: async (request) => {
 *     const user = await userOf(request);
 *     return user === null ? null : { externalId: user.id };
 *   },
 * });
 */
export function createSessionRoute(options: SessionRouteOptions) {
  const { partner: read, permissions, origins = [], ...connection } = options;
  // Made with the first request: a build has no secrets.
  let server: PorticoServer | undefined;

  async function answer(request: Request): Promise<Response> {
    if (!isNear(request, origins)) return refuse(403, 'forbidden');
    const partner = await read(request);
    if (partner === null) return refuse(401, 'unauthenticated');
    if (partner === 'forbidden') return refuse(403, 'forbidden');
    const origin = request.headers.get('origin');
    server ??= createPorticoServer(connection);
    const { token, theme } = await server.embedSessions.create({
      ...{ partner, permissions },
      ...(origin !== null && { allowedOrigins: [origin] }),
    });
    return send(200, { token, theme });
  }

  async function route(request: Request): Promise<Response> {
    try {
      return await answer(request);
    } catch (error) {
      // Suspended or closed: the widgets are told once and ask no more.
      if (isPorticoError(error) && error.category === 'permission') return refuse(403, 'forbidden');
      if (isPorticoError(error) && error.retryable) return refuse(503, 'unavailable');
      // A wrong key or a partner that cannot be enrolled: for the developer, in the host's log.
      throw error;
    }
  }
  return { GET: route, POST: route };
}

function refuse(status: number, error: string): Response {
  return send(status, { error });
}

function send(status: number, body: object): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
}

/**
 * Whether a page of this site asks. A browser says how far a request comes, and names the origin
 * with each POST; a program on a server says neither and may ask, as it has no visitor's cookies.
 */
function isNear(request: Request, origins: readonly string[]): boolean {
  const { headers } = request;
  const origin = headers.get('origin');
  if (origin !== null && origins.includes(origin)) return true;
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  if (origin === null) return true;
  const host = headers.get('x-forwarded-host') ?? headers.get('host') ?? new URL(request.url).host;
  return URL.canParse(origin) && new URL(origin).host === host;
}
