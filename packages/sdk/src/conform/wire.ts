import type { Finding } from './report.ts';
import { redact, shorten } from './redact.ts';

/** A request below `/api/v1`. */
export interface Ask {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  /** Name of the endpoint, for the report. */
  readonly name?: string;
  readonly key?: string;
  /** Who asks, in words. */
  readonly as?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The answer goes on; only its head is looked at. */
  readonly isStream?: boolean;
  /** The answer is a secret: a session, a token. */
  readonly isMint?: boolean;
}

export interface Answer {
  readonly ask: Ask;
  /** 0 when no answer came. */
  readonly status: number;
  readonly headers: Headers;
  readonly type: string;
  readonly text: string;
  /** Undefined when the body is not JSON. */
  readonly json: unknown;
  readonly bytes: number;
}

/** An answer as it is remembered. */
export interface Kept extends Answer {
  /** A key or token that was known before stands in it. */
  readonly leaks: boolean;
}

export interface WireOptions {
  baseUrl: string;
  fetch: typeof fetch;
  timeoutMs: number;
}

const maxRetries = 8;

/** Sends requests and remembers what all answers have to have in common. */
export class Wire {
  /** Every answer that came, without what is large. */
  readonly answers: Kept[] = [];
  readonly secrets = new Set<string>();
  requests = 0;
  readonly #options: WireOptions;

  constructor(options: WireOptions) {
    this.#options = { ...options, baseUrl: options.baseUrl.replace(/\/+$/, '') };
  }

  /** Never throws: an answer that does not come is one with status 0. Waits when told to. */
  async send(ask: Ask): Promise<Answer> {
    for (let attempt = 1; ; attempt++) {
      const answer = await this.#once(ask);
      const wait = Number(answer.headers.get('retry-after'));
      if (answer.status !== 429 || attempt > maxRetries || !(wait > 0 && wait <= 60)) {
        this.#keep(answer);
        return answer;
      }
      await new Promise((done) => setTimeout(done, wait * 1000));
    }
  }

  #keep(answer: Answer): void {
    const { body: _large, ...ask } = answer.ask;
    const said = [answer.text, ...answer.headers.values()];
    const leaks = [...this.secrets].some((secret) => said.some((text) => text.includes(secret)));
    this.answers.push({ ...answer, ask, leaks, text: shorten(answer.text), json: undefined });
  }

  async #once(ask: Ask): Promise<Answer> {
    this.requests += 1;
    const { baseUrl, timeoutMs } = this.#options;
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), timeoutMs);
    try {
      const response = await this.#options.fetch(`${baseUrl}/api/v1${ask.path}`, {
        method: ask.method,
        headers: headersOf(ask),
        redirect: 'manual',
        signal: abort.signal,
        ...(ask.body !== undefined && { body: ask.body }),
      });
      return await read(ask, response);
    } catch (error) {
      const text = abort.signal.aborted ? `no answer within ${timeoutMs} ms` : reasonOf(error);
      const nothing = { headers: new Headers(), type: '', json: undefined, bytes: 0 };
      return { ask, status: 0, text, ...nothing };
    } finally {
      clearTimeout(timer);
    }
  }

  /** A finding about an answer, with nothing in it that should stay secret. */
  find(answer: Answer, what: Pick<Finding, 'expected' | 'got'> & { pointer?: string }): Finding {
    const { ask, status, text } = answer;
    const clean = (value: string, length = 300) => shorten(redact(value, this.secrets), length);
    const came = status === 0 ? `no answer (${text})` : `${status} ${text || '(empty)'}`;
    return {
      call: clean(`${ask.method} ${ask.path}${ask.as ? ` as ${ask.as}` : ''}`),
      ...(ask.body !== undefined && { sent: clean(ask.body) }),
      came: clean(came),
      ...(what.pointer !== undefined && { pointer: what.pointer }),
      expected: what.expected,
      got: clean(what.got, 160),
    };
  }
}

function headersOf({ key, body, headers }: Ask): Record<string, string> {
  return {
    ...(key !== undefined && { authorization: `Bearer ${key}` }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
    'user-agent': 'portico-conform',
    ...headers,
  };
}

async function read(ask: Ask, response: Response): Promise<Answer> {
  const { status, headers } = response;
  const type = headers.get('content-type') ?? '';
  const answer = { ask, status, headers, type };
  if (ask.isStream && status < 300) {
    await response.body?.cancel();
    return { ...answer, text: '', json: undefined, bytes: 0 };
  }
  const blob = await response.blob();
  const text = /json|text|xml|csv/.test(type) || type === '' ? await blob.text() : '';
  return { ...answer, text, json: parse(text), bytes: blob.size };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function reasonOf(error: unknown): string {
  const { cause, message } = error as { cause?: { message?: string }; message?: string };
  return cause?.message ?? message ?? 'the connection failed';
}
