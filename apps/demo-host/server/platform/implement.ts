import type { Context, Hono } from 'hono';
import { isEndpoint, type Endpoint, type HandlersOf } from '@portico/sdk/contract';
import { authenticate, tenantOf, type Actor, type Authentication } from './actor.ts';
import { rememberConnection } from './connection.ts';
import type { Database } from './db.ts';
import { isOutage } from './db.ts';
import { Fault, invalid, problemResponse } from './fault.ts';
import { Batches, type BatchHandler } from './batch.ts';
import { hashRequest, keeperOf, once } from './idempotency.ts';
import { newId } from './ids.ts';
import { readInput } from './input.ts';
import type { Log } from './log.ts';
import type { RateLimiter } from './rate-limit.ts';
import { doWork, type Spooled, type Work } from './work.ts';

/** What a handler gets besides its input. */
export interface Call {
  actor: Actor;
  request: Request;
  requestId: string;
  /** The other end of the connection; `unknown` where there is none, as in tests. */
  address: string;
  /** The call's own transaction; it ends when the handler returns. */
  work: Work;
  /** Another transaction of the same tenant, for what outlives the handler, such as a stream. */
  transact<T>(run: (work: Work) => Promise<T>): Promise<T>;
}

export interface Gate extends Authentication {
  spooled?: Spooled | undefined;
  db: Database;
  log: Log;
  limiter: RateLimiter | null;
  /** The last door before the handler: a partner's account must be active. */
  admit(work: Work, actor: Actor): Promise<void>;
  /** Takes the step-up token of a call that needs one; refuses without a good one. */
  stepUp(work: Work, actor: Actor, token: string | null): Promise<void>;
  /** Also checks answers against the contract: on in tests. */
  checkAnswers: boolean;
}

/** Under this key handlers may say what is done together. */
export const batched = Symbol('batched');

type Handler = (input: unknown, call: Call) => Promise<unknown>;

/** One endpoint with what serves it. */
interface Route {
  gate: Gate;
  endpoint: Endpoint;
  handler: Handler;
  batches: Batches | null;
}

/** Handlers that do many calls of an endpoint in one transaction, by verb. */
export type BatchHandlers = Readonly<Record<string, BatchHandler<never, unknown>>>;

/** Mounts one noun of the contract: each endpoint with its handler. */
export function implement<T extends object>(
  app: Hono,
  gate: Gate,
  nouns: T,
  handlers: HandlersOf<T, Call> & { readonly [batched]?: BatchHandlers },
): void {
  for (const [verb, endpoint] of Object.entries(nouns)) {
    if (!isEndpoint(endpoint)) continue;
    const handler = (handlers as unknown as Record<string, Handler>)[verb]!;
    const together = handlers[batched]?.[verb];
    const batches = together ? new Batches(gate, together) : null;
    const route: Route = { gate, endpoint, handler, batches };
    app.on(endpoint.method, `/api/v1${endpoint.path}`, (context) => serve(route, context));
  }
}

/** The one gate: every answer of the API, good or bad, leaves through here. */
async function serve(route: Route, context: Context): Promise<Response> {
  const { gate, endpoint } = route;
  const requestId = newId('request');
  const started = performance.now();
  rememberConnection(context.req.raw, context.env);
  const response = await answer(route, context, requestId).catch((error) =>
    refuse(gate.log, error, requestId),
  );
  response.headers.set('x-request-id', requestId);
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
  gate.log.info('request', {
    requestId,
    method: endpoint.method,
    path: endpoint.path,
    status: response.status,
    ms: Math.round((performance.now() - started) * 10) / 10,
  });
  return response;
}

