import { QueryClient } from '@tanstack/react-query';

/** A cache that stands in several places of a page, and knows in which of them it is looked at. */
export interface SharedCache<Place extends object> {
  /** The cache as one place sees it: the same answers, and what it asks is marked as its own. */
  readonly seenFrom: (place: Place) => QueryClient;
  /**
   * The places that were waiting for what failed with this error, in the order in which they
   * began to; undefined when it is not the failure of a question.
   */
  readonly placesOf: (error: unknown) => readonly Place[] | undefined;
  /** Stops listening to the browser and forgets everything. */
  readonly end: () => void;
}

/** Makes a cache to share. */
export function createSharedCache<Place extends object>(): SharedCache<Place> {
  const cache = new QueryClient();
  const answers = cache.getQueryCache();
  const failed = new WeakMap<object, readonly Place[]>();
  cache.mount();
  const stopListening = answers.subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'error') return;
    const { error } = event.action;
    const places = event.query.observers.map(({ options }) => options.meta?.['place'] as Place);
    if (typeof error === 'object' && error !== null) failed.set(error, [...new Set(places)]);
  });
  return {
    seenFrom: (place) =>
      new QueryClient({
        queryCache: answers,
        mutationCache: cache.getMutationCache(),
        defaultOptions: { queries: { meta: { place } } },
      }),
    placesOf: (error) => (typeof error === 'object' && error ? failed.get(error) : undefined),
    end: () => {
      stopListening();
      cache.unmount();
      cache.clear();
    },
  };
}
