// Writes down what went over the wire, so that the page can show it. Secrets are masked here, on
// the server: they never reach a browser.

/** One request and what came back. */
export interface Exchange {
  request: {
    method: string;
    url: string;
    headers: Record<string, string>;
    body: unknown;
  };
  /** Null when nothing came back. */
  response: {
    status: number;
    headers: Record<string, string>;
    body: unknown;
  } | null;
  ms: number;
}

export interface Recorder {
  readonly exchanges: readonly Exchange[];
  readonly fetch: typeof globalThis.fetch;
}

const requestHeaders = ['authorization', 'content-type', 'idempotency-key', 'user-agent'];
const responseHeaders = ['content-type', 'location', 'set-cookie', 'x-request-id', 'retry-after'];
const largestBody = 100_000;

/** A `fetch` that keeps a record of the calls made through it. */
export function createRecorder(): Recorder {
  const exchanges: Exchange[] = [];
  return {
    exchanges,
    async fetch(input, init) {
      const request = new Request(input, init);
      const started = performance.now();
      const exchange: Exchange = {
        request: {
          method: request.method,
          url: request.url,
          headers: pick(request.headers, requestHeaders),
          body: mask(await readBody(request.clone())),
        },
        response: null,
        ms: 0,
      };
      exchanges.push(exchange);
      try {
        const response = await fetch(request);
        exchange.response = {
          status: response.status,
          headers: pick(response.headers, responseHeaders),
          body: mask(await readBody(response.clone())),
        };
        return response;
      } finally {
        exchange.ms = Math.round((performance.now() - started) * 10) / 10;
      }
    },
  };
}

function pick(headers: Headers, names: readonly string[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of names) {
    const value = headers.get(name);
    if (value !== null) found[name] = maskText(value);
  }
  return found;
}

async function readBody(message: Request | Response): Promise<unknown> {
  const text = (await message.text()).slice(0, largestBody);
  if (text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** Keys and tokens as `sk_live_••••`, wherever they stand. */
export function maskText(text: string): string {
  return text
    .replace(/\b((?:sk|pk|whsec)_(?:[a-z]+_)?)[\w-]{6,}/g, '$1••••••••')
    .replace(/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, 'eyJ••••••••');
}

function mask(value: unknown): unknown {
  if (typeof value === 'string') return maskText(value);
  if (Array.isArray(value)) return value.map(mask);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mask(inner)]));
}
