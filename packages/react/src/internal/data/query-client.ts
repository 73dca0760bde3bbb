import { QueryClient } from '@tanstack/react-query';

/** A cache for widgets alone, when the host has none to share. */
export function createQueryClient(): QueryClient {
  return new QueryClient();
}
