import { inspect } from 'node:util';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createPortico } from './index.ts';
import { createFakePortico } from './testing/index.ts';

// Soon for a person; a busy machine may take its time.
const soon = { timeout: 10_000 };

/** The host's callback throws, and says too much. */
function mintsBadly(token: string, fetch: typeof globalThis.fetch) {
  const session = async (): Promise<never> => {
    throw new Error(`Could not parse ${token}`, { cause: { token } });
  };
  return createPortico({ baseUrl: 'https://fake.portico.test', session, fetch });
}

it('lets no token into a URL, an error, a log or what the client shows of itself', async () => {
  const fake = createFakePortico();
  const minted: string[] = [];
  const urls: string[] = [];
  const seen: string[] = [];
  const methods = ['log', 'info', 'warn', 'error', 'debug'] as const;
  for (const method of methods) {
    const spy = vi
      .spyOn(console, method)
      .mockImplementation((...all) => void seen.push(inspect(all)));
    onTestFinished(() => spy.mockRestore());
  }
  const portico = createPortico({
    ...fake.options,
    maxRetries: 0,
    session: async () => {
      // The same token every second time, so that the warning is seen as well.
      if (minted.length % 2 === 0) minted.push(fake.mint());
      else minted.push(minted.at(-1)!);
      return { token: minted.at(-1)! };
    },
    fetch: (input, init) => {
      urls.push(input instanceof Request ? input.url : String(input));
      return fake.fetch(input, init);
    },
  });
  const stop = portico.live.subscribe(() => {});
  /** Everything that a log, a crash report or a curious script could make of a value. */
  const show = (value: unknown) => {
    seen.push(inspect(value, { depth: 12, showHidden: true }));
    const { error } = value as { error?: Error };
    for (let one = error; one; one = one.cause as Error | undefined) {
      seen.push(String(one), String(one.stack), JSON.stringify(one));
      seen.push(JSON.stringify(one, Object.getOwnPropertyNames(one)));
    }
  };
  await vi.waitFor(() => expect(portico.live.status).toBe('open'), soon);
  for (const code of ['internal', 'scope_missing', 'rate_limited', 'credential_invalid'] as const) {
    fake.fail('*', code, { meta: { echo: `Bearer ${minted[0]}` } });
    show(await portico.links.create({ name: 'x' }).safe());
    show(await portico.commissions.list().safe());
  }
  fake.heal();
  fake.expireSessions();
  show(await portico.tiers.progress().safe());
  fake.offline = true;
  show(await portico.links.create({ name: 'x' }).safe());
  show(await portico.assets.list({}, { signal: AbortSignal.abort() }).safe());
  show([portico, portico.session, portico.session.claims, portico.live, JSON.stringify(portico)]);
  stop();
  const failed = await mintsBadly(minted[0]!, fake.fetch).tiers.progress().safe();
  show(failed);
  expect(failed).toMatchObject({ error: { code: 'session_failed' } });
  expect(urls.length).toBeGreaterThan(10);
  expect(seen.join('')).toContain('same token twice');
  for (const secret of new Set(minted)) {
    const signature = secret.split('.')[1]!;
    expect([...urls, ...seen].filter((text) => text.includes(signature))).toEqual([]);
  }
});

describe('in a browser with other tabs', () => {
  it('a token is in no storage; it goes to tabs of the same partner, in memory', async () => {
    const fake = createFakePortico();
    const written: string[] = [];
    const storage = new Proxy({} as Storage, {
      get:
        () =>
        (...all: unknown[]) =>
          void written.push(inspect(all)),
      set: (_, name, value) => (written.push(String(name), String(value)), true),
    });
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      vi.stubGlobal(name, storage);
    }
    const page = new Proxy(new EventTarget(), {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
      set: (_, name, value) => (written.push(String(name), String(value)), true),
    });
    vi.stubGlobal('document', page);
    const posted = vi.spyOn(BroadcastChannel.prototype, 'postMessage');
    onTestFinished(() => void (vi.unstubAllGlobals(), posted.mockRestore()));
    const minted: string[] = [];
    const session = async () => ({ token: minted[minted.push(fake.mint()) - 1]! });
    const portico = createPortico({ ...fake.options, session });
    await portico.tiers.progress();
    await new Promise((resolve) => setTimeout(resolve, 50));
    fake.expireSessions();
    await portico.tiers.progress();
    // The one place: a message to tabs that hold a session of the very same kind already.
    expect(posted.mock.calls).toEqual([[minted[1]]]);
    const { name } = posted.mock.contexts[0] as BroadcastChannel;
    const { programId, partnerId } = portico.session.claims!;
    expect([name.includes(programId), name.includes(partnerId)]).toEqual([true, true]);
    for (const secret of minted) expect(name).not.toContain(secret.split('.')[2]!);
    expect(written).toEqual([]);
    portico.session.forget();
  });
});
