import { PorticoError } from './errors.ts';
import type { SessionSource } from './session.ts';

/** A hint for developers; nothing a user should see. */
export interface PorticoWarning {
  code: 'session_token_repeated';
  message: string;
}

/** What every client takes. */
export interface BaseOptions {
  /** Where the API lives, without `/api/v1`, for example `https://partners.example.com`. */
  baseUrl: string;
  /** Milliseconds for one attempt. @default 10_000 */
  timeout?: number | undefined;
  /** Milliseconds for a call with all its attempts. @default 60_000 */
  totalTimeout?: number | undefined;
  /** Attempts after the first one. @default 2 */
  maxRetries?: number | undefined;
  /** Another `fetch`, for tests and special runtimes. */
  fetch?: typeof globalThis.fetch | undefined;
  /**
   * Lets the partner confirm who it is (your own dialog: password, second factor), then asks your
   * server for a token of `embedSessions.stepUp`. Called when a change of where money goes needs a
   * fresh proof. Nothing when the partner gave up: the call then fails with `step_up_required`.
   */
  stepUp?: (() => Promise<string | undefined>) | undefined;
  /** Receives hints for developers. @default console.warn */
  onWarning?: ((warning: PorticoWarning) => void) | undefined;
}

/** Options of `createPortico`: an embed session, a publishable key, or both. */
export type PorticoOptions = BaseOptions &
  (
    | {
        /** A token, or better a function that asks your server for one. */
        session: SessionSource;
        publishableKey?: string | undefined;
      }
    | { session?: undefined; publishableKey: string }
  );

/** Options of `createPorticoServer`. */
export interface PorticoServerOptions extends BaseOptions {
  /** `sk_…`: never leaves your server. */
  secretKey: string;
}

/** What each call takes beside its input. */
export interface CallOptions {
  /** Cancels the call; it rejects with category `aborted`. */
  signal?: AbortSignal | undefined;
  /** Milliseconds for one attempt. */
  timeout?: number | undefined;
  /** Milliseconds for all attempts together. */
  totalTimeout?: number | undefined;
  /** Attempts after the first one. */
  maxRetries?: number | undefined;
  /** Repeats of a change with the same key count once. Chosen per call when left out. */
  idempotencyKey?: string | undefined;
}

/** Refuses options that can never work before anything is sent, and tidies the address. */
export function prepare<T extends BaseOptions>(options: T): T {
  const { baseUrl } = options;
  if (typeof baseUrl !== 'string') throw configError('baseUrl is missing.');
  return { ...options, baseUrl: baseUrl.replace(/(\/api\/v1)?\/*$/, '') };
}

export function configError(message: string, code = 'config_invalid'): PorticoError {
  return new PorticoError({ category: 'config', code, message });
}
