import { PorticoError } from './errors.ts';
import type { SessionSource } from './session.ts';

/** A hint for developers; nothing a user should see. */
export interface PorticoWarning {
  code: 'session_token_repeated' | 'offline_command_refused';
  message: string;
}

/** Which call a hook is told of. Path values, query, body and headers are left out. */
export interface CallFacts {
  /** Noun and verb, for example `links.create`. */
  readonly name: string;
  readonly method: string;
  /** As the contract has it, for example `/partners/links/:id`. */
  readonly path: string;
}

/** One attempt of a call. */
export interface AttemptFacts extends CallFacts {
  /** 1 for the first. */
  readonly attempt: number;
}

/** What a server answered to an attempt. */
export interface AnswerFacts extends AttemptFacts {
  readonly status: number;
  readonly requestId: string | undefined;
  /** Milliseconds until the answer began. */
  readonly ms: number;
}

/**
 * Told what happens to calls, for logs and traces: facts without tokens and without what was sent.
 * The live connection is not among them. A hook that throws does not disturb the call.
 */
export interface Hooks {
  /** Before each attempt. */
  onRequest?: ((attempt: AttemptFacts) => void) | undefined;
  /** After each attempt that was answered, however. */
  onResponse?: ((answer: AnswerFacts) => void) | undefined;
  /** Before each attempt after the first; `status` is what the one before got, if anything. */
  onRetry?: ((retry: AttemptFacts & { readonly status: number | undefined }) => void) | undefined;
  /** When a call has failed for good. */
  onError?: ((error: PorticoError, call: CallFacts) => void) | undefined;
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
  /** Told what happens to calls. What that takes is loaded only when it is given. */
  hooks?: Hooks | undefined;
  /**
   * Holds every answer against the contract, which is loaded for it: for development and tests.
   * New fields and new values of enums pass. @default false
   */
  validate?: boolean | undefined;
  /**
   * With `queue`, changes that are safe to repeat (links, the profile, celebrations) wait while
   * there is no network, in order, also when the page is closed meanwhile; then each is sent once.
   * For clients of `createPortico` with a session. @default none
   */
  offline?: { queue: boolean } | undefined;
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
