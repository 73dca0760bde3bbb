import type { SessionClaims } from './claims.ts';

/** The other tabs of this browser that show the same partner. */
export interface Tabs {
  /** Joins those whose tokens may stand in for one with these claims; leaves all others. */
  meet(claims: SessionClaims | null | undefined): void;
  /** Hands a fresh token on. It lives in memory only, never in storage. */
  share(token: string): void;
  /** Runs `work` when no other tab does; by then their token may have arrived. */
  oneAtATime(work: () => Promise<void>): Promise<void>;
  leave(): void;
}

interface Ears {
  read(token: string): SessionClaims | null;
  /** A token for the same identity that was issued later than the one in use. */
  receive(token: string): void;
  /** The tab came back to the front. */
  wake(): void;
}

const lockWithinMs = 10_000;
const deliveryMs = 50;

/** Only where there is a document. */
export function joinTabs({ read, receive, wake }: Ears): Tabs {
  const { document, BroadcastChannel } = globalThis;
  let name = '';
  let issuedAt = 0;
  let channel: BroadcastChannel | undefined;
  const onVisible = () => document.hidden || wake();
  document.addEventListener('visibilitychange', onVisible);

  function hear({ data }: MessageEvent): void {
    const claims = typeof data === 'string' ? read(data) : null;
    if (claims && nameOf(claims) === name && claims.issuedAt > issuedAt) receive(data);
  }

  const tabs: Tabs = {
    meet(claims) {
      if (!claims) return;
      issuedAt = claims.issuedAt;
      if (nameOf(claims) === name) return;
      channel?.close();
      name = nameOf(claims);
      channel = BroadcastChannel && new BroadcastChannel(name);
      channel?.addEventListener('message', hear);
    },
    share(token) {
      tabs.meet(read(token));
      channel?.postMessage(token);
    },
    leave() {
      channel?.close();
      document.removeEventListener('visibilitychange', onVisible);
    },
    oneAtATime: (work) => underLock(name, work),
  };
  return tabs;
}

/** Tokens with the same name may stand in for each other; others never do. */
function nameOf(claims: SessionClaims): string {
  const { programId, partnerId, member, scopes, allowedOrigins } = claims;
  return `portico:${JSON.stringify([programId, partnerId, member?.id, scopes, allowedOrigins])}`;
}

async function underLock(name: string, work: () => Promise<void>): Promise<void> {
  const locks = globalThis.navigator?.locks;
  if (!locks) return work();
  const started = performance.now();
  let begun: Promise<void> | undefined;
  const guarded = async () => {
    // Whoever waited gives the other tab's message time to arrive.
    if (performance.now() - started > 5) await new Promise((go) => setTimeout(go, deliveryMs));
    return (begun = work());
  };
  const signal = AbortSignal.timeout(lockWithinMs);
  // A frozen tab may hold the lock for ever; then we go on without it.
  return locks.request(name, { signal }, guarded).catch(() => begun ?? work());
}
