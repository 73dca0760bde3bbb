import type { Route } from './client.ts';
import type { EventType, PorticoEvent } from './contract/events.ts';
import { createListeners } from './listeners.ts';
import type { BaseOptions } from './options.ts';
import { maxTimerMs } from './retry.ts';
import { send, type Credential, type Read } from './send.ts';

/** Where the live connection stands. `failed` stays until somebody subscribes again. */
export type LiveStatus = 'idle' | 'connecting' | 'open' | 'waiting' | 'failed';

/** Events as they happen: one connection for all listeners of a client. */
export interface Live {
  readonly status: LiveStatus;
  /** When the last event arrived, in milliseconds since 1970; null before the first. */
  readonly lastEventAt: number | null;
  /**
   * Hears every event once, in order; after a lost connection the missed ones first. Returns how
   * to stop; the connection closes with the last listener.
   */
  subscribe<T extends EventType = EventType>(
    listener: (event: EventOf<T>) => void,
    options?: { types?: readonly T[] | undefined },
  ): () => void;
  /** Calls `listener` after each change of status or `lastEventAt`; returns how to stop. */
  watch(listener: () => void): () => void;
}

/** The event of one type, with the shape of its data. */
export type EventOf<T extends EventType> = Extract<PorticoEvent, { type: T }>;

/** What a connection works with; it outlives the connection. */
export interface Wire {
  /** Cursor of the last frame. */
  lastId: string;
  /** Ids of the last events. */
  readonly seen: Set<string>;
  /** Opens the stream after the last frame and lets `read` have it. */
  open(signal: AbortSignal, read: Read<void>): Promise<void>;
  become(status: LiveStatus): void;
  hear(event: PorticoEvent): void;
}

type Listener = (event: PorticoEvent) => void;

/** Follows the event stream while anyone listens. What does the work is loaded only then. */
export function createLive(options: BaseOptions, route: Route, credential: Credential): Live {
  const listeners = new Set<Listener>();
  const { tell, subscribe: watch } = createListeners();
  let status: LiveStatus = 'idle';
  let lastEventAt: number | null = null;
  let stop: AbortController | undefined;

  const wire: Wire = {
    lastId: '',
    seen: new Set(),
    open: (signal, read) =>
      send(options, {
        ...{ route, input: {}, credential, read },
        headers: wire.lastId ? { 'last-event-id': wire.lastId } : {},
        call: { signal, totalTimeout: maxTimerMs, maxRetries: 0 },
      }),
    become(next) {
      status = next;
      if (next === 'failed') stop = undefined;
      tell();
    },
    hear(event) {
      lastEventAt = Date.now();
      tell();
      // In a turn of its own, a listener that throws does not silence the others.
      for (const listener of listeners)
        queueMicrotask(() => listeners.has(listener) && listener(event));
    },
  };

  function start(): void {
    const { signal } = (stop = new AbortController());
    wire.become('connecting');
    import('./follow.ts').then(
      ({ follow }) => follow(wire, signal),
      () => wire.become('failed'),
    );
  }

  return {
    get status() {
      return status;
    },
    get lastEventAt() {
      return lastEventAt;
    },
    subscribe(listener, { types } = {}) {
      // A new one for each subscription.
      const hear: Listener = (event) => {
        if (!types || (types as readonly string[]).includes(event.type)) {
          (listener as Listener)(event);
        }
      };
      listeners.add(hear);
      if (!stop) start();
      return () => {
        if (!listeners.delete(hear) || listeners.size || !stop) return;
        stop.abort();
        stop = undefined;
        wire.become('idle');
      };
    },
    watch,
  };
}
