/** The other tabs of this browser that show the same partner. */
export interface Tabs {
  /** Hands a fresh token on. It lives in memory only, never in storage. */
  share(token: string): void;
  /** Runs `work` when no other tab does; by then their token may have arrived. */
  oneAtATime(work: () => Promise<void>): Promise<void>;
  leave(): void;
}

interface Ears {
  receive(token: string): void;
  /** The tab came back to the front. */
  wake(): void;
}

const lockWithinMs = 10_000;
const deliveryMs = 50;

/** Joins the tabs whose tokens may stand in for each other. Only where there is a document. */
export function joinTabs(identity: string, { receive, wake }: Ears): Tabs {
  const { document, navigator, BroadcastChannel } = globalThis;
  const name = `portico:${identity}`;
  const channel = BroadcastChannel && new BroadcastChannel(name);
  channel?.addEventListener('message', ({ data }) => {
    if (typeof data === 'string') receive(data);
  });
  const onVisible = () => document.hidden || wake();
  document.addEventListener('visibilitychange', onVisible);

  return {
    share: (token) => channel?.postMessage(token),
    leave() {
      channel?.close();
      document.removeEventListener('visibilitychange', onVisible);
    },
    async oneAtATime(work) {
      const locks = navigator?.locks;
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
    },
  };
}
