// A small HTTP server on this machine that plays somebody else's API in tests.

import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Record<string, string>;
  body: string;
}

export interface LocalAnswer {
  status: number;
  body: object;
  headers?: Record<string, string>;
}

export interface LocalServer {
  readonly url: string;
  close(): Promise<void>;
}

/** `hang up` closes the connection without a word; `be silent` leaves the caller waiting. */
export type Handler = (
  asked: Asked,
) => Promise<LocalAnswer | 'hang up' | 'be silent'> | LocalAnswer | 'hang up' | 'be silent';

export async function openLocalServer(
  handle: Handler,
  { port = 0, latencyMs = 0 } = {},
): Promise<LocalServer> {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    if (latencyMs > 0) await sleep(latencyMs * (0.5 + Math.random()));
    const url = new URL(request.url ?? '/', 'http://local');
    const headers = request.headers as Record<string, string>;
    const { method = 'GET' } = request;
    send(
      response,
      await handle({ method, path: url.pathname, query: url.searchParams, headers, body }),
    );
  });
  server.listen(port, '127.0.0.1', 4_096);
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function send(response: ServerResponse, answer: Awaited<ReturnType<Handler>>): void {
  if (answer === 'hang up') return void response.destroy();
  if (answer === 'be silent') return;
  const { status, body, headers } = answer;
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}
