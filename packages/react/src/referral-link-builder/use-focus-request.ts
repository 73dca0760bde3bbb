import { useCallback, useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

/** Moves focus to something that is not on screen yet. */
export interface FocusRequest<E extends HTMLElement> {
  /** The element that what is looked for will be in. */
  readonly area: RefObject<E | null>;
  /** Focuses the first match as soon as there is one. */
  readonly focusOn: (selector: string) => void;
}

// Data on its way may bring the element a little later; much later, people are elsewhere.
const patienceMs = 2_000;

/** Where focus goes after something was made, moved or taken away. */
export function useFocusRequest<E extends HTMLElement = HTMLDivElement>(): FocusRequest<E> {
  const area = useRef<E>(null);
  const wanted = useRef<{ selector: string; until: number } | undefined>(undefined);
  const [, look] = useState(0);

  useEffect(() => {
    const { current } = wanted;
    if (current === undefined) return;
    const found = area.current?.querySelector<HTMLElement>(current.selector);
    if (found === null && performance.now() < current.until) return;
    wanted.current = undefined;
    found?.focus();
  });
  const focusOn = useCallback((selector: string) => {
    wanted.current = { selector, until: performance.now() + patienceMs };
    look((count) => count + 1);
  }, []);
  return { area, focusOn };
}
