import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A request as it arrived. */
export interface Arrived {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: string;
  atMs: number;
}

type Answer = (
  request: Arrived,
  response: ServerResponse,
  /** 1 for the first request. */
  number: number,
) => void | Promise<void>;

/** A real HTTP server that lives as long as the test; it writes down what arrives. */
export async function serve(answer: Answer): Promise<{ baseUrl: string; arrived: Arrived[] }> {
  const arrived: Arrived[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request) body += piece;
    const url = new URL(request.url ?? '', 'http://localhost');
    const { method = '', headers } = request;
    const one = { method, path: url.pathname, query: url.searchParams, headers, body };
    const made = { ...one, atMs: performance.now() };
    arrived.push(made);
    await answer(made, response, arrived.length);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, arrived };
}

/** Answers with JSON. */
export function json(response: ServerResponse, value: unknown, status = 200, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(value));
}

/** Answers with a problem document. */
export function problem(
  response: ServerResponse,
  status: number,
  code: string,
  headers = {},
): void {
  const body = { type: '', title: code, status, code, detail: `${code}.`, requestId: 'rq_test' };
  json(response, body, status, { 'content-type': 'application/problem+json', ...headers });
}

/** A token with the claims of a real one. */
export function token(claims: Record<string, unknown> = {}): string {
  const iat = 1_700_000_000;
  const all = { sub: 'pa_1', pg: 'pg_1', scp: ['links:read'], iat, exp: iat + 900, ...claims };
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return [part({ alg: 'HS256' }), part({ jti: Math.random(), ...all }), 'sig'].join('.');
}
