import { forwardRef, useCallback, useMemo, useState } from 'react';
import type { ForwardedRef, ReactNode } from 'react';
import { StylePlace } from './style-place.tsx';
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
export const Widget = forwardRef<HTMLElement, WidgetProps>(function Widget(props, given) {
  const { name, children, ...host } = props;
  const { ref, shadow } = useShadowRoot(given);
  const context = useMemo(() => ({ name, host, ref }), [name, host, ref]);
  return (
    <StylePlace shadow={shadow}>
      <WidgetContext.Provider value={context}>
        <WidgetBoundary>{children}</WidgetBoundary>
      </WidgetContext.Provider>
    </StylePlace>
  );
});

/** The shadow root that the widget turns out to be in; styles of the page end at its edge. */
function useShadowRoot(given: ForwardedRef<HTMLElement>) {
  const [shadow, setShadow] = useState<ShadowRoot>();
  const ref = useCallback(
    (element: HTMLElement | null) => {
      if (typeof given === 'function') given(element);
      else if (given !== null) given.current = element;
      const root = element?.getRootNode();
      // Told before the browser paints, so nothing is ever seen without its styles.
      if (root !== undefined && isShadowRoot(root)) setShadow(root);
    },
    [given],
  );
  return { ref, shadow };
}

function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node;
}
