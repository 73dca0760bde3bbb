import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { createPortico, type Hooks } from '../index.ts';
import { createPorticoServer } from '../server/index.ts';
import { createFakePortico } from '../testing/index.ts';
import { json, serve, token } from '../test-server.ts';

/** Hooks that write down what they hear, in order. */
function notebook() {
  const notes: [hook: string, ...facts: unknown[]][] = [];
  const note =
    (hook: string) =>
    (...facts: unknown[]) =>
      void notes.push([hook, ...facts]);
  const hooks: Hooks = {
    onRequest: note('request'),
    onResponse: note('response'),
    onRetry: note('retry'),
    onError: note('error'),
  };
  return { hooks, notes, names: () => notes.map(([hook]) => hook) };
}

describe('hooks', () => {
  it('hear each attempt, in order, with what came of it', async () => {
    const fake = createFakePortico();
    const { hooks, notes, names } = notebook();
    fake.fail('tiers.progress', 'unavailable', { times: 1 });
    const portico = createPortico({ ...fake.options, hooks });
    await portico.tiers.progress();
    expect(names()).toEqual(['request', 'response', 'retry', 'request', 'response']);
    const call = { name: 'tiers.progress', method: 'GET', path: '/partners/tier-progress' };
    expect(notes[1]![1]).toMatchObject({ ...call, attempt: 1, status: 503 });
    expect(notes[2]![1]).toEqual({ ...call, attempt: 2, status: 503 });
    expect(notes[4]![1]).toMatchObject({
      attempt: 2,
      status: 200,
      requestId: expect.stringMatching(/^rq_/),
    });
  });

  it('hear of a failure once, as the error that the caller gets', async () => {
    const fake = createFakePortico();
    const { hooks, notes, names } = notebook();
    fake.offline = true;
    const portico = createPortico({ ...fake.options, hooks, maxRetries: 0 });
    const result = await portico.links.archive({ id: 'ln_1' }).safe();
    expect(names()).toEqual(['request', 'error']);
    expect(notes[1]![1]).toBe(!result.ok && result.error);
    expect(notes[1]![2]).toMatchObject({
      name: 'links.archive',
      path: '/partners/links/:id/archive',
    });
  });

  it('are told facts: no token, no key, nothing that was sent', async () => {
    const fake = createFakePortico();
    const { hooks, notes } = notebook();
    const minted: string[] = [];
    const session = async () => ({ token: minted[minted.push(fake.mint()) - 1]! });
    const portico = createPortico({ ...fake.options, session, hooks });
    await portico.links.create({ name: 'Secret plan', code: 'hush' });
    await portico.commissions.list({ customer: 'Secret customer' });
    fake.expireSessions();
    await portico.tiers.progress();
    await portico.links.update({ id: 'ln_secret', name: 'x' }).safe();
    expect([minted.length, notes.length > 8]).toEqual([2, true]);
    const told = inspect(notes, { depth: 9, showHidden: true });
    expect(told).not.toMatch(/secret/i);
    for (const one of minted) expect(told).not.toContain(one.split('.')[1]!.slice(0, 30));
  });

  it('that throw do not disturb the call', async () => {
    const fake = createFakePortico();
    const shouted = vi.spyOn(console, 'error').mockImplementation(() => {});
    const onRequest = () => {
      throw new Error('Mistake of the host');
    };
    const portico = createPortico({ ...fake.options, hooks: { onRequest } });
    expect(await portico.tiers.progress()).toBeDefined();
    expect(shouted).toHaveBeenCalledTimes(1);
    shouted.mockRestore();
  });

  it('serve the server client too', async () => {
    const { hooks, names } = notebook();
    const { baseUrl } = await serve((_, response) => json(response, {}));
    await createPorticoServer({ baseUrl, secretKey: 'sk_1', hooks }).programs.current();
    expect(names()).toEqual(['request', 'response']);
  });
});

describe('validation', () => {
  const answering = async (change: (link: Record<string, unknown>) => object) => {
    const fake = createFakePortico();
    const [link] = fake.state.links;
    const { baseUrl } = await serve((_, response) => {
      json(response, { data: [change({ ...link })], nextCursor: null });
    });
    return createPortico({ baseUrl, session: token(), validate: true });
  };

  it('passes what the contract says, and how an API may grow', async () => {
    const portico = await answering((link) => ({ ...link, status: 'levitating', novelty: 1 }));
    expect((await portico.links.list()).data[0]).toMatchObject({
      status: 'levitating',
      novelty: 1,
    });
  });

  it('names the place where an answer breaks the contract', async () => {
    const portico = await answering((link) => ({ ...link, url: 7, createdAt: undefined }));
    const result = await portico.links.list().safe();
    expect(result).toMatchObject({
      error: { category: 'server', code: 'invalid_response', retryable: false },
    });
    const { meta } = (result as { error: { meta: Record<string, unknown> } }).error;
    expect(String(meta['places'])).toMatch(/\/data\/0\/url: .*\/data\/0\/createdAt: /);
  });

  it('is not done unless asked for', async () => {
    const { baseUrl } = await serve((_, response) => json(response, { data: 'nonsense' }));
    const portico = createPortico({ baseUrl, session: token() });
    expect(await portico.links.list()).toEqual({ data: 'nonsense' });
  });
});
