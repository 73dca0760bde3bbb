import { isPorticoError, PorticoError } from '@portico/sdk';

interface Freshness {
  /** When the data came, in milliseconds since 1970; 0 without data. */
  readonly updatedAt: number;
  /** Data is on screen and newer data is on its way. */
  readonly isRefreshing: boolean;
  /** Asks again. */
  readonly refresh: () => void;
}

/**
 * Something read from the program. An error beside data means that the last try failed and the
 * data is older than it should be: keep showing it, and say so.
 */
export type Resource<T> = Freshness &
  (
    | { readonly status: 'loading'; readonly data?: undefined; readonly error?: undefined }
    | { readonly status: 'failed'; readonly data?: undefined; readonly error: PorticoError }
    | { readonly status: 'ready'; readonly data: T; readonly error?: PorticoError | undefined }
  );

/** What we read of a query's result; the library behind it stays in this folder. */
export interface QueryResult<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly isFetching: boolean;
  readonly dataUpdatedAt: number;
  readonly refetch: () => unknown;
}

/** Any failure as the one error. */
export function toPorticoError(error: unknown): PorticoError {
  if (isPorticoError(error)) return error;
  const message = error instanceof Error ? error.message : 'Something unexpected happened.';
  return new PorticoError({ category: 'render', code: 'render_failed', message, cause: error });
}

/** A query's result as a resource. */
export function toResource<T>(
  result: QueryResult<T>,
  sessionError?: PorticoError | undefined,
): Resource<T> {
  const failure = result.error ?? sessionError;
  const error = failure === null || failure === undefined ? undefined : toPorticoError(failure);
  const freshness: Freshness = {
    updatedAt: result.dataUpdatedAt,
    isRefreshing: result.isFetching && result.data !== undefined,
    refresh: () => void result.refetch(),
  };
  if (result.data !== undefined) return { ...freshness, status: 'ready', data: result.data, error };
  // While a retry runs the failure is over: show that something happens.
  if (error !== undefined && !result.isFetching) return { ...freshness, status: 'failed', error };
  return { ...freshness, status: 'loading' };
}
