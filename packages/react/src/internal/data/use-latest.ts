import { useEffect, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** A layout effect that a server passes by without a warning. */
export const useIsomorphicLayoutEffect =
  typeof document === 'undefined' ? useEffect : useLayoutEffect;

/**
 * The newest value, for callbacks that outlive the render they came from. Written before any
 * effect of the same commit runs, so that a child's effect never meets an older one.
 */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useIsomorphicLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
