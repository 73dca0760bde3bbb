import { notifyManager } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';

/** An observer of one answer, or of a list that grows. */
interface Watching<R extends object> {
  getOptimisticResult(options: object): R;
  getCurrentResult(): R;
  setOptions(options: object): void;
  subscribe(onChange: () => void): () => void;
  trackResult(result: R): R;
  updateResult(): void;
}

type Watcher<R extends object> = new (client: QueryClient, options: object) => Watching<R>;

/**
 * What a query says, read with our own cache. The library's hooks carry suspense, error
 * boundaries and a client in a context along, none of which we use.
 */
export function useObserved<R extends object>(
  Observer: unknown,
  options: object,
  client: QueryClient,
): R {
  const asked = client.defaultQueryOptions(options as Parameters<typeof client.fetchQuery>[0]);
  // The first render of a new question already says that it is being asked.
  asked._optimisticResults = 'optimistic';
  const [observer] = useState(() => new (Observer as Watcher<R>)(client, asked));
  const result = observer.getOptimisticResult(asked);
  const subscribe = useCallback(
    (onChange: () => void) => {
      const stop = observer.subscribe(notifyManager.batchCalls(onChange));
      // An answer may have come between the render and now.
      observer.updateResult();
      return stop;
    },
    [observer],
  );
  const read = () => observer.getCurrentResult();
  useSyncExternalStore(subscribe, read, read);
  useEffect(() => observer.setOptions(asked), [asked, observer]);
  return observer.trackResult(result);
}
