import { useContext } from 'react';
import type { ReactNode } from 'react';
import { StyleSheetManager } from 'styled-components';
import { NonceContext } from './nonce-context.ts';

/** Props of {@link StylePlace}. */
export interface StylePlaceProps {
  /** The shadow root around the widget; the page otherwise. */
  shadow: ShadowRoot | undefined;
  children: ReactNode;
}

/**
 * Where the styles of a widget go. On a server the style registry of the host collects them; a
 * manager of ours would hide them from it, so nonce and target are given in browsers only.
 */
export function StylePlace({ shadow, children }: StylePlaceProps) {
  const nonce = useContext(NonceContext);
  if (typeof document === 'undefined') return children;
  return (
    <StyleSheetManager {...(nonce !== undefined && { nonce })} {...(shadow && { target: shadow })}>
      {children}
    </StyleSheetManager>
  );
}
