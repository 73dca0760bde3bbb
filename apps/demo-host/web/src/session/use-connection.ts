import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Portico } from '@portico/sdk';
import { useOnline } from './use-online.ts';

/** How the page stands with its server. */
export type Connection =
  | 'starting'
  | 'ready'
  /** Was there, and is gone at the moment: the last data stays. */
  | 'reconnecting'
  /** Never got there. */
  | 'unreachable'
  | 'forbidden';

const retryMs = 3_000;
// A reconnection within a moment is nobody's business.
const patienceMs = 2_500;

/** Watches session and live connection, and keeps trying when the server is away. */
export function useConnection(client: Portico): { connection: Connection; retry: () => void } {
  const session = useSyncExternalStore(client.session.subscribe, () => client.session.status);
  const live = useSyncExternalStore(client.live.watch, () => client.live.status);
  const hasClaims = useSyncExternalStore(
    client.session.subscribe,
    () => client.session.claims !== null,
  );
  const isAway = !useOnline() || live === 'waiting' || session === 'failed';
  const isLost = useLasting(hasClaims && isAway, patienceMs);

  // Any call asks for a token again; this one is the smallest.
  const retry = useCallback(() => void client.programs.current().safe(), [client]);
  useEffect(() => {
    if (session !== 'failed') return;
    const timer = setTimeout(retry, retryMs);
    return () => clearTimeout(timer);
  }, [session, retry]);

  return { connection: connectionOf({ session, hasClaims, isLost }), retry };
}

interface Facts {
  session: Portico['session']['status'];
  hasClaims: boolean;
  isLost: boolean;
}

function connectionOf({ session, hasClaims, isLost }: Facts): Connection {
  if (session === 'forbidden') return 'forbidden';
  if (hasClaims) return isLost ? 'reconnecting' : 'ready';
  return session === 'failed' ? 'unreachable' : 'starting';
}

/** True once `value` has been true for a while. */
function useLasting(value: boolean, ms: number): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!value) return setLasting(false);
    const timer = setTimeout(() => setLasting(true), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return value && lasting;
}
