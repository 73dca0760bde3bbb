import type { QueryClient } from '@tanstack/react-query';
import type { Asset, Commission, CommissionDetail, Link } from '@portico/sdk';
import { keyOf } from './keys.ts';
import type { CommissionFilters, LinkFilters, Scope } from './keys.ts';
import { matchesCommission, matchesLink } from './matches.ts';
import { has, inserted, replaced, without } from './pages.ts';
import type { Pages } from './pages.ts';

/** The cache of one partner. */
export interface Cache {
  readonly queryClient: QueryClient;
  readonly scope: Scope | null;
}

function earlier(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

// The server's order: by the sort value, and by id where that is the same.
const orders: Readonly<Record<string, (a: Commission, b: Commission) => number>> = {
  '-occurredAt': (a, b) => earlier(b.occurredAt, a.occurredAt) || earlier(b.id, a.id),
  occurredAt: (a, b) => earlier(a.occurredAt, b.occurredAt) || earlier(a.id, b.id),
  '-amount': (a, b) => b.amount.amount - a.amount.amount || earlier(b.id, a.id),
  amount: (a, b) => a.amount.amount - b.amount.amount || earlier(a.id, b.id),
};

/** Puts a new or changed commission where each cached list would have it. */
export function putCommission({ queryClient, scope }: Cache, commission: Commission): void {
  const lists = queryClient.getQueriesData<Pages<Commission>>({
    queryKey: keyOf(scope, 'commissions', 'list'),
  });
  for (const [key, pages] of lists) {
    if (pages === undefined) continue;
    const next = withCommission(pages, key.at(-1) as CommissionFilters, commission);
    if (next !== pages) queryClient.setQueryData(key, next);
  }
  const key = keyOf(scope, 'commissions', 'get', { id: commission.id });
  queryClient.setQueryData<CommissionDetail>(key, (detail) =>
    detail === undefined ? undefined : { ...detail, ...commission },
  );
}

function withCommission(
  pages: Pages<Commission>,
  filters: CommissionFilters,
  commission: Commission,
): Pages<Commission> {
  if (!matchesCommission(filters, commission)) return without(pages, commission.id);
  // An amount never changes and a moment neither: a known row keeps its place.
  if (has(pages, commission.id)) return replaced(pages, commission);
  const order = orders[filters.sort ?? '-occurredAt'];
  if (order === undefined) return pages;
  return inserted(pages, commission, (a, b) => order(a, b) < 0);
}

/** Puts a new or changed link where each cached list would have it. */
export function putLink({ queryClient, scope }: Cache, link: Link): void {
  eachLinkList({ queryClient, scope }, (pages, filters) => {
    if (!matchesLink(filters, link)) return without(pages, link.id);
    if (has(pages, link.id)) return replaced(pages, link);
    return inserted(pages, link, (a, b) => a.createdAt > b.createdAt);
  });
}

/** Takes the new count of clicks over. */
export function putClicks(cache: Cache, linkId: string, clicks: number): void {
  eachLinkList(cache, (pages) => {
    const link = findLink(pages, linkId);
    if (link === undefined || link.stats.clicks >= clicks) return pages;
    return replaced(pages, { ...link, stats: { ...link.stats, clicks } });
  });
}

/** The cached link with this id, from any list. */
export function knownLink({ queryClient, scope }: Cache, id: string): Link | undefined {
  const lists = queryClient.getQueriesData<Pages<Link>>({
    queryKey: keyOf(scope, 'links', 'list'),
  });
  for (const [, pages] of lists) {
    const link = pages && findLink(pages, id);
    if (link !== undefined) return link;
  }
  return undefined;
}

function findLink(pages: Pages<Link>, id: string): Link | undefined {
  for (const page of pages.pages) {
    const link = page.data.find((item) => item.id === id);
    if (link !== undefined) return link;
  }
  return undefined;
}

function eachLinkList(
  { queryClient, scope }: Cache,
  change: (pages: Pages<Link>, filters: LinkFilters) => Pages<Link>,
): void {
  const lists = queryClient.getQueriesData<Pages<Link>>({
    queryKey: keyOf(scope, 'links', 'list'),
  });
  for (const [key, pages] of lists) {
    if (pages === undefined) continue;
    const next = change(pages, key.at(-1) as LinkFilters);
    if (next !== pages) queryClient.setQueryData(key, next);
  }
}

/** Counts one download of an asset in every cached list. */
export function countDownload({ queryClient, scope }: Cache, id: string): void {
  const lists = queryClient.getQueriesData<Pages<Asset>>({
    queryKey: keyOf(scope, 'assets', 'list'),
  });
  for (const [key, pages] of lists) {
    const asset = pages?.pages.flatMap((page) => page.data).find((item) => item.id === id);
    if (pages === undefined || asset === undefined) continue;
    queryClient.setQueryData(key, replaced(pages, { ...asset, downloads: asset.downloads + 1 }));
  }
}
