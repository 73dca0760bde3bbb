import type { Route } from './client.ts';
import { docsPath, errorOfResponse, isPorticoError, PorticoError } from './errors.ts';
import type { BaseOptions, CallOptions } from './options.ts';
import { discard, fetchPatiently, unlessAborted, type Patience } from './retry.ts';

/** Where a call gets its credential; `renew` is asked once after a 401. */
export interface Credential {
  token(): string | Promise<string>;
  /** A newer token than the refused one, or nothing when there is no way to get one. */
  renew?(refused: string): Promise<string | undefined>;
}

/** Reads the whole answer within the limits of the call. */
export type Read<T> = (response: Response) => Promise<T>;

/** One call on its way. */
export interface Outgoing<T> {
  /** Noun and verb; none for the live connection. */
  name?: string;
  route: Route;
  input: Readonly<Record<string, unknown>>;
  credential: Credential;
  read: Read<T>;
  call: CallOptions;
  headers?: Record<string, string>;
}

/** Sends a call. */
export type Send = <T>(client: BaseOptions, outgoing: Outgoing<T>) => Promise<T>;

/** Sends one call with its retries and answers with what `read` makes of the response. */
export async function send<T>(client: BaseOptions, outgoing: Outgoing<T>): Promise<T> {
  const { credential, read, call } = outgoing;
  const docs = client.baseUrl + docsPath;
  const total = AbortSignal.timeout(call.totalTimeout ?? client.totalTimeout ?? 60_000);
  const signal = call.signal ? AbortSignal.any([call.signal, total]) : total;
  const { url, method, headers, body } = requestOf(client, outgoing);
  const patience: Patience = {
    fetch: client.fetch ?? globalThis.fetch,
    signal,
    timeoutMs: call.timeout ?? client.timeout ?? 10_000,
    maxRetries: call.maxRetries ?? client.maxRetries ?? 2,
  };
  const ask = (token: string, proof?: Record<string, string>) => {
    const authorized = { ...headers, ...proof, authorization: `Bearer ${token}` };
    return fetchPatiently(new Request(url, { method, body, headers: authorized }), patience);
  };
  const work = async (): Promise<T> => {
    let token = await credential.token();
    let response = await ask(token);
    const renewed = response.status === 401 && (await credential.renew?.(token));
    if (renewed) {
      discard(response);
      response = await ask((token = renewed));
    }
    let refusal = response.ok ? null : await errorOfResponse(response, docs);
    // Changing where money goes asks for a fresh proof; who cannot give one gets the refusal.
    const proof = refusal?.code === 'step_up_required' && (await client.stepUp?.());
    if (proof) {
      response = await ask(token, { 'portico-step-up': proof });
      refusal = response.ok ? null : await errorOfResponse(response, docs);
    }
    if (refusal) throw refusal;
    return read(response);
  };
  try {
    signal.throwIfAborted();
    return await unlessAborted(work(), signal);
  } catch (error) {
    throw explain(error, call.signal, total, docs);
  }
}

function requestOf<T>(client: BaseOptions, { route, input, call, headers }: Outgoing<T>) {
  const [method, path] = route;
  const rest = { ...input };
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest[name];
    delete rest[name];
    return encodeURIComponent(String(value));
  });
  const url = `${client.baseUrl}/api/v1${filled}`;
  if (/GET|DELETE/.test(method)) {
    return { url: url + queryOf(rest), method, headers, body: null };
  }
  const key = call.idempotencyKey ?? randomKey();
  return {
    ...{ url, method, body: JSON.stringify(rest) },
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
  };
}

/** Lists repeat their name: `status=held&status=paid`. */
function queryOf(values: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const one of [value].flat()) if (one !== undefined) query.append(name, String(one));
  }
  return query.size ? `?${query}` : '';
}

/** 128 random bits. `crypto.randomUUID` is missing on pages without https. */
function randomKey(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join('-');
}

/** Whatever went wrong as the one error. The cause never holds the request. */
function explain(
  error: unknown,
  user: AbortSignal | undefined,
  total: AbortSignal,
  docs: string,
): PorticoError {
  if (isPorticoError(error)) return error;
  const [category, code, message] = kindOf((error as Error).name, !!user?.aborted, total.aborted);
  const cause = category === 'network' ? error : undefined;
  return new PorticoError({ category, code, message, cause, docUrl: docs + code });
}

type Kind = [category: PorticoError['category'], code: string, message: string];

function kindOf(name: string, isCancelled: boolean, isOver: boolean): Kind {
  if (isCancelled || (name === 'AbortError' && !isOver)) {
    return ['aborted', 'aborted', 'The call was cancelled.'];
  }
  if (isOver || name === 'TimeoutError') {
    return ['timeout', 'timeout', 'The server took too long to answer.'];
  }
  return name === 'SyntaxError'
    ? ['server', 'invalid_response', 'The answer could not be read.']
    : ['network', 'network_error', 'The server could not be reached.'];
}
