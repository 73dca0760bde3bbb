import type { PorticoError } from '../errors.ts';
import type { CallFacts, Hooks } from '../options.ts';
import type { Send } from '../send.ts';

/** Tells the hooks of a host what happens to each call. They get facts, never what was sent. */
export function observing(next: Send, hooks: Hooks): Send {
  return async (client, outgoing) => {
    const [method, path] = outgoing.route;
    const call: CallFacts = { name: outgoing.name ?? '', method, path };
    const { fetch: inner = globalThis.fetch } = client;
    let attempt = 0;
    let status: number | undefined;
    const fetch: typeof globalThis.fetch = async (...request) => {
      attempt += 1;
      if (attempt > 1) tell(() => hooks.onRetry?.({ ...call, attempt, status }));
      status = undefined;
      tell(() => hooks.onRequest?.({ ...call, attempt }));
      const started = performance.now();
      const response = await inner(...request);
      ({ status } = response);
      const ms = performance.now() - started;
      const requestId = response.headers.get('x-request-id') ?? undefined;
      const answer = { ...call, attempt, status: response.status, requestId, ms };
      tell(() => hooks.onResponse?.(answer));
      return response;
    };
    try {
      return await next({ ...client, fetch }, outgoing);
    } catch (error) {
      tell(() => hooks.onError?.(error as PorticoError, call));
      throw error;
    }
  };
}

/** A hook that throws is the host's mistake; the call goes on. */
function tell(hook: () => void): void {
  try {
    hook();
  } catch (error) {
    console.error('[portico] A hook threw.', error);
  }
}
