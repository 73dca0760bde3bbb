import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

const marginPx = 400;

/** Calls `tell` when the element comes near the part of the page in sight; returns how to stop. */
function watch(element: Element, tell: () => void): () => void {
  if (typeof IntersectionObserver === 'undefined') {
    tell();
    return () => {};
  }
  const observer = new IntersectionObserver(
    (entries) => entries.some((entry) => entry.isIntersecting) && tell(),
    { rootMargin: `${marginPx}px` },
  );
  observer.observe(element);
  return () => observer.disconnect();
}

/** Whether an element has been near the part of the page in sight. */
export function useNear(element: RefObject<Element | null>): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    if (isNear || element.current === null) return undefined;
    return watch(element.current, () => setIsNear(true));
  }, [element, isNear]);
  return isNear;
}

/** Calls `work` when the element is near; again after `key` has changed and it still is. */
export function useWhenNear(
  element: RefObject<Element | null>,
  key: unknown,
  work: () => void,
): void {
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
  });
  useEffect(() => {
    if (element.current === null) return undefined;
    return watch(element.current, () => latest.current());
  }, [element, key]);
}
