import { useEffect } from 'react';
import type { QueryCache, QueryClient } from '@tanstack/react-query';
import type { PorticoEvent } from '@portico/sdk';
import type { Hearer } from './live-cache.ts';
import { keyOf, type Scope } from './keys.ts';
import { preloadPatches } from './patch.ts';
import type { Client } from './need.ts';
import { usePorticoContext } from './portico-context.ts';
import { useSession } from './use-session.ts';

interface Followed {
  readonly client: Client;
  readonly answers: QueryCache;
  readonly partner: string;
  readonly stop: () => void;
  users: number;
}

/** Of the hooks on screen; a page has one or two. */
const followed = new Set<Followed>();

/**
 * Listens at once, and fetches what knows how to change the cache meanwhile: nothing has to
 * change before the first answers are here. Without it data is as fresh as its last request.
 */
function start(client: Client, queryClient: QueryClient, scope: Scope): () => void {
  const waiting: PorticoEvent[] = [];
  // What was answered before anybody listened, on a server that rendered the page for example.
  const known = queryClient.getQueriesData({ queryKey: keyOf(scope) });
  let hearer: Hearer | undefined;
  let isOver = false;
  const stopListening = client.live.subscribe((event: PorticoEvent) => {
    if (hearer === undefined) waiting.push(event);
    else hearer.hear(event);
  });
  preloadPatches();
  import('./live-cache.ts').then(
    ({ createHearer }) => {
      if (isOver) return;
      hearer = createHearer({ queryClient, scope });
      hearer.renew(known, client.live);
      waiting.splice(0).forEach(hearer.hear);
    },
    () => {},
  );
  return () => {
    isOver = true;
    stopListening();
    hearer?.stop();
  };
}

/** Follows the events of a partner once, however many hooks ask for it; returns how to stop. */
function follow(client: Client, queryClient: QueryClient, scope: Scope): () => void {
  const partner = String(keyOf(scope));
  // Several clients may share one cache: what happens is written into it once.
  const answers = queryClient.getQueryCache();
  let entry = [...followed].find(
    (one) => one.client === client && one.answers === answers && one.partner === partner,
  );
  if (entry === undefined) {
    entry = { client, answers, partner, stop: start(client, queryClient, scope), users: 0 };
    followed.add(entry);
  }
  entry.users += 1;
  return () => {
    entry.users -= 1;
    if (entry.users > 0) return;
    followed.delete(entry);
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
