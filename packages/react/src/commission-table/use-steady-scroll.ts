import { useRef } from 'react';
import type { RefObject } from 'react';
import { useIsomorphicLayoutEffect } from '../internal/widget/index.ts';

interface Item {
  readonly id: string;
}

const arrivalsMax = 200;

/** Keeps the rows under the reader's eye in place while new ones arrive above them. */
export function useSteadyScroll(
  scroller: RefObject<HTMLElement | null>,
  rows: readonly Item[],
  rowHeight: number,
): void {
  const topId = useRef<string | undefined>(undefined);
  useIsomorphicLayoutEffect(() => {
    const before = topId.current;
    topId.current = rows[0]?.id;
    const { current } = scroller;
    if (before === undefined || current === null || current.scrollTop === 0) return;
    const moved = rows.slice(0, arrivalsMax).findIndex((row) => row.id === before);
    if (moved > 0) current.scrollTop += moved * rowHeight;
  }, [scroller, rows, rowHeight]);
}
