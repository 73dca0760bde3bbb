import { QueryClient } from '@tanstack/react-query';
import { fixtures } from '@portico/sdk/testing';
import type { Commission, Link } from '@portico/sdk';
import { beforeEach, describe, expect, it } from 'vitest';
import { keyOf } from './keys.ts';
import type { CommissionFilters } from './keys.ts';
import { applyEvent } from './live-cache.ts';
import { flatten } from './flatten.ts';
import type { Pages } from './pages.ts';
import { countDownload, putLink } from './patches.ts';

const scope = { programId: 'pg_1', partnerId: 'pa_1' };
let queryClient: QueryClient;
beforeEach(() => {
  queryClient = new QueryClient();
});

function row(number: number, seed: Parameters<typeof fixtures.commission>[0] = {}): Commission {
  const commission = fixtures.commission({ number, occurredAt: fixtures.daysAgo(number), ...seed });
  return fixtures.withoutCalculation(commission);
}

function pagesOf<T>(nextCursor: string | null, ...pages: T[][]): Pages<T> {
  const last = pages.length - 1;
  return {
    pages: pages.map((data, index) => ({ data, nextCursor: index === last ? nextCursor : 'next' })),
    pageParams: pages.map(() => null),
  };
}

function keep(filters: CommissionFilters, ...pages: Commission[][]): () => string[] {
  const key = keyOf(scope, 'commissions', 'list', filters);
  queryClient.setQueryData(key, pagesOf('more', ...pages));
  return () => flatten(queryClient.getQueryData<Pages<Commission>>(key)!).map((one) => one.id);
}

function arrive(commission: Commission, type: 'commission.created' | 'commission.updated') {
  applyEvent({ queryClient, scope }, fixtures.event(type, { commission }));
}

describe('a commission that arrives', () => {
  it('stands at the top of a list that is newest first', () => {
    const ids = keep({ sort: '-occurredAt' }, [row(2), row(3)], [row(4)]);
    arrive(row(1), 'commission.created');
    expect(ids()).toEqual([1, 2, 3, 4].map((number) => fixtures.id('commission', number)));
  });

  it('finds its place by date and by amount', () => {
    const byDate = keep({}, [row(1), row(5)]);
    const byAmount = keep({ sort: 'amount' }, [row(1, { paid: 100 }), row(5, { paid: 900_000 })]);
    arrive(row(3, { paid: 20_000 }), 'commission.created');
    expect(byDate()[1]).toBe(fixtures.id('commission', 3));
    expect(byAmount()[1]).toBe(fixtures.id('commission', 3));
  });

  it('comes once, however often the stream says so', () => {
    const ids = keep({}, [row(2)]);
    arrive(row(1), 'commission.created');
    arrive(row(1), 'commission.created');
    expect(ids()).toHaveLength(2);
  });

  it('stays out of lists whose filters do not let it through', () => {
    const paid = keep({ status: ['paid'] }, [row(2, { status: 'paid' })]);
    const other = keep({ customer: 'nobody' }, []);
    arrive(row(1), 'commission.created');
    expect(paid()).toHaveLength(1);
    expect(other()).toHaveLength(0);
  });

  it('waits for its page when it comes after everything that is loaded', () => {
    const ids = keep({}, [row(1), row(2)]);
    arrive(row(9), 'commission.created');
    expect(ids()).toHaveLength(2);
  });

  it('leaves another partner’s lists alone', () => {
    const other = { ...scope, partnerId: 'pa_2' };
    const key = keyOf(other, 'commissions', 'list', {});
    const before = pagesOf('more', [row(2)]);
    queryClient.setQueryData(key, before);
    arrive(row(1), 'commission.created');
    expect(queryClient.getQueryData(key)).toBe(before);
  });
});

describe('a commission that changes', () => {
  it('changes in its place, and leaves a list that it no longer fits', () => {
    const all = keep({}, [row(1), row(2)]);
    const pending = keep({ status: ['pending'] }, [row(1), row(2)]);
    arrive(row(2, { status: 'approved' }), 'commission.updated');
    expect(all()).toHaveLength(2);
    expect(pending()).toEqual([fixtures.id('commission', 1)]);
  });

  it('takes its calculation along in the open detail', () => {
    const detail = fixtures.commission({ number: 7 });
    queryClient.setQueryData(keyOf(scope, 'commissions', 'get', { id: detail.id }), detail);
    arrive(row(7, { status: 'paid' }), 'commission.updated');
    expect(
      queryClient.getQueryData(keyOf(scope, 'commissions', 'get', { id: detail.id })),
    ).toMatchObject({
      status: 'paid',
      calculation: detail.calculation,
    });
  });
});

it('an unchanged list is the same object, so nothing renders again', () => {
  const pages = pagesOf('more', [row(1)]);
  expect(flatten(pages)).toBe(flatten(pages));
});

it('links move between lists by their status, and clicks only grow', () => {
  const link = fixtures.link({ number: 1 });
  const active = keyOf(scope, 'links', 'list', { status: 'active' });
  const archived = keyOf(scope, 'links', 'list', { status: 'archived' });
  queryClient.setQueryData(active, pagesOf<Link>(null, [link]));
  queryClient.setQueryData(archived, pagesOf<Link>(null, []));
  const idsIn = (key: readonly unknown[]) =>
    flatten(queryClient.getQueryData<Pages<Link>>(key)!).map((one) => one.id);

  putLink({ queryClient, scope }, { ...link, status: 'archived' });
  expect([idsIn(active), idsIn(archived)]).toEqual([[], [link.id]]);

  const clicked = (clicks: number) =>
    applyEvent({ queryClient, scope }, fixtures.event('link.clicked', { linkId: link.id, clicks }));
  clicked(link.stats.clicks + 5);
  clicked(link.stats.clicks + 2);
  const [kept] = flatten(queryClient.getQueryData<Pages<Link>>(archived)!);
  expect(kept?.stats.clicks).toBe(link.stats.clicks + 5);
});

it('a download is counted where the asset is shown', () => {
  const asset = fixtures.asset();
  const key = keyOf(scope, 'assets', 'list', {});
  queryClient.setQueryData(key, pagesOf(null, [asset]));
  countDownload({ queryClient, scope }, asset.id);
  expect(queryClient.getQueryData<Pages<typeof asset>>(key)?.pages[0]?.data[0]?.downloads).toBe(
    asset.downloads + 1,
  );
});

it('the same question has the same place in the cache', () => {
  expect(keyOf(scope, 'commissions', 'list', { status: ['paid', 'held'], customer: '' })).toEqual(
    keyOf(scope, 'commissions', 'list', { status: ['held', 'paid'] }),
  );
  expect(keyOf(scope, 'commissions', 'list', {}).slice(0, 3)).toEqual(['portico', 'pg_1', 'pa_1']);
});
