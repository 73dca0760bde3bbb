// A page of plain HTML on a server of its own: the built elements, a server in memory behind them,
// and an address that mints sessions.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { createFakePortico, type FakePortico } from '@portico/sdk/testing';
import { buildBrowserBundle } from '../../packages/react/build/browser-bundle.ts';

export interface ElementPage {
  readonly fake: FakePortico;
  /** What was asked for, oldest first: `/portico/chunks/mount-….js`. */
  readonly asked: readonly string[];
  /** Puts HTML under an address of the server and gives that. */
  place(html: string, headers?: Readonly<Record<string, string>>): string;
  close(): Promise<void>;
}

interface Answer {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

export async function startElementPage(): Promise<ElementPage> {
  const folder = mkdtempSync(join(tmpdir(), 'portico-elements-'));
  await buildBrowserBundle('src/elements/script-tag.ts', folder);
  const fake = createFakePortico();
  const pages = new Map<string, Answer>();
  const asked: string[] = [];

  async function answer(request: IncomingMessage): Promise<Response> {
    const path = request.url ?? '/';
    const page = pages.get(path);
    if (page !== undefined) {
      const headers = { 'content-type': 'text/html; charset=utf-8', ...page.headers };
      return new Response(page.html, { headers });
    }
    if (path.startsWith('/session')) return Response.json(await fake.session());
    if (path.startsWith('/api/')) return fake.fetch(await toRequest(request));
    if (!path.startsWith('/portico/')) return new Response(null, { status: 204 });
    const file = readFileSync(join(folder, path.slice('/portico/'.length)));
    const type = extname(path) === '.js' ? 'text/javascript' : 'application/octet-stream';
    return new Response(file, { headers: { 'content-type': type } });
  }
  const server = createServer((request, response) => {
    asked.push(request.url ?? '/');
    answer(request).then(
      (answered) => write(answered, response),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    fake,
    asked,
    place(html, headers = {}) {
      const path = `/page-${pages.size}`;
      pages.set(path, { html, headers });
      return url + path;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function toRequest(request: IncomingMessage): Promise<Request> {
  const { method = 'GET', url = '/' } = request;
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = chunks.length > 0 ? { body: Buffer.concat(chunks) } : {};
  return new Request(new URL(url, 'https://fake.portico.test'), { method, headers, ...body });
}

function write(answered: Response, response: ServerResponse): void {
  response.writeHead(answered.status, Object.fromEntries(answered.headers));
  if (answered.body === null) return void response.end();
  const body = Readable.fromWeb(answered.body as never);
  // A stream that nobody follows any more ends.
  response.on('close', () => body.destroy());
  body.pipe(response);
}
