import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Page } from '@portico/sdk';
import { keyOf, tidy, withoutSort } from './keys.ts';
import type {
  AssetFilters,
  CommissionFilters,
  EarningsQuestion,
  LinkFilters,
  Noun,
  PayoutFilters,
  Scope,
} from './keys.ts';
import { need } from './need.ts';
import type { Client } from './need.ts';

/** Who asks, and for whom. Both come from the session; on a server you hand them in. */
export interface Asking {
  readonly client: Client | undefined;
  readonly scope: Scope | null;
}

/** Rows per page. */
const limit = 50;
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

type Answer<N extends Noun, V extends keyof Client[N]> = Client[N][V] extends (
  ...args: never[]
) => PromiseLike<infer T>
  ? T
  : never;

type Ask = (input: object, options: { signal: AbortSignal }) => PromiseLike<unknown>;

function askerOf({ client }: Asking, noun: Noun, verb: PropertyKey): Ask {
  return (need(client)[noun] as unknown as Readonly<Record<PropertyKey, Ask>>)[verb]!;
}

/** What is peculiar to a question. */
interface Manner {
  /** While another question of the kind is asked, the answer to the one before stays on screen. */
  readonly isSteady?: boolean;
  readonly staleTime?: number;
  readonly structuralSharing?: false;
}

/** What a method of the client answers, as long as somebody is there to be asked. */
function answer<N extends Noun, V extends string & keyof Client[N]>(
  asking: Asking,
  [noun, verb]: readonly [N, V],
  input: object = {},
  { isSteady, ...more }: Manner = {},
) {
  const queryKey = keyOf(asking.scope, noun, verb, input);
  return queryOptions({
    ...shared,
    ...whenKnown(asking),
    ...more,
    ...(isSteady && { placeholderData: ofSamePartner(queryKey) }),
    queryKey,
    // A call of the SDK is a promise with more methods; only its answer belongs into the cache.
    queryFn: async ({ signal }) =>
      (await askerOf(asking, noun, verb)(tidy(input), { signal })) as Answer<N, V>,
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

type ItemOf<N extends Noun> = Client[N] extends {
  list: (...args: never[]) => PromiseLike<Page<infer T>>;
}
  ? T
  : never;

/** The list of a noun. */
function listOf<N extends Noun>(asking: Asking, noun: N, filters: object) {
  return longList<ItemOf<N>>({
    asking,
    queryKey: keyOf(asking.scope, noun, 'list', filters),
    load: (cursor, signal) =>
      // A cursor that is undefined does not travel.
      askerOf(asking, noun, 'list')({ ...tidy(filters), limit, cursor }, { signal }) as never,
  });
}

/** The commissions that pass the filters, page by page. */
export function commissionListOptions(asking: Asking, filters: CommissionFilters = {}) {
  return listOf(asking, 'commissions', filters);
}

/** Count and totals of what passes the filters. */
export function commissionSummaryOptions(asking: Asking, filters: CommissionFilters = {}) {
  return answer(asking, ['commissions', 'summary'], withoutSort(filters), { isSteady: true });
}

/** One commission with its calculation. */
export function commissionOptions(asking: Asking, id: string) {
  return answer(asking, ['commissions', 'get'], { id });
}

/** This month, the months before it, and what they consist of. */
export function earningsOptions(asking: Asking, question: EarningsQuestion = {}) {
  return answer(asking, ['earnings', 'overview'], question, { isSteady: true });
}

/** Bonuses: running, within reach, reached. */
export function bonusOptions(asking: Asking) {
  return answer(asking, ['earnings', 'bonuses']);
}

/** The plan in force, with what it reads of the partner. */
export function planOptions(asking: Asking) {
  return answer(asking, ['earnings', 'plan']);
}

/** The partner's links, newest first. */
export function linkListOptions(asking: Asking, filters: LinkFilters = {}) {
  return listOf(asking, 'links', filters);
}

/** Whether a code is free. */
export function linkCodeOptions(asking: Asking, code: string) {
  return answer(asking, ['links', 'checkCode'], { code });
}

/** Where the partner stands on the ladder. */
export function tierProgressOptions(asking: Asking) {
  return answer(asking, ['tiers', 'progress']);
}

/** Marketing material, locked items included. */
export function assetListOptions(asking: Asking, filters: AssetFilters = {}) {
  return listOf(asking, 'assets', filters);
}

/** The small picture of an asset. */
export function assetPreviewOptions(asking: Asking, id: string) {
  const manner = { staleTime: 30 * minuteMs, structuralSharing: false } as const;
  return answer(asking, ['assets', 'preview'], { id }, manner);
}

/** Balances, the payout method and when the next payout comes. */
export function payoutOverviewOptions(asking: Asking) {
  return answer(asking, ['payouts', 'overview']);
}

/** The partner's payouts, newest first. */
export function payoutListOptions(asking: Asking, filters: PayoutFilters = {}) {
  return listOf(asking, 'payouts', filters);
}

/** Tax form, withholding, years and documents. */
export function taxCenterOptions(asking: Asking) {
  return answer(asking, ['tax', 'center']);
}

/** Name, currency, link rules and ladder of the program. */
export function programOptions(asking: Asking) {
  return answer(asking, ['programs', 'current'], {}, { staleTime: 10 * minuteMs });
}

/** The partner of the session. */
export function partnerOptions(asking: Asking) {
  return answer(asking, ['partners', 'profile']);
}

/** The theme of the program. */
export function programBrandOptions(asking: Asking) {
  return answer(asking, ['programs', 'brand']);
}
