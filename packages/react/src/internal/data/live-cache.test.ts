import { QueryClient } from '@tanstack/react-query';
import type { LiveStatus } from '@portico/sdk';
import { fixtures } from '@portico/sdk/testing';
import { expect, test, vi } from 'vitest';
import { keyOf } from './keys.ts';
import { createHearer } from './live-cache.ts';

test('when too much was missed to be told again, everything is asked for anew', async () => {
  const queryClient = new QueryClient();
  const scope = { programId: 'pg_1', partnerId: 'pa_1' };
  const shown = [
    keyOf(scope, 'commissions', 'list'),
    keyOf(scope, 'tiers', 'progress'),
    keyOf(scope, 'links', 'list'),
  ];
  const foreign = keyOf({ ...scope, partnerId: 'pa_2' }, 'tiers', 'progress');
  for (const key of [...shown, foreign]) queryClient.setQueryData(key, {});
  const hearer = createHearer({ queryClient, scope });
  hearer.hear({ id: 'ev_1', type: 'reset', occurredAt: '2026-01-01T00:00:00Z', data: {} });
  const isOutdated = (key: readonly unknown[]) => queryClient.getQueryState(key)?.isInvalidated;
  await vi.waitFor(() => expect(shown.map(isOutdated)).toEqual([true, true, true]));
  expect(isOutdated(foreign)).toBe(false);
  hearer.stop();
});

test('what happens while an answer is on its way is in the list when it is here', async () => {
  const queryClient = new QueryClient();
  const scope = { programId: 'pg_1', partnerId: 'pa_1' };
  const queryKey = keyOf(scope, 'commissions', 'list', {});
  let answer = (_pages: object) => {};
  const asked = queryClient.fetchQuery({
    queryKey,
    queryFn: () => new Promise<object>((resolve) => (answer = resolve)),
  });
  const hearer = createHearer({ queryClient, scope });
  const arrived = fixtures.commission();
  const data = { commission: arrived };
  hearer.hear({ id: 'ev_1', type: 'commission.created', occurredAt: arrived.occurredAt, data });
  answer({ pages: [{ data: [], nextCursor: null }], pageParams: [undefined] });
  await asked;
  await vi.waitFor(() =>
    expect(queryClient.getQueryData(queryKey)).toMatchObject({ pages: [{ data: [arrived] }] }),
  );
  hearer.stop();
});

test('what a server answered is asked again as soon as events arrive, and only that', async () => {
  const queryClient = new QueryClient();
  const scope = { programId: 'pg_1', partnerId: 'pa_1' };
  const [served, unanswered] = [keyOf(scope, 'earnings'), keyOf(scope, 'payouts')];
  queryClient.setQueryData(served, {});
  const isOutdated = (key: readonly unknown[]) => queryClient.getQueryState(key)?.isInvalidated;
  const watchers = new Set<() => void>();
  const live = {
    status: 'connecting' as LiveStatus,
    watch: (watcher: () => void) => (watchers.add(watcher), () => void watchers.delete(watcher)),
  };
  const known = queryClient.getQueriesData({ queryKey: keyOf(scope) });
  const hearer = createHearer({ queryClient, scope });
  hearer.renew([...known, [unanswered, undefined]], live);
  queryClient.setQueryData(unanswered, {});
  for (const watcher of watchers) watcher();
  expect(isOutdated(served)).toBe(false);
  live.status = 'open';
  for (const watcher of watchers) watcher();
  expect(isOutdated(served)).toBe(true);
  expect(isOutdated(unanswered)).toBe(false);
  expect(watchers.size).toBe(0);
  hearer.stop();
});
