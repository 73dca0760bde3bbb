import { useCallback, useEffect, useRef, useState } from 'react';
import type { Commission } from '@portico/sdk';
import { usePorticoEvents } from '../hooks/index.ts';
import { useLatest } from '../internal/data/index.ts';

/** What arrived while the table is open. */
export interface Arrivals {
  /** Ids of rows that are marked as new for a moment. */
  readonly fresh: ReadonlySet<string>;
  /** How many arrived that the rows in sight do not show. */
  readonly unseen: number;
  /** Forgets the unseen ones. */
  readonly see: () => void;
}

/** How arrivals are treated. */
export interface ArrivalOptions {
  /** Whether a commission shows at the top of the rows by itself. */
  readonly isShown: (commission: Commission) => boolean;
  /** Speaks what arrived within a moment. */
  readonly announce: (arrived: readonly Commission[]) => void;
}

const collectMs = 1_000;
const freshMs = 6_000;
const freshMax = 200;

/** Collects commissions that arrive live: to be marked, counted and spoken, calmly. */
export function useArrivals(options: ArrivalOptions): Arrivals {
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const [unseen, setUnseen] = useState(0);
  const waiting = useRef<Commission[]>([]);
  const latest = useLatest(options);
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());
  useEffect(() => {
    const { current } = timers;
    return () => current.forEach(clearTimeout);
  }, []);

  function later(work: () => void, ms: number): void {
    const timer = setTimeout(() => {
      timers.current.delete(timer);
      work();
    }, ms);
    timers.current.add(timer);
  }
  function settle(): void {
    const arrived = waiting.current;
    waiting.current = [];
    latest.current.announce(arrived);
    const ids = new Set(arrived.slice(-freshMax).map((commission) => commission.id));
    later(() => setFresh((before) => new Set([...before].filter((id) => !ids.has(id)))), freshMs);
  }
  usePorticoEvents(['commission.created'], ({ data: { commission } }) => {
    if (waiting.current.length === 0) later(settle, collectMs);
    waiting.current.push(commission);
    setFresh((before) => new Set([...before, commission.id].slice(-freshMax)));
    if (!latest.current.isShown(commission)) setUnseen((count) => count + 1);
  });
  return { fresh, unseen, see: useCallback(() => setUnseen(0), []) };
}
