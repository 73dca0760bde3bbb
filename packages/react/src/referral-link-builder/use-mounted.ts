import { useEffect, useState } from 'react';

/**
 * Whether the first render is over. A dialog opens after it: under StrictMode React rehearses the
 * effects of what mounts, and a dialog that mounts open would hear itself close.
 */
export function useMounted(): boolean {
  const [isMounted, setIsMounted] = useState(false);
  useEffect(() => setIsMounted(true), []);
  return isMounted;
}
