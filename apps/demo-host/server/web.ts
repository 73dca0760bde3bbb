import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { Hono } from 'hono';

const dist = join(import.meta.dirname, '../web/dist');

const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.ico': 'image/x-icon',
};

/** Serves the built demo page. What lies under /assets is named by its hash and never changes. */
export function mountWeb(app: Hono): void {
  app.get('/assets/*', async (context) => {
    const file = normalize(context.req.path);
    const type = contentTypes[extname(file)];
    const body = type ? await readFile(join(dist, file)).catch(() => null) : null;
    if (!type || !body) return context.notFound();
    return new Response(new Uint8Array(body), {
      headers: {
        'content-type': type,
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
      },
    });
  });
  app.get('/', () => page());
  app.get('/favicon.svg', async (context) => {
    const icon = await readFile(join(dist, 'favicon.svg')).catch(() => null);
    if (!icon) return context.notFound();
    return new Response(new Uint8Array(icon), { headers: { 'content-type': 'image/svg+xml' } });
  });
}

/** The page with a fresh nonce: the demo lives under the strict policy that hosts live under. */
function page(): Response {
  const nonce = randomBytes(16).toString('base64');
  const html = readFileSync(join(dist, 'index.html'), 'utf8').replaceAll('__NONCE__', nonce);
  const policy = [
    `default-src 'self'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data: blob:`,
    `font-src 'self' data:`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `frame-ancestors 'self'`,
  ].join('; ');
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'x-content-type-options': 'nosniff',
    },
  });
}
