const maxRetryAfterMs = 30_000;
/** Timers count in 32 bits; what is longer would fire at once. */
export const maxTimerMs = 2 ** 31 - 1;

/** How a request is sent, how long each attempt may take, and how many there may be. */
export interface Patience {
  fetch: typeof globalThis.fetch;
  /** Ends everything: attempts, pauses, and the reading of the answer. */
  signal: AbortSignal;
  /** For one attempt, until its answer begins. */
  timeoutMs: number;
  maxRetries: number;
}

/**
 * The first answer that trying again would not better. Every method is tried again, because each
 * change carries an idempotency key that stays the same. A server that asks for a longer wait
 * than half a minute is believed: its answer counts, instead of knocking too early.
 */
export async function fetchPatiently(request: Request, patience: Patience): Promise<Response> {
  const { signal, maxRetries } = patience;
  for (let attempt = 1; ; attempt++) {
    const isLast = attempt > maxRetries;
    let askedMs = 0;
    try {
      const response = await fetchOnce(request, patience);
      askedMs = retryAfterMs(response.headers.get('retry-after'));
      if (isLast || !mayPass(response.status) || askedMs > maxRetryAfterMs) return response;
      discard(response);
    } catch (error) {
      if (isLast || signal.aborted) throw error;
    }
    await pause(askedMs || backoffMs(attempt), signal);
  }
}

/** Nobody will read it. An open body would hold on to its connection. */
export function discard(response: Response): void {
  void response.body?.cancel().catch(() => {});
}

/** Rejects with the signal's reason as soon as it ends, whatever becomes of the work. */
export async function unlessAborted<T>(work: T | Promise<T>, signal: AbortSignal): Promise<T> {
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
  });
  return Promise.race([work, aborted]).finally(() => signal.removeEventListener('abort', stop));
}

/** Full jitter: anything between nothing and a doubling step, so that clients spread out. */
export function backoffMs(attempt: number): number {
  return Math.random() * Math.min(8000, 500 * 2 ** (attempt - 1));
}

/** Milliseconds that the server asks to wait; a date counts from now. */
export function retryAfterMs(header: string | null | undefined): number {
  const seconds = Number(header ?? 0);
  return seconds >= 0 ? seconds * 1000 : Math.max(0, Date.parse(header!) - Date.now()) || 0;
}

/** One attempt. The clone leaves the body to the next one. */
async function fetchOnce(request: Request, { fetch, signal, timeoutMs }: Patience) {
  const limit = new AbortController();
  const timeout = new DOMException('Timeout', 'TimeoutError');
  const timer = setTimeout(() => limit.abort(timeout), Math.min(timeoutMs, maxTimerMs));
  const either = AbortSignal.any([signal, limit.signal]);
  try {
    const attempt = fetch(new Request(request.clone(), { signal: either }));
    // A host's own `fetch` may not listen to the signal.
    return await unlessAborted(attempt, either);
  } finally {
    clearTimeout(timer);
  }
}

/** Too slow, too early, too many, or the server's own fault. */
function mayPass(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || status >= 500;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout>;
  const rest = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  return unlessAborted(rest, signal).finally(() => clearTimeout(timer));
}
