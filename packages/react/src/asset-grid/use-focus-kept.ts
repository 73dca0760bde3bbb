import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * Gives the focus to an element when the one that had it has gone together with a change of
 * `key`, as the download button does when the server says that the asset is locked. A keyboard
 * would otherwise start over at the top of the page.
 */
export function useFocusKept(element: RefObject<HTMLElement | null>, key: unknown): void {
  const before = useRef(key);
  useEffect(() => {
    const { current } = element;
    const isChange = before.current !== key;
    before.current = key;
    if (!isChange || current === null) return;
    const { activeElement } = current.getRootNode() as Document | ShadowRoot;
    const isLost = activeElement === null || activeElement === current.ownerDocument.body;
    if (isLost) current.focus({ preventScroll: true });
  }, [element, key]);
}
