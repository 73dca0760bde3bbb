import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Page } from '@portico/sdk';
import { keys, tidy, withoutSort } from './keys.ts';
import type {
  AssetFilters,
  CommissionFilters,
  EarningsQuestion,
  LinkFilters,
  PayoutFilters,
  Scope,
} from './keys.ts';
import { need } from './portico-context.ts';
import type { Client } from './portico-context.ts';

/** Who asks, and for whom. Both come from the session; on a server you hand them in. */
export interface Asking {
  readonly client: Client | undefined;
  readonly scope: Scope | null;
}

const rowsPerPage = 50;
const minuteMs = 60_000;
// Coming back to the page reloads a short list; a long one is kept right by live events.
const reloadablePages = 3;

/** Defaults of every query: a host's own client may have others, ours must hold there too. */
export const shared = {
  // The SDK retries by itself and knows which failures deserve it.
  retry: false,
  // Offline is a failure with the last data on screen, not a query that waits for ever.
  networkMode: 'always',
  staleTime: minuteMs / 2,
} as const;

/** Whether a question can be asked yet. */
export function whenKnown({ client, scope }: Asking): { enabled: boolean; gcTime?: number } {
  // Without an owner nothing is asked and nothing is kept.
  return scope === null ? { enabled: false, gcTime: 0 } : { enabled: client !== undefined };
}

/** Keeps the answer to the question before on screen, but never one about somebody else. */
function ofSamePartner(key: readonly unknown[]) {
  return <T>(before: T | undefined, query: { queryKey: readonly unknown[] } | undefined) => {
    const isSame = [1, 2].every((place) => query?.queryKey[place] === key[place]);
    return isSame ? before : undefined;
  };
}

/** One answer, as long as somebody is there to be asked. */
function oneAnswer<T>(
  asking: Asking,
  queryKey: readonly unknown[],
  ask: (client: Client, options: { signal: AbortSignal }) => PromiseLike<T>,
) {
  return queryOptions({
    ...shared,
    ...whenKnown(asking),
    queryKey,
    // A call of the SDK is a promise with more methods; only its answer belongs into the cache.
    queryFn: async ({ signal }) => await ask(need(asking.client), { signal }),
  });
}

interface LongList<T> {
  readonly asking: Asking;
  readonly queryKey: readonly unknown[];
  readonly load: (cursor: string | undefined, signal: AbortSignal) => PromiseLike<Page<T>>;
}

function isShort(query: { state: { data?: { pages: unknown[] } | undefined } }): boolean {
  return (query.state.data?.pages.length ?? 0) <= reloadablePages;
}

/** Options of any list that grows page by page. */
export function longList<T>({ asking, queryKey, load }: LongList<T>) {
  return infiniteQueryOptions({
    ...shared,
    ...whenKnown(asking),
    queryKey,
    queryFn: ({ pageParam, signal }) => plain(load(pageParam ?? undefined, signal)),
    initialPageParam: null as string | null,
    getNextPageParam: (last: Page<T>) => last.nextCursor,
    placeholderData: ofSamePartner(queryKey),
    refetchOnMount: isShort,
    refetchOnWindowFocus: isShort,
    refetchOnReconnect: isShort,
    // Comparing 100,000 rows with themselves on each page would cost more than it saves.
    structuralSharing: false,
  });
}

/** Options of a list that grows page by page. */
export type LongListOptions<T> = ReturnType<typeof longList<T>>;

// A call of the SDK is a promise with more methods; only the page belongs into the cache.
async function plain<T>(call: PromiseLike<Page<T>>): Promise<Page<T>> {
  const { data, nextCursor } = await call;
  return { data, nextCursor };
}

function page(cursor: string | undefined): { limit: number; cursor?: string } {
  return cursor === undefined ? { limit: rowsPerPage } : { limit: rowsPerPage, cursor };
}

/** The commissions that pass the filters, page by page. */
export function commissionListOptions(asking: Asking, filters: CommissionFilters = {}) {
  return longList({
    asking,
    queryKey: keys.commissionList(asking.scope, filters),
    load: (cursor, signal) =>
      need(asking.client).commissions.list({ ...tidy(filters), ...page(cursor) }, { signal }),
  });
}

