// Serves the page and the built elements, and mints sessions. The secret key stays in here.

import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPorticoServer } from '@portico/sdk/server';

const { PORT, PORTICO_URL, PORTICO_SECRET_KEY, PORTICO_EXTERNAL_ID } = process.env;
const portico = createPorticoServer({ baseUrl: PORTICO_URL, secretKey: PORTICO_SECRET_KEY });
const home = dirname(fileURLToPath(import.meta.url));
const elements = dirname(fileURLToPath(import.meta.resolve('@portico/react/browser/portico.js')));
const page = readFileSync(join(home, 'index.html'), 'utf8');
const kinds = { '.js': 'text/javascript', '.css': 'text/css' };

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://host');
  if (pathname === '/session') return mint(request, response);
  if (pathname === '/') return sendPage(response);
  if (pathname === '/fernhill.css') return sendFile(join(home, pathname), 'no-cache', response);
  if (!pathname.startsWith('/portico/')) return response.writeHead(404).end();
  const file = normalize(pathname.slice('/portico'.length));
  // The names of chunks change with what is in them.
  const isChunk = file.startsWith('/chunks/');
  const caching = isChunk ? 'public, max-age=31536000, immutable' : 'no-cache';
  return sendFile(join(elements, file), caching, response);
});

async function mint(request, response) {
  // Only pages of this site: no other one may act for whoever is signed in here.
  const { 'sec-fetch-site': site, origin } = request.headers;
  if (request.method !== 'POST' || site !== 'same-origin') return response.writeHead(403).end();
  // A real shop reads its own session cookie here.
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
  response.end(page.replace('%PORTICO_URL%', PORTICO_URL).replace('%NONCE%', nonce));
}

function sendFile(path, caching, response) {
  try {
    const content = readFileSync(path);
    const type = kinds[extname(path)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'cache-control': caching }).end(content);
  } catch {
    response.writeHead(404).end();
  }
}

server.listen(Number(PORT), '127.0.0.1');
