import ky, { type HTTPError } from 'ky';
import type { Route } from './client.ts';
import { errorOfResponse, isPorticoError, PorticoError } from './errors.ts';
import type { BaseOptions, CallOptions } from './options.ts';
import { retryPolicy } from './retry.ts';

/** Where a call gets its credential; `renew` is asked once after a 401. */
export interface Credential {
  token(): string | Promise<string>;
  /** A newer token than the refused one, or nothing when there is no way to get one. */
  renew?(refused: string): Promise<string | undefined>;
}

/** Reads the whole answer within the limits of the call. */
export type Read<T> = (response: Response) => Promise<T>;

interface Outgoing<T> {
  route: Route;
  input: Readonly<Record<string, unknown>>;
  credential: Credential;
  read: Read<T>;
  call: CallOptions;
  headers?: Record<string, string>;
}

/** Sends one call with its retries and answers with what `read` makes of the response. */
export async function send<T>(client: BaseOptions, outgoing: Outgoing<T>): Promise<T> {
  const { credential, read, call } = outgoing;
  const total = AbortSignal.timeout(call.totalTimeout ?? client.totalTimeout ?? 60_000);
  const signal = call.signal ? AbortSignal.any([call.signal, total]) : total;
  const { url, method, headers, json } = requestOf(client, outgoing);
  const attempt = async (token: string): Promise<T> => {
    const response = await ky(url, {
      ...{ method, json, signal },
      timeout: call.timeout ?? client.timeout ?? 10_000,
      headers: { ...headers, authorization: `Bearer ${token}` },
      retry: retryPolicy(call.maxRetries ?? client.maxRetries ?? 2, signal),
      ...(client.fetch && { fetch: client.fetch }),
    });
    return read(response);
  };
  const work = async (): Promise<T> => {
    const token = await credential.token();
    return attempt(token).catch(async (error) => {
      const isRefused = isHTTPError(error) && error.response.status === 401;
      const renewed = isRefused && (await credential.renew?.(token));
      if (!renewed) throw error;
      return attempt(renewed);
    });
  };
  try {
    signal.throwIfAborted();
    return await unlessAborted(work(), signal);
  } catch (error) {
    throw await explain(error, call.signal, total, `${client.baseUrl}/docs#error-`);
  }
}

/** Rejects with the signal's reason as soon as it ends, whatever becomes of the work. */
export function unlessAborted<T>(work: T | Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
  return Promise.race([work, aborted]);
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
  if (/GET|DELETE/.test(method)) return { url: url + queryOf(rest), method, headers };
  const key = call.idempotencyKey ?? randomKey();
  return { url, method, json: rest, headers: { 'idempotency-key': key } };
}

/** By name, as ky's own guard does: the error may come from another copy. */
function isHTTPError(error: unknown): error is HTTPError {
  return (error as Error).name === 'HTTPError';
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
async function explain(
  error: unknown,
  user: AbortSignal | undefined,
  total: AbortSignal,
  docs: string,
): Promise<PorticoError> {
  if (isPorticoError(error)) return error;
  if (isHTTPError(error)) return errorOfResponse(error.response, docs);
  const { name } = error as Error;
  let [category, code, message]: [PorticoError['category'], string, string] = [
    'network',
    'network_error',
    'The server could not be reached.',
  ];
  if (user?.aborted || (name === 'AbortError' && !total.aborted)) {
    category = code = 'aborted';
    message = 'The call was cancelled.';
  } else if (total.aborted || name === 'TimeoutError') {
    category = code = 'timeout';
    message = 'The server took too long to answer.';
  } else if (name === 'SyntaxError') {
    category = 'server';
    code = 'invalid_response';
    message = 'The answer could not be read.';
  }
  const cause = category === 'network' ? error : undefined;
  return new PorticoError({ category, code, message, cause, docUrl: docs + code });
}
