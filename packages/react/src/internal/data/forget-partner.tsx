import { useEffect, useRef } from 'react';
import type { Scope } from './keys.ts';
import { keyOf } from './keys.ts';
import { usePorticoContext } from './portico-context.ts';
import { useSession } from './use-session.ts';

/** Forgets a partner's data as soon as the session is somebody else's, or nobody's. */
export function ForgetPartner(): null {
  const { queryClient } = usePorticoContext();
  const { scope } = useSession();
  const before = useRef<Scope | null>(null);
  useEffect(() => {
    const last = before.current;
    before.current = scope;
    const place = keyOf(last);
    if (last === null || String(place) === String(keyOf(scope))) return;
    queryClient.removeQueries({ queryKey: place });
  }, [queryClient, scope]);
  return null;
}
