import { useState } from 'react';
import type { KeyboardEvent } from 'react';

/** One stop for Tab in a table, arrows between its rows. */
export interface RowSteps {
  /** The row that Tab reaches. */
  readonly current: number;
  readonly setCurrent: (index: number) => void;
  /** For each control of a row; tells where the focus went, if it moved. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>, index: number) => number | undefined;
}

const pageRows = 10;

const moves: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  PageDown: (index) => index + pageRows,
  PageUp: (index) => index - pageRows,
  Home: () => 0,
  End: (_index, count) => count - 1,
};

/** Moves the focus from a control of one row to the same control of another. */
export function useRowSteps(count: number): RowSteps {
  const [current, setCurrent] = useState(0);
  return {
    current: Math.min(current, Math.max(0, count - 1)),
    setCurrent,
    onKeyDown(event, index) {
      const move = moves[event.key];
      if (move === undefined || event.altKey || event.ctrlKey || event.metaKey) return undefined;
      event.preventDefault();
      const next = Math.min(Math.max(move(index, count), 0), count - 1);
      const row = event.currentTarget.closest('tbody')?.rows[next];
      row?.querySelector<HTMLElement>(event.currentTarget.tagName)?.focus();
      setCurrent(next);
      return next;
    },
  };
}
