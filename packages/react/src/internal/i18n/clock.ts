import { createContext, useContext, useSyncExternalStore } from 'react';

/** The time that widgets tell: relative dates, holds, ages. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  subscribe(listener: () => void): () => void;
  /** A time that the machine's own clock told, as this clock would have told it. */
  fromMachine(time: number): number;
  /** What a server and the first render in the browser both see; null when unknown. */
  readonly first: number | null;
}

const tickMs = 30_000;

/**
 * A clock that starts at `first` (the server's time, so that both renders agree) and runs on
 * from there; a wrong clock on the visitor's machine does no harm. It ticks while someone looks.
 */
export function createClock(first: number | null): Clock {
  const startedAt = Date.now();
  const read = () => (first === null ? Date.now() : first + Date.now() - startedAt);
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setInterval> | undefined;
  let current = first ?? 0;
  const tick = () => {
    current = read();
    for (const listener of listeners) listener();
  };
  return {
    first,
    fromMachine: (time) => (first === null ? time : first + time - startedAt),
    now: () => (current === 0 ? (current = read()) : current),
    subscribe(listener) {
      listeners.add(listener);
      timer ??= setInterval(tick, tickMs);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
  };
}

export const ClockContext = createContext<Clock>(createClock(null));

/** Brings `Date.now()` of some moment onto the clock in force. */
export function useMachineTime(time: number): number {
  return useContext(ClockContext).fromMachine(time);
}

/**
 * The time now, renewed every half minute. Null on a server that was not told the time, and in
 * the first render after it: show the date instead of a distance then.
 */
export function useNow(): number | null {
  const clock = useContext(ClockContext);
  return useSyncExternalStore<number | null>(clock.subscribe, clock.now, () => clock.first);
}
