import type { TierProgress } from '@portico/sdk/contract';
import {
  keyOf,
  tierProgressOptions,
  useAsking,
  useCall,
  useLiveCache,
  useResource,
} from '../internal/data/index.ts';
import type { Action, Resource } from '../internal/data/index.ts';

/** Where the partner stands, what the next tier asks for, and a promotion to celebrate. */
export function useTierProgress(): Resource<TierProgress> {
  useLiveCache();
  return useResource(tierProgressOptions(useAsking()));
}

/** Marks a promotion as celebrated, so that no device celebrates it again. */
export function useCelebratePromotion(): Action<{ id: string }, TierProgress> {
  return useCall(
    (client, input) => client.tiers.celebrate(input),
    (progress, { queryClient, scope }) =>
      queryClient.setQueryData(keyOf(scope, 'tiers', 'progress', {}), progress),
  );
}
