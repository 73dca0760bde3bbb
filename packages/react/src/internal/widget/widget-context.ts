import { createContext, useContext } from 'react';
import type { ComponentPropsWithoutRef, RefCallback } from 'react';
import type { Theme } from '@portico/theme';

/** What every widget takes beside its own props; it all goes to the root element. */
export interface HostProps extends Omit<ComponentPropsWithoutRef<'section'>, 'children'> {
  /** A theme for this widget alone; otherwise the provider's. */
  theme?: Theme | undefined;
  /** Attributes for tests and styles of the host. */
  [attribute: `data-${string}`]: string | number | boolean | undefined;
}

/** A widget's name and what its root element gets from the host. */
export interface WidgetContextValue {
  readonly name: string;
  readonly host: HostProps;
  readonly ref: RefCallback<HTMLElement>;
}

export const WidgetContext = createContext<WidgetContextValue | null>(null);

/** The widget around the caller. */
export function useWidget(): WidgetContextValue {
  const value = useContext(WidgetContext);
  if (value === null) throw new Error('Portico: a frame needs a <Widget> around it.');
  return value;
}
