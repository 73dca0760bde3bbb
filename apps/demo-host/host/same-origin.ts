import type { MiddlewareHandler } from 'hono';
import { HostFault, problemOf } from './problem.ts';

/**
 * Answers only to pages of this very host. A browser names the page's origin with each POST and
 * says how far it comes with `Sec-Fetch-Site`; a script on a server names neither and may call.
 *
 * The name in `Host` has to be a known one as well: a foreign name that was made to point at this
 * machine (DNS rebinding) would otherwise look like our own page. An address cannot be rebound.
 */
export function sameOriginOnly(baseUrl: string): MiddlewareHandler {
  const own = new URL(baseUrl).host;
  return async (context, next) => {
    const host = context.req.header('host') ?? '';
    const origin = context.req.header('origin');
    const site = context.req.header('sec-fetch-site');
    const isNear = site === undefined || site === 'same-origin' || site === 'none';
    const isOurs = origin === undefined || hostOf(origin) === host;
    if (isNear && isOurs && (host === own || isAddress(host))) return next();
    return problemOf(new HostFault(403, 'other_origin', 'Only pages of this host may ask.'));
  };
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

function isAddress(host: string): boolean {
  const name = host.replace(/:\d+$/, '');
  return name === 'localhost' || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(name) || /^\[.*\]$/.test(name);
}
