import type { ReactNode } from 'react';
import { useOffline } from '../data/index.ts';
import { useLocale } from '../i18n/index.ts';
import { Root } from '../style/index.ts';
import { Card, useCalmLoading } from '../ui/index.ts';
import { FailedNotice } from './failed-notice.tsx';
import { StaleNote } from './stale-note.tsx';
import type { Ready, WidgetState } from './state.ts';
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
  /** The data. `note` says how old it is when it could not be renewed: place it in the head. */
  ready: (data: T, note: ReactNode) => ReactNode;
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

/** The age of the data, said only when it could not be renewed. */
function Age({ of }: { of: Ready<unknown> }) {
  const isOffline = useOffline();
  const reason = of.stale ?? (isOffline ? 'offline' : undefined);
  return reason && <StaleNote since={of.updatedAt} reason={reason} />;
}

function View<T>({ state, loading, empty, locked, ready }: WidgetFrameProps<T>) {
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
      return <Card>{empty}</Card>;
    case 'locked':
      return <Card>{locked?.(state.tier)}</Card>;
    case 'ready':
      return ready(state.data, <Age of={state} />);
  }
}
