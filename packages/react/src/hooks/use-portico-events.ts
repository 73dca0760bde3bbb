import { useEffect } from 'react';
import type { EventOf, EventType } from '@portico/sdk';
import { useLatest, usePorticoContext } from '../internal/data/index.ts';

/**
 * Hears live events while the calling component is on screen.
 *
 * @example
 * usePorticoEvents(['tier.promoted'], (event) => celebrate(event.data.to.name));
 */
export function usePorticoEvents<T extends EventType>(
  types: readonly T[],
  listener: (event: EventOf<T>) => void,
): void {
  const { client } = usePorticoContext();
  const latest = useLatest(listener);
  const list = types.join(' ');
  useEffect(() => {
    const wanted = list.split(' ') as T[];
    return client?.live.subscribe<T>((event) => latest.current(event), { types: wanted });
  }, [client, list, latest]);
}
