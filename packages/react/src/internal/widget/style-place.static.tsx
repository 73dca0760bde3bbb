import type { StylePlaceProps } from './style-place.tsx';

/** Nothing to place: the page has its style sheet, and so must a shadow root. */
export function StylePlace({ children }: StylePlaceProps) {
  return children;
}
