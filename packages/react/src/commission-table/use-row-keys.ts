import { useCallback, useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';

const pageRows = 10;

/** Keys that move between rows, and by how much. */
const moves: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  PageDown: (index) => index + pageRows,
  PageUp: (index) => index - pageRows,
  Home: () => 0,
  End: (_index, count) => count - 1,
};

interface RowKeysOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  readonly reveal: (index: number) => void;
}

/** One stop for Tab, arrows between the rows: no hundred stops before what follows a table. */
export function useRowKeys({ scroller, count, reveal }: RowKeysOptions) {
  const [current, setCurrent] = useState(0);
  const wanted = useRef<number | undefined>(undefined);

  useEffect(() => {
    if (wanted.current === undefined) return;
    const button = scroller.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"]`);
    wanted.current = undefined;
    button?.focus({ preventScroll: true });
  }, [current, scroller]);

  const onKeyDown = useCallback(
    (event: KeyboardEvent, index: number) => {
      const move = moves[event.key];
      if (move === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const next = Math.min(Math.max(move(index, count), 0), count - 1);
      wanted.current = next;
      setCurrent(next);
      reveal(next);
    },
    [count, reveal],
  );
  return { current: Math.min(current, Math.max(count - 1, 0)), onKeyDown, setCurrent };
}