async function answer(route: Route, context: Context, requestId: string): Promise<Response> {
  const { gate, endpoint } = route;
  const request = context.req.raw;
  const actor = await authenticate(request, endpoint, gate);
  const allowance = gate.limiter?.take(actor.kind, actor.credentialId);
  if (allowance && !allowance.allowed) {
    const fault = new Fault('rate_limited', { retryAfter: allowance.retryAfter });
    return problemResponse(fault, requestId, allowance.headers);
  }
  const input = await readInput(request, endpoint, context.req.param() as Record<string, string>);
  const caller = { actor, request, requestId, address: addressOf(context) };
  const response = await run(route, caller, input).catch((error) =>
    refuse(gate.log, error, requestId),
  );
  for (const [name, value] of Object.entries(allowance?.headers ?? {})) {
    response.headers.set(name, value);
  }
  return response;
}

type Caller = Omit<Call, 'work' | 'transact'>;

async function run(route: Route, caller: Caller, input: unknown): Promise<Response> {
  return (await runTogether(route, caller, input)) ?? runAlone(route, caller, input);
}

/** With others that arrive at the same time; undefined when it has to be done alone. */
async function runTogether({ gate, endpoint, batches }: Route, caller: Caller, input: unknown) {
  if (!batches) return undefined;
  const { actor } = caller;
  const key = readIdempotencyKey(caller.request);
  const answer = await batches.submit({
    tenant: tenantOf(actor),
    input,
    status: endpoint.status,
    key: key ? { credential: keeperOf(actor), key, hash: hashOf(gate, endpoint, input) } : null,
  });
  if (!answer) return undefined;
  if (gate.checkAnswers) endpoint.output.parse(answer.body);
  return Response.json(answer.body, { status: endpoint.status });
}

/** What an idempotency key stands for: the same key with another request is a mistake. */
function hashOf({ sessionKey }: Gate, { method, path }: Endpoint, input: unknown): string {
  return hashRequest([method, path, input], sessionKey);
}

function runAlone(
  { gate, endpoint, handler }: Route,
  caller: Caller,
  input: unknown,
): Promise<Response> {
  const tenant = tenantOf(caller.actor);
  const transact: Call['transact'] = (job) => doWork(gate, tenant, job);
  const repeatable = endpoint.method === 'GET' || endpoint.secretAnswer;
  const key = repeatable ? null : readIdempotencyKey(caller.request);
  return transact(async (work) => {
    const call: Call = { ...caller, work, transact };
    const perform = async () => {
      // In here: who has closed the account and asks again gets the first answer again.
      await gate.admit(work, caller.actor);
      if (endpoint.stepUp) {
        await gate.stepUp(work, caller.actor, caller.request.headers.get('portico-step-up'));
      }
      return { status: endpoint.status, body: await handler(input, call) };
    };
    if (endpoint.kind === 'file' || endpoint.kind === 'stream') {
      return (await perform()).body as Response;
    }
    const result = key
      ? await once({ work, actor: caller.actor, key, hash: hashOf(gate, endpoint, input) }, perform)
      : { ...(await perform()), replayed: false };
    if (gate.checkAnswers) endpoint.output.parse(result.body);
    return Response.json(result.body, {
      status: result.status,
      ...(result.replayed && { headers: { 'idempotency-replayed': 'true' } }),
    });
  });
}

function addressOf(context: Context): string {
  const env = context.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
  return env?.incoming?.socket?.remoteAddress ?? 'unknown';
}

function readIdempotencyKey(request: Request): string | null {
  const key = request.headers.get('idempotency-key');
  if (key === null) return null;
  if (/^[\x21-\x7e]{1,200}$/.test(key)) return key;
  throw invalid('/idempotency-key', 'Must be 1 to 200 visible ASCII characters.', 'header');
}

/** Turns whatever was thrown into a problem; only what we did not foresee is logged as an error. */
export function refuse(log: Log, error: unknown, requestId: string): Response {
  if (error instanceof Fault) return problemResponse(error, requestId);
  const cause = (error as { cause?: unknown } | null)?.cause ?? error;
  if (isOutage(cause)) {
    log.error('database out of reach', { requestId, error: cause });
    return problemResponse(new Fault('unavailable', { retryAfter: 5 }), requestId);
  }
  log.error('unexpected failure', { requestId, error: cause });
  return problemResponse(new Fault('internal'), requestId);
}
