import type { StoredTheme } from './contract/brand.ts';
import { readClaims, type SessionClaims } from './claims.ts';
import { PorticoError } from './errors.ts';
import { createListeners } from './listeners.ts';
import type { PorticoWarning } from './options.ts';
import { unlessAborted } from './retry.ts';
import type { Credential } from './send.ts';
import type { Tabs } from './tabs.ts';

/** Where a session stands. */
export type SessionStatus = 'idle' | 'loading' | 'ready' | 'expired' | 'forbidden' | 'failed';

/** Why a token is asked for. */
export interface SessionContext {
  /** `first`: none yet. `renewal`: the last one is about to end. `rejected`: it was refused. */
  reason: 'first' | 'renewal' | 'rejected';
  /** Ends after half a minute, when nobody waits for the answer any more. */
  signal: AbortSignal;
}

/**
 * What your server answered: a fresh token, or that this user has no access. With the `theme` of
 * the minted session, `ProgramTheme` has the program's look before anything else is asked.
 */
export type SessionAnswer =
  | { token: string; theme?: StoredTheme | null | undefined }
  | { error: 'forbidden' };

/** A token, or a function that fetches one from your server. */
export type SessionSource = string | ((context: SessionContext) => Promise<SessionAnswer>);

/** The session of a client, observable. The token itself is never handed out. */
export interface Session {
  readonly status: SessionStatus;
  /** Who the session is for and what it may do; null before the first token. */
  readonly claims: SessionClaims | null;
  /** The theme that came with the last token; null where the program has none. */
  readonly theme: StoredTheme | null | undefined;
  /** Calls `listener` after each change of status or claims; returns how to stop. */
  subscribe(listener: () => void): () => void;
  /** Drops the token and every timer. The next call starts anew. */
  forget(): void;
}

interface Held {
  token: string;
  claims: SessionClaims | null;
  theme: StoredTheme | null | undefined;
  /** On the monotonic clock, as all times here. */
  renewAt: number;
  expiresAt: number;
}

interface SessionOptions {
  source: SessionSource;
  warn(warning: PorticoWarning): void;
}

const renewEarlyMs = 20_000;
const answerWithinMs = 30_000;
const now = () => performance.now();

/**
 * Keeps one valid token for all calls of a client.
 *
 *     idle ─▶ loading ─▶ ready ─▶ expired ─▶ loading …
 *                │  └──▶ failed ─▶ loading …     (on the next call)
 *                └─────▶ forbidden               (until `forget`)
 *
 * Ages are measured from the moment a token arrived, by `exp − iat`, on a clock that nobody can
 * set, so a wrong wall clock does no harm. A renewal in the background leaves the status `ready`;
 * when it fails, the next call tries again.
 */
export class SessionKeeper implements Credential {
  readonly #source: SessionSource;
  readonly #warn: (warning: PorticoWarning) => void;
  readonly #listeners = createListeners();
  #status: SessionStatus = 'idle';
  #held: Held | undefined;
  #inFlight: Promise<string> | undefined;
  /** Ends with `forget`: an answer to an earlier life does not count. */
  #life = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tabs: Tabs | undefined;
  #warned = false;

  constructor({ source, warn }: SessionOptions) {
    this.#source = source;
    this.#warn = warn;
  }

  /** The part that hosts see: no way leads from it to the token. */
  expose(): Session {
    const status = () => this.#status;
    const claims = () => this.#held?.claims ?? null;
    const theme = () => this.#held?.theme;
    return {
      get status() {
        return status();
      },
      get claims() {
        return claims();
      },
      get theme() {
        return theme();
      },
      subscribe: this.#listeners.subscribe,
      forget: () => this.#forget(),
    };
  }

  async token(): Promise<string> {
    const held = this.#held;
    if (this.#status === 'forbidden') throw forbidden();
    if (!held) return this.#refresh('first');
    const isFixed = typeof this.#source === 'string';
    if (now() < held.expiresAt) {
      if (!isFixed && now() >= held.renewAt) this.#renewQuietly();
      return held.token;
    }
    if (!isFixed) return this.#refresh('renewal');
    this.#become('expired');
    throw sessionError('session_expired', 'The session token has expired.');
  }

  async renew(refused: string): Promise<string | undefined> {
    const held = this.#held;
    if (held && held.token !== refused) return held.token;
    const isFixed = typeof this.#source === 'string';
    const fresh = isFixed ? refused : await this.#refresh('rejected');
    if (fresh !== refused) return fresh;
    this.#become('expired');
    return undefined;
  }

  #become(next: SessionStatus): void {
    this.#status = next;
    this.#listeners.tell();
  }

