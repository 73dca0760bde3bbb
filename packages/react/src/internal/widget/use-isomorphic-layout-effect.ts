import { useEffect, useLayoutEffect } from 'react';

/** A layout effect that a server passes by without a warning. */
export const useIsomorphicLayoutEffect =
  typeof document === 'undefined' ? useEffect : useLayoutEffect;
