import type { QueryClient } from '@tanstack/react-query';
import type { PorticoError } from '@portico/sdk';
import { toPorticoError } from './resource.ts';

/** Tells each failed read of ours once, however many widgets show it; returns how to stop. */
export function reportFailures(
  queryClient: QueryClient,
  onError: (error: PorticoError) => void,
): () => void {
  const tell = (key: readonly unknown[] | undefined, error: unknown) => {
    if (key?.[0] !== 'portico') return;
    const failure = toPorticoError(error);
    if (failure.category !== 'aborted') onError(failure);
  };
  return queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'error') return;
    tell(event.query.queryKey, event.action.error);
  });
}
