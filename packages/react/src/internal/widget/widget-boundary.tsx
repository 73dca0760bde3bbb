import { Component, useContext } from 'react';
import type { ReactNode } from 'react';
import type { PorticoError } from '@portico/sdk';
import { PorticoContext, toPorticoError } from '../data/index.ts';
import { WidgetFrame } from './widget-frame.tsx';

interface BoundaryProps {
  readonly onError: ((error: PorticoError) => void) | undefined;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly error: PorticoError | undefined;
}

class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { error: undefined };

  static getDerivedStateFromError(thrown: unknown): BoundaryState {
    return { error: toPorticoError(thrown) };
  }

  override componentDidCatch(thrown: unknown): void {
    this.props.onError?.(toPorticoError(thrown));
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    const retry = () => this.setState({ error: undefined });
    return <WidgetFrame state={{ name: 'failed', error, retry }} loading={null} ready={never} />;
  }
}

function never(): null {
  return null;
}

/** Keeps a widget's failure to itself: the host's page goes on, and the widget can try again. */
export function WidgetBoundary({ children }: { children: ReactNode }) {
  const onError = useContext(PorticoContext)?.onError;
  return <Boundary onError={onError}>{children}</Boundary>;
}
