import { useCallback, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useIsomorphicLayoutEffect } from '../data/index.ts';

/** The rows to render out of many, all of one height. */
export interface RowWindow {
  /** First row to render. */
  readonly first: number;
  /** The row after the last one to render. */
  readonly end: number;
  /** Height of one row in px; 0 until it was measured. */
  readonly rowHeight: number;
  /** Brings a row into view. */
  readonly reveal: (index: number) => void;
}

/** What the window looks at. */
export interface RowWindowOptions {
  /** The element that scrolls. */
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  /** Height of what sticks to the top of the scroller, in px. */
  readonly headHeight: number;
}

const overscan = 8;
/** What a server renders, and the first render after it. */
const firstRows = 24;
const step = 4;

/**
 * Which of many rows of equal height are worth rendering. The height is read off a rendered row
 * (`data-row`), so density, type size and the width of the slot are all accounted for.
 */
export function useRowWindow({ scroller, count, headHeight }: RowWindowOptions): RowWindow {
  const [rowHeight, setRowHeight] = useState(0);
  const [range, setRange] = useState<readonly [number, number]>([0, firstRows]);
  const height = useRef(0);

  const look = useCallback(() => {
    const { current } = scroller;
    if (current === null || height.current === 0) return;
    const top = Math.floor(current.scrollTop / height.current);
    const fit = Math.ceil(current.clientHeight / height.current);
    // In steps: scrolling by a row or two renders nothing.
    const first = Math.max(0, Math.floor((top - overscan) / step) * step);
    const end = Math.ceil((top + fit + overscan) / step) * step;
    setRange((before) => (before[0] === first && before[1] === end ? before : [first, end]));
  }, [scroller]);

  const measure = useCallback(() => {
    const row = scroller.current?.querySelector('[data-row]');
    const found = row?.getBoundingClientRect().height ?? 0;
    if (found > 0) height.current = found;
    setRowHeight(height.current);
    look();
  }, [scroller, look]);

  const hasRows = count > 0;
  useIsomorphicLayoutEffect(() => {
    const { current } = scroller;
    if (current === null || !hasRows) return;
    measure();
    current.addEventListener('scroll', look, { passive: true });
    const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(measure);
    observer?.observe(current);
    return () => {
      current.removeEventListener('scroll', look);
      observer?.disconnect();
    };
  }, [scroller, measure, look, hasRows]);

  const reveal = useCallback(
    (index: number) => {
      const { current } = scroller;
      if (current === null || height.current === 0) return;
      const top = index * height.current;
      const room = current.clientHeight - headHeight - height.current;
      if (top < current.scrollTop) current.scrollTop = top;
      else if (top > current.scrollTop + room) current.scrollTop = top - room;
      look();
    },
    [scroller, look, headHeight],
  );

  const end = Math.min(range[1], count);
  return { first: Math.min(range[0], Math.max(0, end - 1)), end, rowHeight, reveal };
}
