import { InfiniteQueryObserver, QueryObserver } from '@tanstack/react-query';
import type {
  DefaultError,
  InfiniteData,
  UseInfiniteQueryResult,
  UseQueryOptions,
} from '@tanstack/react-query';
import type { Page, PorticoError } from '@portico/sdk';
import { flatten } from './flatten.ts';
import { usePorticoContext } from './portico-context.ts';
import { toPorticoError, toResource } from './resource.ts';
import type { QueryResult, Resource } from './resource.ts';
import type { Asking, LongListOptions } from './options.ts';
import { useObserved } from './use-observed.ts';
import { useSession } from './use-session.ts';

type AnyKey = readonly unknown[];
type Pages<T> = UseInfiniteQueryResult<InfiniteData<Page<T>>>;

/** Who asks in this place of the tree. */
export function useAsking(): Asking {
  const { client } = usePorticoContext();
  const { scope } = useSession();
  return { client, scope };
}

/** One thing of the program, with the provider's own cache. */
export function useResource<T>(options: UseQueryOptions<T, DefaultError, T, AnyKey>): Resource<T> {
  const { queryClient } = usePorticoContext();
  const { error } = useSession();
  return toResource(useObserved<QueryResult<T>>(QueryObserver, options, queryClient), error);
}

/** A list that grows page by page. */
export type ListResource<T> = Resource<readonly T[]> & {
  /** More items follow the loaded ones. */
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  /** Why the last attempt to load more failed. */
  readonly loadMoreError: PorticoError | undefined;
  /** Loads the next page; does nothing while one is on its way. */
  readonly loadMore: () => void;
  /** The items answer the question before: those of the new filters are on their way. */
  readonly isPrevious: boolean;
};

/** A list of the program, with the provider's own cache. */
export function useListResource<T>(options: LongListOptions<T>): ListResource<T> {
  const { queryClient } = usePorticoContext();
  const { error: sessionError } = useSession();
  const result = useObserved<Pages<T>>(InfiniteQueryObserver, options, queryClient);
  const { data, error, isFetchNextPageError, isFetchingNextPage, hasNextPage } = result;
  const resource = toResource(
    {
      data: data && flatten(data),
      // A page that did not come says nothing about the rows that are there.
      error: isFetchNextPageError ? null : error,
      isFetching: result.isFetching && !isFetchingNextPage,
      dataUpdatedAt: result.dataUpdatedAt,
      refetch: result.refetch,
    },
    sessionError,
  );
  return {
    ...resource,
    hasMore: hasNextPage,
    isLoadingMore: isFetchingNextPage,
    loadMoreError: isFetchNextPageError ? toPorticoError(error) : undefined,
    loadMore: () => {
      if (hasNextPage && !result.isFetching) void result.fetchNextPage();
    },
    isPrevious: result.isPlaceholderData,
  };
}
