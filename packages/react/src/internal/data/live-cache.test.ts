import { QueryClient } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { keys } from './keys.ts';
import { createHearer } from './live-cache.ts';

test('when too much was missed to be told again, everything is asked for anew', async () => {
  const queryClient = new QueryClient();
  const scope = { programId: 'pg_1', partnerId: 'pa_1' };
  const shown = [keys.commissionLists(scope), keys.tierProgress(scope), keys.linkLists(scope)];
  const foreign = keys.tierProgress({ ...scope, partnerId: 'pa_2' });
  for (const key of [...shown, foreign]) queryClient.setQueryData(key, {});
  const hearer = createHearer({ queryClient, scope });
  hearer.hear({ id: 'ev_1', type: 'reset', occurredAt: '2026-01-01T00:00:00Z', data: {} });
  const isOutdated = (key: readonly unknown[]) => queryClient.getQueryState(key)?.isInvalidated;
  await vi.waitFor(() => expect(shown.map(isOutdated)).toEqual([true, true, true]));
  expect(isOutdated(foreign)).toBe(false);
  hearer.stop();
});
