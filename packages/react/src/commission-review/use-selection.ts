import { useCallback, useMemo, useRef, useState } from 'react';

/** Which rows are selected, and how that changes. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly has: (id: string) => boolean;
  /** Turns one row round; with `isRange` all rows from the last one on follow it. */
  readonly toggle: (index: number, isRange: boolean) => void;
  /** Selects all rows from one to another. */
  readonly take: (from: number, to: number) => void;
  /** All rows, or none when all are. */
  readonly toggleAll: () => void;
  readonly clear: () => void;
}

const none: ReadonlySet<string> = new Set();

/** A selection of rows. Rows that are gone are selected no more. */
export function useSelection(ids: readonly string[]): Selection {
  const [chosen, setChosen] = useState(none);
  const anchor = useRef<number | undefined>(undefined);
  const present = useMemo(() => new Set(ids.filter((id) => chosen.has(id))), [ids, chosen]);
  return {
    ids: present,
    has: (id) => present.has(id),
    toggle(index, isRange) {
      const [from, to] = [anchor.current ?? index, index].sort((a, b) => a - b) as [number, number];
      const touched = isRange ? ids.slice(from, to + 1) : ids.slice(index, index + 1);
      const isOn = !present.has(ids[index] ?? '');
      const next = new Set(present);
      for (const id of touched) {
        if (isOn) next.add(id);
        else next.delete(id);
      }
      anchor.current = index;
      setChosen(next);
    },
    take(from, to) {
      anchor.current = to;
      const touched = ids.slice(Math.min(from, to), Math.max(from, to) + 1);
      setChosen(new Set([...present, ...touched]));
    },
    toggleAll: () => setChosen(present.size === ids.length ? none : new Set(ids)),
    clear: useCallback(() => setChosen(none), []),
  };
}
