import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { createPortico } from './index.ts';
import { unlessAborted } from './retry.ts';
import { json, serve, token } from './test-server.ts';

// What a library for requests would do for us, and what we do ourselves.

const session = token();
const address = { baseUrl: 'https://partners.example', session };

type Sent = { request: Request; signal: AbortSignal };

/** A `fetch` of the host that writes down what it is given. */
function scripted(answer: (request: Request, number: number) => Response | Promise<Response>) {
  const sent: Sent[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    sent.push({ request: request.clone(), signal: request.signal });
    return answer(request, sent.length);
  };
  return { fetch, sent };
}

/** An answer that tells whether its body was given up. */
function heldAnswer(status: number, headers = {}): { response: Response; isCancelled(): boolean } {
  let wasCancelled = false;
  const body = new ReadableStream({
    pull: (stream) => stream.enqueue(new TextEncoder().encode(' ')),
    cancel: () => void (wasCancelled = true),
  });
  return { response: new Response(body, { status, headers }), isCancelled: () => wasCancelled };
}

describe('a request', () => {
  it('is sent again whole: body, type, key and credential', async () => {
    const { fetch, sent } = scripted(async (request, number) => {
      // The first attempt eats its body before it fails.
      await request.text();
      if (number < 3) throw new TypeError('Failed to fetch');
      return Response.json({ code: 'x' });
    });
    await createPortico({ ...address, fetch }).links.create({ code: 'autumn' });
    const bodies = await Promise.all(sent.map(({ request }) => request.text()));
    expect(bodies).toEqual(Array(3).fill('{"code":"autumn"}'));
    for (const name of ['content-type', 'idempotency-key', 'authorization']) {
      const values = new Set(sent.map(({ request }) => request.headers.get(name)));
      expect([name, values.size, values.has(null)]).toEqual([name, 1, false]);
    }
    expect(sent[0]?.request.headers.get('content-type')).toBe('application/json');
  });

  it("keeps the browser's defaults: cookies of the same origin only, no keepalive", async () => {
    const { fetch, sent } = scripted(() => Response.json({}));
    await createPortico({ ...address, fetch }).tiers.progress();
    const [{ request } = { request: undefined }] = sent;
    expect(request).toMatchObject({ credentials: 'same-origin', keepalive: false, body: null });
    expect([request?.mode, request?.redirect, request?.cache]).toEqual([
      ...['cors', 'follow', 'default'],
    ]);
  });

  it('calls a `fetch` of the host as a function of its own', async () => {
    const receivers: unknown[] = [];
    async function fetch(this: unknown): Promise<Response> {
      receivers.push(this);
      return Response.json({});
    }
    await createPortico({ ...address, fetch }).tiers.progress();
    expect(receivers).toEqual([undefined]);
  });

  it('that can never be sent fails at once', async () => {
    const { fetch, sent } = scripted(() => Response.json({}));
    const portico = createPortico({ ...address, baseUrl: 'https://a b', fetch });
    expect(await portico.tiers.progress().safe()).toMatchObject({ error: { category: 'network' } });
    expect(sent.length).toBe(0);
  });
});

