import { QueryClient } from '@tanstack/react-query';

/** The host's own cache. The widgets keep their answers in it, beside the host's. */
export const cache = new QueryClient({ defaultOptions: { queries: { staleTime: 60_000 } } });
