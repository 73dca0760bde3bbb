import type { PorticoError } from '@portico/sdk';
import type { Resource } from '../data/index.ts';

/** Why data on screen could not be renewed. */
export type StaleReason = 'offline' | 'failed';

/** What a widget shows; exactly one at a time. */
export type WidgetState<T> =
  | { readonly name: 'loading' }
  | { readonly name: 'failed'; readonly error: PorticoError; readonly retry: () => void }
  | Empty
  | { readonly name: 'locked'; readonly tier: string | undefined }
  | Ready<T>;

/** There is nothing to show yet. */
export interface Empty {
  readonly name: 'empty';
}

/** Data on screen, with its age for when it cannot be renewed. */
export interface Ready<T> {
  readonly name: 'ready';
  readonly data: T;
  /** When it came, in milliseconds since 1970. */
  readonly updatedAt: number;
  readonly stale: StaleReason | undefined;
}

/** The state of a widget that shows one resource. */
export function stateOf<T>(
  resource: Resource<T>,
  isEmpty: (data: T) => boolean = () => false,
): WidgetState<T> {
  if (resource.status === 'loading') return { name: 'loading' };
  if (resource.status === 'failed') return failure(resource.error, resource.refresh);
  if (isEmpty(resource.data)) return { name: 'empty' };
  const { data, updatedAt } = resource;
  return { name: 'ready', data, updatedAt, stale: staleness(resource) };
}

function failure(error: PorticoError, retry: () => void): WidgetState<never> {
  if (error.code !== 'tier_locked') return { name: 'failed', error, retry };
  const tier = error.meta['tier'];
  return { name: 'locked', tier: typeof tier === 'string' ? tier : undefined };
}

function staleness<T>({ error }: Resource<T>): StaleReason | undefined {
  if (error === undefined || error.category === 'aborted') return undefined;
  return error.category === 'network' ? 'offline' : 'failed';
}
