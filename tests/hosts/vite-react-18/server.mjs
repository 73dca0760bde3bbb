// Serves the built page and mints sessions. The secret key stays in this process.

import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { createPorticoServer } from '@portico/sdk/server';

const { PORT, PORTICO_URL, PORTICO_SECRET_KEY, PORTICO_EXTERNAL_ID } = process.env;
const portico = createPorticoServer({ baseUrl: PORTICO_URL, secretKey: PORTICO_SECRET_KEY });
const dist = join(import.meta.dirname, 'dist');
const page = readFileSync(join(dist, 'index.html'), 'utf8');
const kinds = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://host');
  if (pathname === '/session') return mint(request, response);
  return pathname === '/' ? sendPage(response) : sendFile(pathname, response);
});

async function mint(request, response) {
  // Only pages of this site: no other one may act for whoever is signed in here.
  const { 'sec-fetch-site': site, origin } = request.headers;
  if (request.method !== 'POST' || site !== 'same-origin') return response.writeHead(403).end();
  // A real host reads its own session cookie here.
  const partner = { externalId: PORTICO_EXTERNAL_ID };
  const minted = await portico.embedSessions.create({ partner, allowedOrigins: [origin] }).safe();
  if (!minted.ok) return response.writeHead(503).end();
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  return response.end(JSON.stringify({ token: minted.data.token }));
}

function sendPage(response) {
  const nonce = randomBytes(16).toString('base64');
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      `default-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data: blob:; ` +
      `connect-src 'self' ${PORTICO_URL}; object-src 'none'; base-uri 'none'`,
  });
  response.end(page.replace('%PORTICO_URL%', PORTICO_URL).replaceAll('%NONCE%', nonce));
}

function sendFile(pathname, response) {
  try {
    const content = readFileSync(join(dist, normalize(pathname)));
    const type = kinds[extname(pathname)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type }).end(content);
  } catch {
    response.writeHead(404).end();
  }
}

server.listen(Number(PORT), '127.0.0.1');
