import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { SessionKeeper, type SessionAnswer, type SessionContext } from './session.ts';
import { token } from './test-server.ts';

/** What a browser tab has and Node has not. */
class Page extends EventTarget {
  hidden = false;

  show(isShown: boolean): void {
    this.hidden = !isShown;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

const opened: { session: { forget(): void } }[] = [];
const settle = (ms = 120) => new Promise((resolve) => setTimeout(resolve, ms));

function openTab(source: (context: SessionContext) => Promise<SessionAnswer>) {
  const asked = vi.fn(source);
  const credential = new SessionKeeper({ source: asked, warn: () => {} });
  const session = credential.expose();
  opened.push({ session });
  return { session, credential, asked };
}

let issued = 1_700_000_000;
/** A token issued a second after the one before, for the same partner unless said otherwise. */
function next(claims: Record<string, unknown> = {}, life = 900): SessionAnswer {
  issued += 1;
  return { token: token({ iat: issued, exp: issued + life, ...claims }) };
}

// Loaded late as in a page, but not within the moments that are counted here.
beforeAll(() => import('./tabs.ts'));
afterEach(() => {
  for (const { session } of opened.splice(0)) session.forget();
  vi.unstubAllGlobals();
});

describe('tabs of one browser', () => {
  it('share a renewed token: one refresh for all of them', async () => {
    vi.stubGlobal('document', new Page());
    const one = openTab(async () => next());
    const two = openTab(async () => next());
    const old = await two.credential.token();
    await one.credential.token();
    await settle();
    const fresh = await one.credential.renew?.(await one.credential.token());
    await settle();
    expect(await two.credential.token()).toBe(fresh);
    expect(await two.credential.renew?.(old)).toBe(fresh);
    expect([one.asked.mock.calls.length, two.asked.mock.calls.length]).toEqual([2, 1]);
  });

  it('ask one after the other when all are refused at the same moment', async () => {
    vi.stubGlobal('document', new Page());
    const tabs = [1, 2, 3].map(() =>
      openTab(async () => {
        await settle(30);
        return next();
      }),
    );
    const old = await Promise.all(tabs.map(({ credential }) => credential.token()));
    await settle();
    const fresh = await Promise.all(tabs.map(({ credential }, i) => credential.renew?.(old[i]!)));
    const asked = tabs.reduce((sum, tab) => sum + tab.asked.mock.calls.length, 0);
    expect(new Set(fresh).size).toBe(1);
    expect(asked).toBe(4);
  });

  it('never take the token of another partner, program, person or set of permissions', async () => {
    vi.stubGlobal('document', new Page());
    const mine = openTab(async () => next());
    const own = await mine.credential.token();
    const others = [{ sub: 'pa_2' }, { pg: 'pg_2' }, { mb: { id: 'mb_9' } }, { scp: [] }];
    for (const claims of others) {
      const other = openTab(async () => next(claims));
      const old = await other.credential.token();
      await settle();
      await other.credential.renew?.(old);
    }
    await settle();
    expect(await mine.credential.token()).toBe(own);
  });

  it('keep the token that was issued last', async () => {
    vi.stubGlobal('document', new Page());
    const one = openTab(async () => next());
    const two = openTab(async () => next({ iat: 1_600_000_000, exp: 1_600_000_900 }));
    const fresh = await one.credential.token();
    await two.credential.token();
    await settle();
    await two.credential.renew?.(await two.credential.token());
    await settle();
    expect(await one.credential.token()).toBe(fresh);
  });
});

describe('a tab in the background', () => {
  it('does not renew while nobody looks, and does at once when somebody does', async () => {
    const page = new Page();
    vi.stubGlobal('document', page);
    const { asked, credential, session } = openTab(async () => next({}, 1));
    await credential.token();
    await settle(50);
    page.show(false);
    await settle(1100);
    expect([asked.mock.calls.length, session.status]).toEqual([1, 'expired']);
    page.show(true);
    await settle(50);
    expect([asked.mock.calls.length, session.status]).toEqual([2, 'ready']);
  });
});

describe('a laptop that wakes after an hour', () => {
  afterEach(() => void vi.useRealTimers());

  it('asks once, for all calls, as soon as somebody looks; no timer ran meanwhile', async () => {
    const page = new Page();
    vi.stubGlobal('document', page);
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout', 'Date'] });
    const { asked, credential, session } = openTab(async () => next());
    const first = await credential.token();
    const claims = session.claims;
    // Asleep: the clock goes on, timers do not.
    const wake = performance.now() + 3_600_000;
    vi.spyOn(performance, 'now').mockReturnValue(wake);
    expect([session.status, session.claims]).toEqual(['ready', claims]);
    page.show(true);
    const fresh = await Promise.all(Array.from({ length: 50 }, () => credential.token()));
    expect(asked.mock.calls.map(([context]) => context.reason)).toEqual(['first', 'renewal']);
    expect(new Set(fresh).size).toBe(1);
    expect(fresh[0]).not.toBe(first);
    expect(session.status).toBe('ready');
    vi.mocked(performance.now).mockRestore();
  });
});

describe('a session that is forgotten', () => {
  it('hears nothing more from other tabs, and takes no token of theirs', async () => {
    vi.stubGlobal('document', new Page());
    const one = openTab(async () => next());
    const two = openTab(async () => next());
    await Promise.all([one.credential.token(), two.credential.token()]);
    await settle();
    one.session.forget();
    await two.credential.renew?.(await two.credential.token());
    await settle();
    expect([one.session.status, one.session.claims]).toEqual(['idle', null]);
  });

  it('joins nobody when it is forgotten before the first tab was found', async () => {
    const page = new Page();
    vi.stubGlobal('document', page);
    const listened = vi.spyOn(page, 'addEventListener');
    const { credential, session } = openTab(async () => next());
    // The moment after the token came; what meets the tabs is still being loaded.
    const stop = session.subscribe(() => {
      if (session.status === 'ready') queueMicrotask(() => session.forget());
    });
    await Promise.resolve(credential.token()).catch(() => {});
    stop();
    await settle();
    expect(listened).not.toHaveBeenCalled();
  });
});
