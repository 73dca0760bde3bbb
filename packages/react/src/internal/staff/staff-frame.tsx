import { useEffect } from 'react';
import { staffFrame } from '../../locales/en/staff-frame.ts';
import { usePorticoContext } from '../data/index.ts';
import type { Resource } from '../data/index.ts';
import { useMessages } from '../i18n/index.ts';
import { LockedState } from '../ui/index.ts';
import { stateOf, WidgetFrame } from '../widget/index.ts';
import type { WidgetFrameProps, WidgetState } from '../widget/index.ts';

/** What a widget of staff shows: a missing permission is a lock, and says which one it is. */
export function staffStateOf<T>(
  resource: Resource<T>,
  isEmpty?: (data: T) => boolean,
): WidgetState<T> {
  const state = stateOf(resource, isEmpty);
  if (state.name !== 'failed' || state.error.category !== 'permission') return state;
  const scope = state.error.meta['scope'];
  return { name: 'locked', tier: typeof scope === 'string' ? scope : undefined };
}

/** Props of {@link StaffFrame}: those of every frame, without the lock. */
export type StaffFrameProps<T> = Omit<WidgetFrameProps<T>, 'locked' | 'ready' | 'empty'>;

/** The frame of a widget for the program's staff. */
export function StaffFrame<T>(props: StaffFrameProps<T>) {
  const { onError } = usePorticoContext();
  const error = props.state.name === 'failed' ? props.state.error : undefined;
  // A set-up that cannot work is no answer of the server, so nobody else tells the developer.
  const mistake = error?.category === 'config' ? error : undefined;
  useEffect(() => {
    if (mistake !== undefined) onError?.(mistake);
  }, [mistake, onError]);
  return <WidgetFrame {...props} locked={(scope) => <NoAccess scope={scope} />} />;
}

function NoAccess({ scope }: { scope: string | undefined }) {
  const t = useMessages(staffFrame);
  return (
    <LockedState
      title={t('noAccess.title')}
      description={
        <>
          {t('noAccess.text')}
          {scope !== undefined && (
            <>
              {' '}
              {t('noAccess.scope')} <code>{scope}</code>
            </>
          )}
        </>
      }
    />
  );
}
