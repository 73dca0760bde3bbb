import type { QueryClient } from '@tanstack/react-query';
import { keyOf } from './keys.ts';
import type { Scope } from './keys.ts';
import { need } from './need.ts';
import type { Client } from './need.ts';
import { usePorticoContext } from './portico-context.ts';
import { useAction } from './use-action.ts';
import type { Action } from './use-action.ts';
import { useAsking } from './use-resource.ts';

/** Where an outcome is written to, and whose it is. */
export interface Place {
  readonly queryClient: QueryClient;
  readonly scope: Scope | null;
}

/** A call of the client as an action, and what its outcome does to the cache or the page. */
export function useCall<I, O>(
  perform: (client: Client, input: I) => PromiseLike<O>,
  after?: (output: O, place: Place, input: I) => unknown,
): Action<I, O> {
  const { client, queryClient } = usePorticoContext();
  const { scope } = useAsking();
  return useAction({
    perform: (input: I) => perform(need(client), input),
    after: (output: O, input: I) => after?.(output, { queryClient, scope }, input),
  });
}

/** Balances, method and list hang together: none of them is guessed, all are asked for anew. */
export function renewPayouts(_output: unknown, { queryClient, scope }: Place): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: keyOf(scope, 'payouts') });
}
