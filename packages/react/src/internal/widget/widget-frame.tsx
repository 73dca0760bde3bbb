import type { ReactNode } from 'react';
import { useLocale } from '../i18n/index.ts';
import { Root } from '../style/index.ts';
import { Card, useCalmLoading } from '../ui/index.ts';
import { FailedNotice } from './failed-notice.tsx';
import type { Empty, Ready, WidgetState } from './state.ts';
import { useWidget } from './widget-context.ts';

/** Props of {@link WidgetFrame}: one view for each state that can occur. */
export interface WidgetFrameProps<T> {
  state: WidgetState<T>;
  /** The accessible name of the widget; a host's own `aria-label` wins. */
  label?: string;
  /** A skeleton of the true size. */
  loading: ReactNode;
  /** Why there is nothing yet, with the next step. */
  empty?: ReactNode;
  /** What unlocks it and how far away that is; `tier` is the name of the tier that does. */
  locked?: (tier: string | undefined) => ReactNode;
  /** The data, with its age. */
  ready?: (state: Ready<T>) => ReactNode;
  /** In place of `empty` and `ready`, for what has to outlive the change between the two. */
  body?: (state: Ready<T> | Empty) => ReactNode;
}

/** The root element of a widget with the view of its state. */
export function WidgetFrame<T>(props: WidgetFrameProps<T>) {
  const { name, host, ref } = useWidget();
  const { locale, direction, pending } = useLocale();
  // Without its texts a widget is not there yet, whatever its data says.
  const isLoading = useCalmLoading(pending || props.state.name === 'loading');
  const shown: WidgetState<T> = isLoading ? { name: 'loading' } : props.state;
  return (
    <Root
      aria-label={props.label}
      lang={locale}
      dir={direction}
      {...host}
      ref={ref}
      widget={name}
      state={shown.name}
    >
      <View {...props} state={shown} />
    </Root>
  );
}

function View<T>({ state, loading, empty, locked, ready, body }: WidgetFrameProps<T>) {
  switch (state.name) {
    case 'loading':
      return loading;
    case 'failed':
      return (
        <Card>
          <FailedNotice error={state.error} onRetry={state.retry} />
        </Card>
      );
    case 'empty':
      return body?.(state) ?? <Card>{empty}</Card>;
    case 'locked':
      return <Card>{locked?.(state.tier)}</Card>;
    case 'ready':
      return (body ?? ready)?.(state);
  }
}
