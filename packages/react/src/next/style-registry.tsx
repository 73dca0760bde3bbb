/// <reference path="./next.d.ts" />

import { useServerInsertedHTML } from 'next/navigation';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { ServerStyleSheet, StyleSheetManager } from 'styled-components';

/** Props of {@link PorticoStyleRegistry}. */
export interface PorticoStyleRegistryProps {
  /** The nonce of the content security policy, from `readNonce()`. */
  nonce?: string | undefined;
  children?: ReactNode;
}

/**
 * Sends the styles of what is rendered on the server along with it, also in later parts of a
 * stream, so that nothing is ever seen without its styles. The nonce travels with them, where
 * styled-components looks for it when it takes them over in the browser. Part of
 * `PorticoNextProvider`; on its own for a host that uses styled-components itself and
 * `PorticoProvider`.
 */
export function PorticoStyleRegistry({ nonce, children }: PorticoStyleRegistryProps) {
  const [sheet] = useState(() => new ServerStyleSheet(nonce === undefined ? {} : { nonce }));
  const isMarked = useRef(false);
  useServerInsertedHTML(() => {
    const styles = sheet.getStyleElement();
    sheet.instance.clearTag();
    const isFirst = !isMarked.current;
    isMarked.current = true;
    return (
      <>
        {isFirst && nonce !== undefined && <meta property="csp-nonce" nonce={nonce} />}
        {styles}
      </>
    );
  });
  // In a browser the widgets bring their styles themselves.
  if (typeof document !== 'undefined') return <>{children}</>;
  return <StyleSheetManager sheet={sheet.instance}>{children}</StyleSheetManager>;
}
