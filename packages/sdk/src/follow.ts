import type { PorticoEvent } from './contract/events.ts';
import type { PorticoError } from './errors.ts';
import type { Wire } from './live.ts';
import { readSse, type Frame } from './sse.ts';

const silenceMs = 40_000;
const maxPauseMs = 30_000;
const rememberedIds = 500;

/** Connects again and again until nobody listens any more or the server says no. */
export async function follow(wire: Wire, ended: AbortSignal): Promise<void> {
  let pauseMs = 1000;
  const onRetry = (ms: number) => (pauseMs = Math.min(ms, maxPauseMs));
  for (let attempt = 1; !ended.aborted; attempt++) {
    wire.become('connecting');
    const onOpen = () => {
      attempt = 1;
      wire.become('open');
    };
    const error: PorticoError | void = await connect(wire, ended, { onOpen, onRetry }).catch(
      (reason) => reason,
    );
    if (ended.aborted) return;
    if (error && !error.retryable && error.category !== 'aborted') return wire.become('failed');
    wire.become('waiting');
    // Full jitter: after a restart of the server not everybody comes at once.
    await pause(Math.random() * Math.min(maxPauseMs, pauseMs * 2 ** (attempt - 1)), ended);
  }
}

interface Ears {
  onOpen(): void;
  onRetry(ms: number): void;
}

/** One connection, to its end; silence for too long is an end. */
async function connect(wire: Wire, ended: AbortSignal, { onOpen, onRetry }: Ears): Promise<void> {
  const link = new AbortController();
  const { signal } = link;
  const close = () => link.abort();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onBytes = () => {
    clearTimeout(timer);
    timer = setTimeout(close, silenceMs);
  };
  const onFrame = ({ id, data }: Frame) => {
    wire.lastId = id;
    const event = parse(data);
    if (event && isNew(wire.seen, event.id)) wire.hear(event);
  };
  onBytes();
  ended.addEventListener('abort', close);
  try {
    await wire.open(signal, async ({ body }) => {
      onOpen();
      if (body) await readSse(body, { onFrame, onRetry, onBytes }, signal);
    });
  } finally {
    clearTimeout(timer);
    ended.removeEventListener('abort', close);
  }
}

/** After a resumption the server may repeat what had arrived just before. */
function isNew(seen: Set<string>, id: string): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  if (seen.size > rememberedIds) seen.delete(seen.values().next().value!);
  return true;
}

/** The event of a frame; what cannot be read is passed over. */
function parse(data: string): PorticoEvent | undefined {
  try {
    const event = JSON.parse(data);
    return event?.id ? event : undefined;
  } catch {
    return undefined;
  }
}

/** Waits; shorter when the network comes back, longer while the tab is hidden. */
function pause(ms: number, ended: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const page = globalThis.document;
    const timer = setTimeout(due, ms);
    function due(): void {
      if (!page?.hidden) done();
    }
    function done(): void {
      clearTimeout(timer);
      ended.removeEventListener('abort', done);
      page?.removeEventListener('visibilitychange', due);
      globalThis.removeEventListener?.('online', done);
      resolve();
    }
    ended.addEventListener('abort', done);
    page?.addEventListener('visibilitychange', due);
    globalThis.addEventListener?.('online', done);
  });
}