describe('an answer', () => {
  it.each([
    [200, ''],
    [200, 'null of its own'],
  ])('of %i with a body of "%s" is no JSON, and not asked for again', async (status, body) => {
    const { fetch, sent } = scripted(() => new Response(body, { status }));
    const result = await createPortico({ ...address, fetch })
      .tiers.progress()
      .safe();
    expect(result).toMatchObject({ error: { category: 'server', code: 'invalid_response' } });
    expect(sent.length).toBe(1);
  });

  it('without a body is no JSON either', async () => {
    const { fetch } = scripted(() => new Response(null, { status: 204 }));
    const result = await createPortico({ ...address, fetch })
      .tiers.progress()
      .safe();
    expect(result).toMatchObject({ error: { category: 'server', code: 'invalid_response' } });
  });

  it('that is not used lets go of its connection', async () => {
    const refused = heldAnswer(503);
    const { fetch } = scripted((_, number) =>
      number === 1 ? refused.response : Response.json({ fine: true }),
    );
    expect(await createPortico({ ...address, fetch }).tiers.progress()).toEqual({ fine: true });
    expect(refused.isCancelled()).toBe(true);
  });

  it('that refuses the token lets go as well, once there is another', async () => {
    const refused = heldAnswer(401);
    const { fetch, sent } = scripted((_, number) =>
      number === 1 ? refused.response : Response.json({}),
    );
    const portico = createPortico({ ...address, fetch, session: async () => ({ token: token() }) });
    await portico.tiers.progress();
    expect(refused.isCancelled()).toBe(true);
    expect(sent.length).toBe(2);
  });

  it('of a proxy without a problem document is still a typed error', async () => {
    const { fetch } = scripted(() => new Response('<html>', { status: 502 }));
    const portico = createPortico({ ...address, fetch, maxRetries: 0 });
    expect(await portico.tiers.progress().safe()).toMatchObject({
      error: { category: 'server', status: 502, code: 'internal', retryable: true },
    });
  });

  it('too large for the server is the last word', async () => {
    const headers = { 'retry-after': '0' };
    const { fetch, sent } = scripted(() => new Response('', { status: 413, headers }));
    const result = await createPortico({ ...address, fetch })
      .links.create({})
      .safe();
    expect(result).toMatchObject({ error: { status: 413, category: 'validation' } });
    expect(sent.length).toBe(1);
  });

  it('that asks to wait until a moment in the past is asked for again at once', async () => {
    const headers = { 'retry-after': new Date(0).toUTCString() };
    const { fetch, sent } = scripted((_, number) =>
      number === 1 ? new Response('', { status: 429, headers }) : Response.json({}),
    );
    await createPortico({ ...address, fetch }).tiers.progress();
    expect(sent.length).toBe(2);
  });
});

describe('patience', () => {
  it('ends an attempt although the `fetch` of the host does not listen', async () => {
    const { fetch, sent } = scripted((_, number) =>
      number === 1 ? new Promise<Response>(() => {}) : Response.json({ fine: true }),
    );
    const portico = createPortico({ ...address, fetch, timeout: 30 });
    expect(await portico.tiers.progress()).toEqual({ fine: true });
    expect(sent[0]?.signal.aborted).toBe(true);
    expect(sent[1]?.signal.aborted).toBe(false);
  });

  it('is not spent on reading: an answer that has begun may take its time', async () => {
    const { baseUrl } = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"fine":');
      setTimeout(() => response.end('true}'), 800);
    });
    const portico = createPortico({ baseUrl, session, timeout: 500, maxRetries: 0 });
    expect(await portico.tiers.progress()).toEqual({ fine: true });
  });

  it('may be longer than a timer can count', async () => {
    const { baseUrl } = await serve((_, response) => {
      setTimeout(() => json(response, { fine: true }), 50);
    });
    const portico = createPortico({ baseUrl, session, timeout: Infinity, maxRetries: 0 });
    expect(await portico.tiers.progress()).toEqual({ fine: true });
  });

  it('ends with the last attempt in the error of that attempt', async () => {
    const { baseUrl } = await serve(() => {});
    const portico = createPortico({ baseUrl, session, timeout: 20, maxRetries: 1 });
    expect(await portico.tiers.progress().safe()).toMatchObject({
      error: { category: 'timeout', code: 'timeout', retryable: true },
    });
  });

  it('leaves no listener behind, however it ends', async () => {
    const { signal } = new AbortController();
    await unlessAborted(Promise.resolve(), signal);
    await unlessAborted(Promise.reject(new Error('no')), signal).catch(() => {});
    expect(getEventListeners(signal, 'abort')).toEqual([]);
    const over = AbortSignal.abort('gone');
    await expect(unlessAborted(new Promise(() => {}), over)).rejects.toBe('gone');
  });
});
