import type { QueryClient } from '@tanstack/react-query';
import type { PorticoError } from '@portico/sdk';
import { toPorticoError } from './resource.ts';

/** Tells each failed read of ours once, however many widgets show it; returns how to stop. */
export function reportFailures(
  queryClient: QueryClient,
  onError: (error: PorticoError) => void,
): () => void {
  return queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'error') return;
    if (event.query.queryKey[0] !== 'portico') return;
    const failure = toPorticoError(event.action.error);
    if (failure.category !== 'aborted') onError(failure);
  });
}