  #isValid(): boolean {
    return !!this.#held && now() < this.#held.expiresAt;
  }

  /** A token of another tab, or of a server that does not say, leaves the theme as it was. */
  #adopt(token: string, theme = this.#held?.theme): void {
    if (token === this.#held?.token) return this.#repeated();
    const claims = readClaims(token);
    // A token that says nothing of its life is renewed when the server refuses it.
    const lifeMs = (claims ? claims.expiresAt - claims.issuedAt : 0) * 1000 || Infinity;
    const expiresAt = now() + lifeMs;
    const renewAt = expiresAt - Math.min(renewEarlyMs, lifeMs / 2);
    this.#held = { token, claims, theme, expiresAt, renewAt };
    this.#become('ready');
    this.#schedule(renewAt);
    if (claims && globalThis.document) this.#join();
  }

  #repeated(): void {
    const message = 'The session callback returned the same token twice.';
    if (!this.#warned) this.#warn({ code: 'session_token_repeated', message });
    this.#warned = true;
    this.#become(this.#isValid() ? 'ready' : 'expired');
  }

  /** Meets the other tabs of the same partner; what that takes is loaded when there is a token. */
  #join(): void {
    const { signal } = this.#life;
    import('./tabs.ts').then(
      ({ joinTabs }) => {
        if (signal.aborted) return;
        this.#tabs ??= joinTabs({
          read: readClaims,
          receive: (token) => this.#adopt(token),
          wake: () => this.#tick(),
        });
        this.#tabs.meet(this.#held?.claims);
      },
      () => {},
    );
  }

  #schedule(at: number): void {
    clearTimeout(this.#timer);
    if (at === Infinity) return;
    this.#timer = setTimeout(() => this.#tick(), at - now());
    // A renewal to come must not keep a server process alive.
    (this.#timer as { unref?(): void }).unref?.();
  }

  /** When a renewal or the end is due, and when the tab comes back to the front. */
  #tick(): void {
    const held = this.#held;
    if (!held) return;
    // Timers may fire a little early.
    if (now() < held.renewAt) return this.#schedule(held.renewAt);
    if (this.#isValid()) this.#schedule(held.expiresAt);
    else if (this.#status === 'ready') this.#become('expired');
    const isPaused = typeof this.#source === 'string' || globalThis.document?.hidden;
    if (!isPaused) this.#renewQuietly();
  }

  #renewQuietly(): void {
    void this.#refresh('renewal').catch(() => {});
  }

  /** One at a time for everybody: all who ask meanwhile wait for the same answer. */
  #refresh(reason: SessionContext['reason']): Promise<string> {
    const stale = this.#held?.token;
    const { signal } = this.#life;
    const work = async () => {
      if (!this.#isValid()) this.#become('loading');
      const mint = () => this.#mint(reason, stale, signal);
      await (this.#tabs ? this.#tabs.oneAtATime(mint) : mint());
      return this.#held!.token;
    };
    return (this.#inFlight ??= work().finally(() => {
      if (!signal.aborted) this.#inFlight = undefined;
    }));
  }

  async #mint(
    reason: SessionContext['reason'],
    stale: string | undefined,
    life: AbortSignal,
  ): Promise<void> {
    if (this.#held?.token !== stale) return;
    const answer = await this.#ask(reason).catch((error) => {
      if (!life.aborted && !this.#isValid()) this.#become('failed');
      const message = `The session callback failed: ${error?.message ?? error}`;
      throw sessionError('session_failed', message, true);
    });
    life.throwIfAborted();
    if ('error' in answer) {
      this.#held = undefined;
      this.#become('forbidden');
      throw forbidden();
    }
    this.#adopt(answer.token, answer.theme);
    this.#tabs?.share(answer.token);
  }

  async #ask(reason: SessionContext['reason']): Promise<SessionAnswer> {
    const source = this.#source;
    if (typeof source === 'string') return { token: source };
    const signal = AbortSignal.timeout(answerWithinMs);
    const answer = await unlessAborted(source({ reason, signal }), signal);
    if ('error' in answer || answer.token) return answer;
    throw new Error('It returned no token.');
  }

  #forget(): void {
    this.#life.abort();
    this.#life = new AbortController();
    clearTimeout(this.#timer);
    this.#tabs?.leave();
    this.#held = this.#inFlight = this.#tabs = undefined;
    this.#become('idle');
  }
}

function forbidden(): PorticoError {
  return sessionError('session_forbidden', 'Your server says that this user has no access.');
}

function sessionError(code: string, message: string, retryable = false): PorticoError {
  return new PorticoError({ category: 'session', code, message, retryable });
}
