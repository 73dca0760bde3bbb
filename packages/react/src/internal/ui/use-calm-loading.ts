import { useEffect, useRef, useState } from 'react';

const delayMs = 150;
const leastMs = 400;

/**
 * Whether to keep the skeleton on screen. It shows 150 ms after loading began (its own style
 * sees to that) and then stays for at least 400 ms, so that it never flickers. An answer that
 * comes before it was visible is shown at once.
 *
 * @param isLoading - whether data is on its way
 */
export function useCalmLoading(isLoading: boolean): boolean {
  const [isHeld, setIsHeld] = useState(false);
  const since = useRef<number | undefined>(undefined);
  const [wasLoading, setWasLoading] = useState(isLoading);

  if (wasLoading !== isLoading) {
    // Decided while rendering, so that the answer does not show for one frame in between.
    setWasLoading(isLoading);
    if (!isLoading) {
      const elapsed = since.current === undefined ? 0 : performance.now() - since.current;
      setIsHeld(elapsed > delayMs && elapsed < delayMs + leastMs);
    }
  }
  useEffect(() => {
    if (isLoading) {
      since.current = performance.now();
      return undefined;
    }
    if (!isHeld || since.current === undefined) return undefined;
    const rest = since.current + delayMs + leastMs - performance.now();
    const timer = setTimeout(() => setIsHeld(false), Math.max(0, rest));
    return () => clearTimeout(timer);
  }, [isLoading, isHeld]);

  return isLoading || isHeld;
}
