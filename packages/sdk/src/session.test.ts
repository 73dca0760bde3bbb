import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PorticoWarning } from './options.ts';
import { SessionKeeper, type SessionAnswer, type SessionContext } from './session.ts';
import { token } from './test-server.ts';

type Source = (context: SessionContext) => Promise<SessionAnswer>;

/** A session over a callback that is written down. */
function start(source: Source = async () => ({ token: token() })) {
  const asked = vi.fn(source);
  const warnings: PorticoWarning[] = [];
  const credential = new SessionKeeper({
    source: asked,
    warn: (warning) => warnings.push(warning),
  });
  const session = credential.expose();
  const statuses: string[] = [];
  session.subscribe(() => statuses.push(session.status));
  return { asked, warnings, session, credential, statuses };
}

const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a session', () => {
  it('asks once, however many calls wait for the first token', async () => {
    const { asked, credential, session, statuses } = start(async () => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      return { token: token() };
    });
    const calls = Promise.all(Array.from({ length: 50 }, () => credential.token()));
    expect(session.status).toBe('loading');
    await vi.advanceTimersByTimeAsync(500);
    expect(new Set(await calls).size).toBe(1);
    expect(asked).toHaveBeenCalledTimes(1);
    expect(asked.mock.calls[0]![0].reason).toBe('first');
    expect(statuses).toEqual(['loading', 'ready']);
  });

  it('keeps the theme that came with the token, and takes the one of the next', async () => {
    const themes = [{ tokens: { radius: '4px' } }, null];
    const { credential, session } = start(async () => ({ token: token(), theme: themes.shift() }));
    expect(session.theme).toBeUndefined();
    await credential.token();
    expect(session.theme).toEqual({ tokens: { radius: '4px' } });
    await minutes(15);
    expect(session.theme).toBeNull();
    session.forget();
    expect(session.theme).toBeUndefined();
  });

  it('renews 20 seconds early without leaving `ready`', async () => {
    const { asked, credential, statuses } = start();
    const first = await credential.token();
    await vi.advanceTimersByTimeAsync(879_000);
    expect([asked.mock.calls.length, await credential.token()]).toEqual([1, first]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(asked).toHaveBeenCalledTimes(2);
    expect(asked.mock.calls[1]![0].reason).toBe('renewal');
    expect(await credential.token()).not.toBe(first);
    expect(new Set(statuses)).toEqual(new Set(['loading', 'ready']));
  });

  it('is not confused by a wall clock that is years wrong, or jumps', async () => {
    vi.setSystemTime('2099-01-01');
    const { asked, credential, session } = start();
    await credential.token();
    vi.setSystemTime('1999-01-01');
    await vi.advanceTimersByTimeAsync(870_000);
    expect([asked.mock.calls.length, session.status]).toEqual([1, 'ready']);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('uses the old token while the new one is on its way', async () => {
    let answer = (_: SessionAnswer) => {};
    const { asked, credential } = start(() => new Promise((resolve) => (answer = resolve)));
    const waiting = credential.token();
    answer({ token: token() });
    const first = await waiting;
    await vi.advanceTimersByTimeAsync(885_000);
    expect(asked).toHaveBeenCalledTimes(2);
    expect(await credential.token()).toBe(first);
    answer({ token: token() });
    await vi.advanceTimersByTimeAsync(0);
    expect(await credential.token()).not.toBe(first);
  });

  it('halves the time of tokens that live shorter than the head start', async () => {
    const { asked, credential } = start(async () => ({ token: token({ exp: 1_700_000_030 }) }));
    await credential.token();
    await vi.advanceTimersByTimeAsync(14_000);
    expect(asked).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(2000);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('shows who it is for, also with letters beyond ASCII', async () => {
    const mb = { id: 'mb_1', name: 'Zoë 高橋' };
    const { credential, session } = start(async () => ({
      token: token({ mb, org: ['https://a.b'] }),
    }));
    expect(session.claims).toBeNull();
    await credential.token();
    expect(session.claims).toEqual({
      ...{ partnerId: 'pa_1', programId: 'pg_1', scopes: ['links:read'], member: mb },
      ...{ allowedOrigins: ['https://a.b'], issuedAt: 1_700_000_000, expiresAt: 1_700_000_900 },
    });
  });

  it('never hands out the token itself', async () => {
    const { credential, session } = start();
    const secret = await credential.token();
    expect(JSON.stringify(session) + JSON.stringify(session.claims)).not.toContain(secret);
  });
});

describe('a session that goes wrong', () => {
  it('stops for good when the server says forbidden, until it is forgotten', async () => {
    const { asked, credential, session, statuses } = start(async () => ({ error: 'forbidden' }));
    const error = { category: 'session', code: 'session_forbidden', retryable: false };
    await expect(credential.token()).rejects.toMatchObject(error);
    await expect(credential.token()).rejects.toMatchObject(error);
    await minutes(60);
    expect([asked.mock.calls.length, session.status]).toEqual([1, 'forbidden']);
    expect(statuses).toEqual(['loading', 'forbidden']);
    session.forget();
    await expect(credential.token()).rejects.toMatchObject(error);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('tries again on the next call after the callback threw, and hides its secrets', async () => {
    let works = false;
    const { credential, session } = start(async () => {
      if (works) return { token: token() };
      throw new Error(`401 for ${token()}`);
    });
    const error = await Promise.resolve(credential.token()).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ category: 'session', code: 'session_failed', retryable: true });
    expect(String(error)).toContain('401 for [redacted]');
    expect(session.status).toBe('failed');
    works = true;
    await credential.token();
    expect(session.status).toBe('ready');
  });

  it('does not wait for ever for a callback that never answers', async () => {
    const { credential, session } = start(() => new Promise(() => {}));
    vi.useRealTimers();
    const limit = AbortSignal.timeout(10);
    const spy = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(limit);
    await expect(credential.token()).rejects.toMatchObject({ code: 'session_failed' });
    expect(spy).toHaveBeenCalledWith(30_000);
    expect(session.status).toBe('failed');
    spy.mockRestore();
  });

  it('keeps the valid token when a renewal fails, then expires, then recovers', async () => {
    let works = true;
    const { credential, session } = start(async () => {
      if (works) return { token: token() };
      throw new Error('down');
    });
    const first = await credential.token();
    works = false;
    await vi.advanceTimersByTimeAsync(890_000);
    expect([session.status, await credential.token()]).toEqual(['ready', first]);
    await vi.advanceTimersByTimeAsync(15_000);
    await expect(credential.token()).rejects.toMatchObject({ code: 'session_failed' });
    works = true;
    expect(await credential.token()).not.toBe(first);
    expect(session.status).toBe('ready');
  });

  it('warns once of a token that came twice, and does not ask in a loop', async () => {
    const same = token();
    const { asked, credential, session, warnings } = start(async () => ({ token: same }));
    await credential.token();
    expect(await credential.renew?.(same)).toBeUndefined();
    expect(session.status).toBe('expired');
    await minutes(120);
    expect(warnings).toEqual([expect.objectContaining({ code: 'session_token_repeated' })]);
    expect(asked.mock.calls.length).toBeLessThan(6);
  });

  it('says that no token came when the callback returns nothing useful', async () => {
    const { credential } = start(async () => ({}) as SessionAnswer);
    await expect(credential.token()).rejects.toThrow('no token');
  });
});

describe('after a 401', () => {
  it('renews once for everybody who was refused', async () => {
    const { asked, credential } = start();
    const refused = await credential.token();
    const fresh = await Promise.all([1, 2, 3].map(() => credential.renew?.(refused)));
    expect(new Set(fresh).size).toBe(1);
    expect(fresh[0]).not.toBe(refused);
    expect(await credential.renew?.(refused)).toBe(fresh[0]);
    expect(asked.mock.calls.map(([{ reason }]) => reason)).toEqual(['first', 'rejected']);
  });
});

describe('a session that is forgotten', () => {
  it('drops token, claims and timers, and ignores an answer that comes late', async () => {
    let answer = (_: SessionAnswer) => {};
    const { asked, credential, session } = start(
      () => new Promise((resolve) => (answer = resolve)),
    );
    const early = Promise.resolve(credential.token()).catch((error: unknown) => error);
    session.forget();
    answer({ token: token({ sub: 'pa_old' }) });
    expect(await early).toMatchObject({ name: 'AbortError' });
    expect([session.status, session.claims, vi.getTimerCount()]).toEqual(['idle', null, 0]);
    const next = credential.token();
    answer({ token: token({ sub: 'pa_new' }) });
    await next;
    expect(session.claims?.partnerId).toBe('pa_new');
    session.forget();
    await minutes(60);
    expect([asked.mock.calls.length, vi.getTimerCount()]).toEqual([2, 0]);
  });
});

describe('a fixed token', () => {
  it('is used until it ends, and then says so', async () => {
    const fixed = token();
    const credential = new SessionKeeper({ source: fixed, warn: () => {} });
    const session = credential.expose();
    expect(await credential.token()).toBe(fixed);
    expect(await credential.renew?.(fixed)).toBeUndefined();
    expect(session.status).toBe('expired');
    await minutes(16);
    await expect(credential.token()).rejects.toMatchObject({ code: 'session_expired' });
  });

  it('may be opaque: then only the server knows when it ends', async () => {
    const credential = new SessionKeeper({ source: 'opaque', warn: () => {} });
    const session = credential.expose();
    await credential.token();
    await minutes(600);
    expect([await credential.token(), session.claims]).toEqual(['opaque', null]);
    expect(session.status).toBe('ready');
  });
});

describe('a token that says nothing of its life', () => {
  it('is used until the server refuses it', async () => {
    const { asked, credential } = start(async () => ({
      token: token({ iat: undefined, exp: undefined }),
    }));
    const first = await credential.token();
    await minutes(60);
    expect([await credential.token(), asked.mock.calls.length]).toEqual([first, 1]);
    expect(await credential.renew?.(first)).not.toBe(first);
  });
});
