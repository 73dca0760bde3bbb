import { inspect } from 'node:util';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createPortico } from './index.ts';
import { createFakePortico } from './testing/index.ts';

// Soon for a person; a busy machine may take its time.
const soon = { timeout: 10_000 };

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
  const show = (value: unknown) => seen.push(inspect(value, { depth: 12, showHidden: true }));
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
  expect(urls.length).toBeGreaterThan(10);
  expect(seen.join('')).toContain('same token twice');
  for (const secret of new Set(minted)) {
    const signature = secret.split('.')[1]!;
    expect([...urls, ...seen].filter((text) => text.includes(signature))).toEqual([]);
  }
});
