import type { IncomingMessage, ServerResponse } from 'node:http';
import { cookieOf, readCode } from './clicks.rules.ts';
import { recordClick, type Clicks, type Visit } from './clicks.service.ts';
import type { KnownLink } from './link-memory.ts';
import { unavailablePage, unknownLinkPage } from './pages.ts';

/**
 * Answers `/r/<code>` and nothing else; false tells the caller to go on. It stands before the
 * router because every visitor passes here, and none of them should wait.
 */
export function createRedirect(
  clicks: Clicks,
): (req: IncomingMessage, res: ServerResponse) => boolean {
  return (req, res) => {
    const path = req.url ?? '';
    if (!path.startsWith('/r/')) return false;
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      res.writeHead(405, { allow: 'GET, HEAD', 'content-length': 0 }).end();
      return true;
    }
    const code = readCode(path);
    const known = code === null ? null : clicks.links.peek(code);
    if (known !== undefined) {
      lead(clicks, known, { req, res });
    } else {
      clicks.links.resolve(code!).then(
        (link) => lead(clicks, link, { req, res }),
        () => askToWait(res),
      );
    }
    return true;
  };
}

interface Exchange {
  req: IncomingMessage;
  res: ServerResponse;
}

function lead(clicks: Clicks, link: KnownLink | null, { req, res }: Exchange): void {
  if (!link) return showPage(res, 404, unknownLinkPage);
  const { target, windowSeconds } = link;
  if (!link.attributing) {
    res.writeHead(302, { ...fixedHeaders, location: target.plain }).end();
    return;
  }
  recordClick(clicks, link, {
    visit: readVisit(clicks, req),
    done(error, clickId) {
      if (error) return askToWait(res);
      const cookie = { clickId, maxAgeSeconds: windowSeconds, secure: clicks.secure };
      res
        .writeHead(302, {
          ...fixedHeaders,
          location: target.beforeClick + clickId + target.afterClick,
          'set-cookie': cookieOf(cookie),
        })
        .end();
    },
  });
}

const fixedHeaders = {
  'cache-control': 'no-store',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-robots-tag': 'noindex, nofollow',
  'content-length': '0',
};

function readVisit({ options }: Clicks, { method, headers, socket }: IncomingMessage): Visit {
  const header = (name: string | undefined): string | undefined => {
    const value = name === undefined ? undefined : headers[name];
    return Array.isArray(value) ? value[0] : value;
  };
  return {
    method,
    address: header(options.addressHeader) ?? socket.remoteAddress ?? '',
    userAgent: headers['user-agent'] ?? '',
    purpose: header('sec-purpose') ?? header('purpose') ?? '',
    referrer: headers.referer ?? '',
    country: header(options.countryHeader),
  };
}

/** The click could not be kept, or the link not be looked up: better later than unrecorded. */
function askToWait(res: ServerResponse): void {
  showPage(res, 503, unavailablePage, { 'retry-after': '2' });
}

function showPage(
  res: ServerResponse,
  status: number,
  ...[html, headers]: [html: string, headers?: Record<string, string>]
): void {
  res
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'content-length': Buffer.byteLength(html),
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'x-content-type-options': 'nosniff',
      ...headers,
    })
    .end(html);
}
