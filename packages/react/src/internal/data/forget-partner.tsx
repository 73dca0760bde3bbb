import { useEffect, useRef } from 'react';
import type { Scope } from './keys.ts';
import { keys } from './keys.ts';
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
    if (last === null || isSame(last, scope)) return;
    queryClient.removeQueries({ queryKey: keys.all(last) });
  }, [queryClient, scope]);
  return null;
}

function isSame(a: Scope, b: Scope | null): boolean {
  return a.programId === b?.programId && a.partnerId === b.partnerId;
}
