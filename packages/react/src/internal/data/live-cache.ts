import type { EventType, Live, PorticoEvent } from '@portico/sdk';
import { keyOf, type Noun } from './keys.ts';
import { putClicks, putCommission, putLink } from './patches.ts';
import type { Cache } from './patches.ts';

/** What is asked again: a noun, one of its verbs, or everything. */
type Outdated = '' | Noun | `${Noun}.${string}`;

// What an event makes out of date beside what it carries itself.
const outdatedBy: Readonly<Record<EventType, readonly Outdated[]>> = {
  'commission.created': ['commissions.summary', 'earnings', 'tiers.progress', 'links.list'],
  'commission.updated': ['commissions.summary', 'earnings'],
  'payout.created': ['payouts', 'commissions.summary'],
  'payout.updated': ['payouts', 'commissions.summary', 'tax'],
  'dispute.updated': ['disputes'],
  'referral.converted': ['tiers.progress', 'links.list'],
  'referral.qualified': ['tiers.progress', 'links.list'],
  'link.created': [],
  'link.updated': [],
  'link.clicked': [],
  'tier.progressed': ['tiers.progress'],
  'tier.promoted': ['tiers.progress', 'assets.list', 'partners', 'earnings'],
  'partner.updated': ['partners'],
  reset: [''],
};

/** Answers that are in the cache, by their keys. */
type Answers = readonly (readonly [key: readonly unknown[], data: unknown])[];

/** Takes events in, and can be stopped. */
export interface Hearer {
  readonly hear: (event: PorticoEvent) => void;
  /** Asks again, once events arrive, for answers that may have missed some. */
  readonly renew: (answers: Answers, live: Pick<Live, 'status' | 'watch'>) => void;
  readonly stop: () => void;
}

const collectMs = 250;

/** Keeps a partner's cache right while events arrive. */
export function createHearer(cache: Cache): Hearer {
  const outdated = new Set<Outdated>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopWatching: (() => void) | undefined;

  function refetchOutdated(): void {
    timer = undefined;
    for (const place of outdated) {
      const words = place.split('.').filter(Boolean) as [Noun?, string?];
      void cache.queryClient.invalidateQueries({ queryKey: keyOf(cache.scope, ...words) });
    }
    outdated.clear();
  }
  return {
    hear(event) {
      applyEvent(cache, event);
      tellLateAnswers(cache, event);
      for (const name of outdatedBy[event.type] ?? []) outdated.add(name);
      // A burst of events asks the server once.
      if (outdated.size > 0) timer ??= setTimeout(refetchOutdated, collectMs);
    },
    renew(answers, live) {
      const kept = answers.filter(([, data]) => data !== undefined);
      if (kept.length > 0) stopWatching = whenOpen(live, () => askAgain(cache, kept));
    },
    stop() {
      stopWatching?.();
      clearTimeout(timer);
    },
  };
}

function askAgain({ queryClient }: Cache, answers: Answers): void {
  for (const [queryKey] of answers) {
    void queryClient.invalidateQueries({ queryKey, exact: true });
  }
}

/** Does something once, when the connection stands; returns how to keep it from happening. */
function whenOpen(live: Pick<Live, 'status' | 'watch'>, act: () => void): () => void {
  const look = () => {
    if (live.status !== 'open') return;
    stop();
    act();
  };
  const stop = live.watch(look);
  look();
  return stop;
}

/** An answer that was on its way may not know of the event yet: it is told when it is here. */
function tellLateAnswers(cache: Cache, event: PorticoEvent): void {
  const queries = cache.queryClient.getQueryCache();
  const onTheirWay = { queryKey: keyOf(cache.scope), fetchStatus: 'fetching' } as const;
  for (const { promise } of queries.findAll(onTheirWay)) {
    promise?.then(
      () => applyEvent(cache, event),
      () => {},
    );
  }
}

/** Writes what an event carries into the cache. */
export function applyEvent(cache: Cache, event: PorticoEvent): void {
  switch (event.type) {
    case 'commission.created':
    case 'commission.updated':
      return putCommission(cache, event.data.commission);
    case 'link.created':
    case 'link.updated':
      return putLink(cache, event.data.link);
    case 'link.clicked':
      return putClicks(cache, event.data.linkId, event.data.clicks);
    default:
      return undefined;
  }
}
