import { describe, expect, it } from 'vitest';
import { createPortico, isPorticoError, type PorticoError } from './index.ts';
import { backoffMs, retryAfterMs } from './retry.ts';
import { json, problem, serve, token } from './test-server.ts';

const session = token();

async function failure(call: Promise<unknown>): Promise<PorticoError> {
  const error = await call.then(
    () => new Error('It did not fail.'),
    (reason: unknown) => reason,
  );
  if (!isPorticoError(error)) throw error;
  return error;
}

describe('a call that fails on the way', () => {
  it('is tried twice more, also a change, with one idempotency key', async () => {
    const { baseUrl, arrived } = await serve((_, response, number) =>
      number < 3 ? problem(response, 503, 'unavailable') : json(response, { code: 'x' }, 201),
    );
    const portico = createPortico({ baseUrl, session });
    expect(await portico.links.create({ code: 'autumn' })).toEqual({ code: 'x' });
    const keys = new Set(arrived.map(({ headers }) => headers['idempotency-key']));
    expect(arrived.map(({ body }) => body)).toEqual(Array(3).fill('{"code":"autumn"}'));
    expect(keys.size).toBe(1);
    expect([...keys][0]).toMatch(/^\d+(-\d+){3}$/);
    await portico.links.create({ code: 'autumn' });
    expect(arrived[3]?.headers['idempotency-key']).not.toBe([...keys][0]);
  });

  it.each([408, 425, 429, 500, 502, 503, 504, 529])('is tried again after %i', async (status) => {
    const { baseUrl, arrived } = await serve((_, response, number) =>
      number === 1 ? problem(response, status, 'x') : json(response, {}),
    );
    await createPortico({ baseUrl, session }).links.archive({ id: 'ln_1' });
    expect(arrived.map(({ method }) => method)).toEqual(['PUT', 'PUT']);
  });

  it.each([400, 403, 404, 409, 415, 422])('is not tried again after %i', async (status) => {
    const { baseUrl, arrived } = await serve((_, response) => problem(response, status, 'x'));
    const error = await failure(createPortico({ baseUrl, session }).tiers.progress());
    expect([error.status, arrived.length]).toEqual([status, 1]);
  });

  it('is tried again when the connection breaks', async () => {
    const { baseUrl, arrived } = await serve((_, response, number) =>
      number < 3 ? void response.destroy() : json(response, {}),
    );
    await createPortico({ baseUrl, session }).links.update({ id: 'ln_1', name: 'x' });
    expect(arrived.length).toBe(3);
    expect(new Set(arrived.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  });

  it('becomes a network error without the request in it', async () => {
    const portico = createPortico({ baseUrl: 'http://127.0.0.1:1', session, maxRetries: 0 });
    const error = await failure(portico.links.create({ name: 'Secret plan' }));
    expect(error).toMatchObject({ category: 'network', code: 'network_error', retryable: true });
    const { inspect } = await import('node:util');
    expect(inspect(error, { depth: 9, showHidden: true })).not.toMatch(/eyJ|Secret plan/);
  });

  it('waits as long as Retry-After says', async () => {
    const { baseUrl, arrived } = await serve((_, response, number) =>
      number === 1
        ? problem(response, 429, 'rate_limited', { 'retry-after': '1' })
        : json(response, {}),
    );
    await createPortico({ baseUrl, session }).tiers.progress();
    expect(arrived[1]!.atMs - arrived[0]!.atMs).toBeGreaterThan(990);
  });

  it('fails at once when the server asks for longer than half a minute', async () => {
    const { baseUrl, arrived } = await serve((_, response) =>
      problem(response, 429, 'rate_limited', { 'retry-after': '3600' }),
    );
    const error = await failure(createPortico({ baseUrl, session }).tiers.progress());
    expect(error).toMatchObject({ category: 'rate_limit', meta: { retryAfter: '3600' } });
    expect(arrived.length).toBe(1);
  });

  it('keeps to the number of retries that the call or the client wants', async () => {
    const { baseUrl, arrived } = await serve((_, response) => problem(response, 500, 'internal'));
    const portico = createPortico({ baseUrl, session, maxRetries: 0 });
    await failure(portico.tiers.progress());
    expect(arrived.length).toBe(1);
    await failure(portico.tiers.progress({}, { maxRetries: 1 }));
    expect(arrived.length).toBe(3);
  });
});

describe('a call that takes too long', () => {
  it('gives up an attempt after `timeout` and tries again', async () => {
    const { baseUrl, arrived } = await serve((_, response, number) => {
      if (number > 1) json(response, { fine: true });
    });
    const portico = createPortico({ baseUrl, session, timeout: 100 });
    expect(await portico.tiers.progress()).toEqual({ fine: true });
    expect(arrived.length).toBe(2);
  });

  it('gives up for good after `totalTimeout`, retries and reading included', async () => {
    const { baseUrl } = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"never":');
    });
    const started = performance.now();
    const error = await failure(
      createPortico({ baseUrl, session }).tiers.progress({}, { totalTimeout: 200 }),
    );
    expect(error).toMatchObject({ category: 'timeout', code: 'timeout', retryable: true });
    expect(performance.now() - started).toBeLessThan(1500);
  });

  it('is aborted by its signal, and that is no network error', async () => {
    const stop = new AbortController();
    const { baseUrl, arrived } = await serve(() => stop.abort());
    const portico = createPortico({ baseUrl, session });
    const during = failure(portico.tiers.progress({}, { signal: stop.signal }));
    expect(await during).toMatchObject({ category: 'aborted', retryable: false });
    const before = failure(portico.tiers.progress({}, { signal: AbortSignal.abort('gone') }));
    expect(await before).toMatchObject({ category: 'aborted', code: 'aborted' });
    expect(arrived.length).toBe(1);
  });

  it('is aborted between two attempts as well', async () => {
    const { baseUrl, arrived } = await serve((_, response) =>
      problem(response, 503, 'unavailable', { 'retry-after': '20' }),
    );
    const call = createPortico({ baseUrl, session }).tiers.progress(
      {},
      {
        signal: AbortSignal.timeout(100),
      },
    );
    expect(await failure(call)).toMatchObject({ category: 'aborted' });
    expect(arrived.length).toBe(1);
  });

  it('does not hang on a session callback that never answers', async () => {
    const portico = createPortico({
      baseUrl: 'http://127.0.0.1:1',
      session: () => new Promise(() => {}),
    });
    const error = await failure(portico.tiers.progress({}, { totalTimeout: 50 }));
    expect(error).toMatchObject({ category: 'timeout' });
  });
});

describe('an answer that nobody can read', () => {
  it('is a server error of its own', async () => {
    const { baseUrl } = await serve((_, response) => void response.end('<html>'));
    const error = await failure(createPortico({ baseUrl, session }).tiers.progress());
    expect(error).toMatchObject({ category: 'server', code: 'invalid_response' });
  });
});

describe('pauses', () => {
  it('spread over everything from nothing to a growing, bounded step', () => {
    for (let attempt = 1; attempt < 30; attempt++) {
      const pauses = Array.from({ length: 200 }, () => backoffMs(attempt));
      const top = Math.min(8000, 500 * 2 ** (attempt - 1));
      expect(Math.max(...pauses)).toBeLessThanOrEqual(top);
      expect(Math.min(...pauses)).toBeLessThan(top / 5);
    }
  });

  it('understand seconds, dates and nonsense in Retry-After', () => {
    expect([null, undefined, '', '2', 'soon'].map(retryAfterMs)).toEqual([0, 0, 0, 2000, 0]);
    const inTen = retryAfterMs(new Date(Date.now() + 10_000).toUTCString());
    expect(inTen).toBeGreaterThan(8000);
    expect(inTen).toBeLessThan(10_100);
  });
});
