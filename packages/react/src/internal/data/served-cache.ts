import { dehydrate, QueryClient } from '@tanstack/react-query';
import type { DehydratedState, FetchQueryOptions } from '@tanstack/react-query';
import type { LongListOptions } from './options.ts';

/** Answers on their way from a server to a browser: plain data. */
export type Answers = DehydratedState;

type AnyKey = readonly unknown[];

/** Asks on a server and keeps what was answered. A question that fails is left to the browser. */
export interface ServedCache {
  ask<T>(options: FetchQueryOptions<T, Error, T, AnyKey>): Promise<void>;
  /** The first page of a list. */
  askList<T>(options: LongListOptions<T>): Promise<void>;
  take(): Answers;
}

/** A cache for one request of one visitor. */
export function createServedCache(onError: (error: unknown) => void): ServedCache {
  const cache = new QueryClient();
  const answers = cache.getQueryCache();
  answers.subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'error') onError(event.action.error);
  });
  return {
    ask: (options) => cache.prefetchQuery(options),
    askList: (options) => cache.prefetchInfiniteQuery(options),
    take: () => dehydrate(cache),
  };
}
