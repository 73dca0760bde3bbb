import { forwardRef, useContext, useMemo } from 'react';
import type { ReactNode } from 'react';
import { StyleSheetManager } from 'styled-components';
import { AppearanceContext } from './appearance-context.ts';
import { WidgetBoundary } from './widget-boundary.tsx';
import { WidgetContext } from './widget-context.ts';
import type { HostProps } from './widget-context.ts';

/** Props of {@link Widget}. */
export interface WidgetProps extends HostProps {
  /** The public name, such as `commission-table`. */
  name: string;
  /** The widget itself, which renders one frame. */
  children: ReactNode;
}

/**
 * The outside of every widget: keeps its failures to itself and carries the host's attributes
 * to the root, whichever state is on screen.
 */
export const Widget = forwardRef<HTMLElement, WidgetProps>(function Widget(props, ref) {
  const { name, children, ...host } = props;
  const context = useMemo(() => ({ name, host, ref }), [name, host, ref]);
  return (
    <Nonce>
      <WidgetContext.Provider value={context}>
        <WidgetBoundary>{children}</WidgetBoundary>
      </WidgetContext.Provider>
    </Nonce>
  );
});

// On a server the style registry of the host collects the styles; a manager of ours would hide
// them from it, so the nonce is given in browsers only.
function Nonce({ children }: { children: ReactNode }) {
  const { nonce } = useContext(AppearanceContext);
  if (nonce === undefined || typeof document === 'undefined') return children;
  return <StyleSheetManager nonce={nonce}>{children}</StyleSheetManager>;
}
