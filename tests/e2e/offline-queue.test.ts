// What waits for the network outlives its page. IndexedDB and `online` are those of a browser.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Portico } from '@portico/sdk';
import { createFakePortico } from '@portico/sdk/testing';
import { openBrowser } from './browser.ts';

declare global {
  var portico: Portico;
}

const fake = createFakePortico();
const keys: string[] = [];
const files = new Map<string, string>();
const server = createServer((request, response) => void answer(request, response));
let browser: Browser;
let url = '';

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: pageCode, resolveDir: import.meta.dirname },
    absWorkingDir: join(import.meta.dirname, '../..'),
    conditions: ['portico-source'],
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: 'page',
    write: false,
  });
  for (const { path, text } of outputFiles) files.set(`/${basename(path)}`, text);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  server.closeAllConnections();
  server.close();
});

const pageCode = `import { createPortico } from '@portico/sdk';
  globalThis.portico = createPortico({
    baseUrl: location.origin,
    session: async () => (await fetch('/session')).json(),
    offline: { queue: true },
  });`;

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { url: path = '/', method = 'GET', headers } = request;
  if (path === '/') {
    return void response
      .setHeader('content-type', 'text/html')
      .end('<script type="module" src="/stdin.js"></script>');
  }
  const file = files.get(path);
  if (file) return void response.setHeader('content-type', 'text/javascript').end(file);
  if (path === '/session') return void response.end(JSON.stringify(await fake.session()));
  let body = '';
  for await (const piece of request) body += piece;
  const key = headers['idempotency-key'];
  if (typeof key === 'string') keys.push(key);
  const sent = { method, headers: headers as Record<string, string>, ...(body && { body }) };
  const answered = await fake.fetch(new Request(`https://fake.portico.test${path}`, sent));
  response.writeHead(answered.status, Object.fromEntries(answered.headers));
  response.end(await answered.text());
}

/** A page whose session has begun. */
async function open(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'portico' in globalThis);
  await page.evaluate(() => globalThis.portico.programs.current());
  return page;
}

/** Makes links, waits until they are shown as pending, and tells their keys. */
function makeLinks(page: Page, codes: string[]): Promise<string[]> {
  return page.evaluate(async (all) => {
    const { links, offline } = globalThis.portico;
    for (const code of all) void links.create({ code }).safe();
    while (offline.pending.length < all.length) await new Promise((go) => setTimeout(go, 10));
    // What the queue shows is written down a moment later.
    await new Promise((go) => setTimeout(go, 100));
    return offline.pending.map(({ id }) => id);
  }, codes);
}

/** Everything that the page has kept, as text. */
function keptBy(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const found: unknown[] = [Object.entries(localStorage), Object.entries(sessionStorage)];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open(name);
        request.addEventListener('success', () => resolve(request.result));
      });
      for (const table of database.objectStoreNames) {
        const all = database.transaction(table).objectStore(table).getAll();
        await new Promise((resolve) => all.addEventListener('success', resolve));
        found.push(...all.result);
      }
      database.close();
    }
    return JSON.stringify(found.flat());
  });
}

const made = () =>
  fake.calls.flatMap(({ name, input }) => (name === 'links.create' ? [input['code']] : []));

it('changes made offline are sent once, in order, by the next page of that person', async () => {
  const context = await browser.newContext();
  const first = await open(context);
  await context.setOffline(true);
  const pending = await makeLinks(first, ['one', 'two']);
  const kept = await keptBy(first);
  expect(JSON.parse(kept)).toHaveLength(2);
  expect(kept).not.toMatch(/eyJ|Bearer|token/i);
  await first.close();
  expect(made()).toEqual([]);

  await context.setOffline(false);
  const second = await open(context);
  await vi.waitFor(() => expect(made()).toEqual(['one', 'two']), { timeout: 10_000 });
  expect(keys).toEqual(pending);
  await vi.waitFor(async () => expect(await keptBy(second)).toBe('[]'), { timeout: 5000 });
  await context.close();
});

it('signing out leaves nothing behind, and nothing is sent any more', async () => {
  const context = await browser.newContext();
  const page = await open(context);
  await context.setOffline(true);
  await makeLinks(page, ['three']);
  await page.evaluate(() => globalThis.portico.session.forget());
  await vi.waitFor(async () => expect(await keptBy(page)).toBe('[]'), { timeout: 5000 });
  await context.setOffline(false);
  await (await open(context)).waitForTimeout(300);
  expect(made()).not.toContain('three');
  await context.close();
});
