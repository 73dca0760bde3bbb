import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useIsomorphicLayoutEffect } from '../internal/data/index.ts';

/** What is shown, and where it scrolls. */
export interface SteadyScrollOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rows: readonly { readonly id: string }[];
  readonly rowHeight: number;
  /** What the rows answer; another one starts at the top again. */
  readonly question: unknown;
  /** Told when the first row comes into sight or leaves it. */
  readonly onAtTop: (isAtTop: boolean) => void;
}

const arrivalsMax = 200;

/** Keeps the rows under the reader's eye in place while new ones arrive above them. */
export function useSteadyScroll(options: SteadyScrollOptions): void {
  const { scroller, rows, rowHeight, question, onAtTop } = options;
  const last = useRef<{ question: unknown; topId: string | undefined } | undefined>(undefined);

  useIsomorphicLayoutEffect(() => {
    const before = last.current;
    last.current = { question, topId: rows[0]?.id };
    const { current } = scroller;
    if (before === undefined || current === null || current.scrollTop === 0) return;
    if (before.question !== question) {
      current.scrollTop = 0;
      return;
    }
    const moved = rows.slice(0, arrivalsMax).findIndex((row) => row.id === before.topId);
    if (moved > 0) current.scrollTop += moved * rowHeight;
  }, [scroller, rows, rowHeight, question]);

  useEffect(() => {
    const { current } = scroller;
    if (current === null || rowHeight === 0) return;
    let wasAtTop = true;
    const look = () => {
      const isAtTop = current.scrollTop < rowHeight / 2;
      if (isAtTop !== wasAtTop) onAtTop(isAtTop);
      wasAtTop = isAtTop;
    };
    current.addEventListener('scroll', look, { passive: true });
    return () => {
      current.removeEventListener('scroll', look);
      onAtTop(true);
    };
  }, [scroller, rowHeight, onAtTop]);
}