/** Count and totals of what passes the filters. */
export function commissionSummaryOptions(asking: Asking, filters: CommissionFilters = {}) {
  const queryKey = keys.commissionSummary(asking.scope, filters);
  return queryOptions({
    ...shared,
    ...whenKnown(asking),
    queryKey,
    queryFn: async ({ signal }) =>
      await need(asking.client).commissions.summary(tidy(withoutSort(filters)), { signal }),
    placeholderData: ofSamePartner(queryKey),
  });
}

/** One commission with its calculation. */
export function commissionOptions(asking: Asking, id: string) {
  return oneAnswer(asking, keys.commission(asking.scope, id), (client, options) =>
    client.commissions.get({ id }, options),
  );
}

/** This month, the months before it, and what they consist of. */
export function earningsOptions(asking: Asking, question: EarningsQuestion = {}) {
  const queryKey = keys.earningsOverview(asking.scope, question);
  return queryOptions({
    ...shared,
    ...whenKnown(asking),
    queryKey,
    queryFn: async ({ signal }) =>
      await need(asking.client).earnings.overview(tidy(question), { signal }),
    placeholderData: ofSamePartner(queryKey),
  });
}

/** Bonuses: running, within reach, reached. */
export function bonusOptions(asking: Asking) {
  return oneAnswer(asking, keys.bonuses(asking.scope), (client, options) =>
    client.earnings.bonuses({}, options),
  );
}

/** The plan in force, with what it reads of the partner. */
export function planOptions(asking: Asking) {
  return oneAnswer(asking, keys.plan(asking.scope), (client, options) =>
    client.earnings.plan({}, options),
  );
}

/** The partner's links, newest first. */
export function linkListOptions(asking: Asking, filters: LinkFilters = {}) {
  return longList({
    asking,
    queryKey: keys.linkList(asking.scope, filters),
    load: (cursor, signal) =>
      need(asking.client).links.list({ ...tidy(filters), ...page(cursor) }, { signal }),
  });
}

/** Whether a code is free. */
export function linkCodeOptions(asking: Asking, code: string) {
  return oneAnswer(asking, keys.linkCode(asking.scope, code), (client, options) =>
    client.links.checkCode({ code }, options),
  );
}

/** Where the partner stands on the ladder. */
export function tierProgressOptions(asking: Asking) {
  return oneAnswer(asking, keys.tierProgress(asking.scope), (client, options) =>
    client.tiers.progress({}, options),
  );
}

/** Marketing material, locked items included. */
export function assetListOptions(asking: Asking, filters: AssetFilters = {}) {
  return longList({
    asking,
    queryKey: keys.assetList(asking.scope, filters),
    load: (cursor, signal) =>
      need(asking.client).assets.list({ ...tidy(filters), ...page(cursor) }, { signal }),
  });
}

/** The small picture of an asset. */
export function assetPreviewOptions(asking: Asking, id: string) {
  return queryOptions({
    ...shared,
    ...whenKnown(asking),
    queryKey: keys.assetPreview(asking.scope, id),
    queryFn: async ({ signal }) => await need(asking.client).assets.preview({ id }, { signal }),
    staleTime: 30 * minuteMs,
    structuralSharing: false,
  });
}

/** Balances, the payout method and when the next payout comes. */
export function payoutOverviewOptions(asking: Asking) {
  return oneAnswer(asking, keys.payoutOverview(asking.scope), (client, options) =>
    client.payouts.overview({}, options),
  );
}

/** The partner's payouts, newest first. */
export function payoutListOptions(asking: Asking, filters: PayoutFilters = {}) {
  return longList({
    asking,
    queryKey: keys.payoutList(asking.scope, filters),
    load: (cursor, signal) =>
      need(asking.client).payouts.list({ ...tidy(filters), ...page(cursor) }, { signal }),
  });
}

/** Tax form, withholding, years and documents. */
export function taxCenterOptions(asking: Asking) {
  return oneAnswer(asking, keys.taxCenter(asking.scope), (client, options) =>
    client.tax.center({}, options),
  );
}

/** Name, currency, link rules and ladder of the program. */
export function programOptions(asking: Asking) {
  return queryOptions({
    ...shared,
    ...whenKnown(asking),
    queryKey: keys.program(asking.scope),
    queryFn: async ({ signal }) => await need(asking.client).programs.current({}, { signal }),
    staleTime: 10 * minuteMs,
  });
}

/** The partner of the session. */
export function partnerOptions(asking: Asking) {
  return oneAnswer(asking, keys.partner(asking.scope), (client, options) =>
    client.partners.profile({}, options),
  );
}
