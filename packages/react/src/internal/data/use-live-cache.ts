import { useEffect } from 'react';
import type { QueryClient } from '@tanstack/react-query';
import { followEvents } from './live-cache.ts';
import type { Scope } from './keys.ts';
import type { Client } from './portico-context.ts';
import { usePorticoContext } from './portico-context.ts';
import { useSession } from './use-session.ts';

interface Followed {
  users: number;
  readonly stop: () => void;
}

const followed = new WeakMap<Client, WeakMap<QueryClient, Map<string, Followed>>>();

/** Follows the events of a partner once, however many hooks ask for it; returns how to stop. */
function follow(client: Client, queryClient: QueryClient, scope: Scope): () => void {
  const byCache = followed.get(client) ?? new WeakMap<QueryClient, Map<string, Followed>>();
  followed.set(client, byCache);
  const byPartner = byCache.get(queryClient) ?? new Map<string, Followed>();
  byCache.set(queryClient, byPartner);
  const key = `${scope.programId}/${scope.partnerId}`;
  const known = byPartner.get(key);
  const entry = known ?? { users: 0, stop: followEvents(client, { queryClient, scope }) };
  byPartner.set(key, entry);
  entry.users += 1;
  return () => {
    entry.users -= 1;
    if (entry.users > 0) return;
    byPartner.delete(key);
    entry.stop();
  };
}

/** Keeps the cache right by live events while the calling component is on screen. */
export function useLiveCache(): void {
  const { client, queryClient } = usePorticoContext();
  const { scope } = useSession();
  const programId = scope?.programId;
  const partnerId = scope?.partnerId;
  useEffect(() => {
    if (client === undefined || programId === undefined || partnerId === undefined) return;
    return follow(client, queryClient, { programId, partnerId });
  }, [client, queryClient, programId, partnerId]);
}
