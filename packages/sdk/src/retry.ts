import type { RetryOptions } from 'ky';

const maxRetryAfterMs = 30_000;
const statuses = [408, 425, 429, ...Array.from({ length: 100 }, (_, i) => 500 + i)];

/** Full jitter: anything between nothing and a doubling step, so that clients spread out. */
export function backoffMs(attempt: number): number {
  return Math.random() * Math.min(8000, 500 * 2 ** (attempt - 1));
}

/** Milliseconds that the server asks to wait; a date counts from now. */
export function retryAfterMs(header: string | null | undefined): number {
  const seconds = Number(header ?? 0);
  return seconds >= 0 ? seconds * 1000 : Date.parse(header!) - Date.now() || 0;
}

/**
 * When a call is tried again. All methods are, because every change carries an idempotency key
 * that stays the same. A server that asks for a longer wait than half a minute is believed: the
 * call fails at once instead of knocking too early.
 */
export function retryPolicy(limit: number, signal: AbortSignal): RetryOptions {
  return {
    limit,
    methods: ['get', 'post', 'put', 'patch', 'delete'],
    statusCodes: statuses,
    afterStatusCodes: statuses,
    retryOnTimeout: true,
    delay: backoffMs,
    shouldRetry({ error }) {
      const { response } = error as { response?: Response };
      const waitMs = retryAfterMs(response?.headers.get('retry-after'));
      return signal.aborted || waitMs > maxRetryAfterMs ? false : undefined;
    },
  };
}
