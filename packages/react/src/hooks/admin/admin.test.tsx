import { QueryClient } from '@tanstack/react-query';
import { act, render, renderHook, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createPortico } from '@portico/sdk';
import type { Portico } from '@portico/sdk';
import { createPorticoAdmin } from '@portico/sdk/admin';
import type { PorticoAdmin } from '@portico/sdk/admin';
import { createFakePortico, fixtures } from '@portico/sdk/testing';
import type { FakePortico } from '@portico/sdk/testing';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CommissionReview } from '../../commission-review/index.ts';
import { bePatient } from '../../internal/testing/patience.ts';
import { PorticoProvider } from '../../provider/index.ts';
import { useReviewCommissions, useReviewQueue } from './index.ts';

bePatient();

let fake: FakePortico;
let client: PorticoAdmin;
const onError = vi.fn();

beforeEach(() => {
  fake = createFakePortico();
  const session = () => fake.staffSession();
  client = createPorticoAdmin({ ...fake.options, session, maxRetries: 0 });
});
afterEach(() => {
  client.session.forget();
  onError.mockClear();
});

function under(given: Portico | PorticoAdmin, queryClient = new QueryClient()) {
  return function Wrapper({ children }: { children: ReactNode }) {
    return (
      <PorticoProvider client={given} {...{ queryClient, onError }} now={fixtures.now}>
        {children}
      </PorticoProvider>
    );
  };
}

describe('what staff reads', () => {
  test('stands beside all partners in the cache, in none of them', async () => {
    const queryClient = new QueryClient();
    const wrapper = under(client, queryClient);
    const { result } = renderHook(() => useReviewQueue({ status: ['held'] }), { wrapper });
    await waitFor(() => expect(result.current.status).toBe('ready'));
    expect(new Set(result.current.data?.map(({ partner }) => partner.id)).size).toBeGreaterThan(1);
    const [query] = queryClient.getQueryCache().getAll();
    expect(query?.queryKey.slice(0, 3)).toEqual(['portico', fake.state.program.id, 'staff']);
  });

  test('is never asked with a partner’s client: the developer hears why, once', async () => {
    const partners = createPortico({ ...fake.options, maxRetries: 0 });
    render(<CommissionReview />, { wrapper: under(partners) });
    await screen.findByText('staff_client_needed');
    expect(onError).toHaveBeenCalledTimes(1);
    const [error] = onError.mock.calls[0] as [Error & { category: string }];
    expect(error.category).toBe('config');
    expect(error.message).toMatch(/createPorticoAdmin/);
    expect(fake.calls.filter(({ name }) => name.startsWith('admin.'))).toEqual([]);
    partners.session.forget();
  });

  test('is read again after something was decided', async () => {
    const wrapper = under(client);
    const { result } = renderHook(
      () => ({ queue: useReviewQueue({ status: ['held'] }), action: useReviewCommissions() }),
      { wrapper },
    );
    await waitFor(() => expect(result.current.queue.status).toBe('ready'));
    const before = result.current.queue.data?.length ?? 0;
    const id = result.current.queue.data?.[0]?.id ?? '';
    await act(() => result.current.action.run({ verb: 'approve', ids: [id], reason: '' }));
    await waitFor(() => expect(result.current.queue.data).toHaveLength(before - 1));
  });
});

describe('many decisions at once', () => {
  const ids = Array.from({ length: 150 }, (_, index) => fixtures.id('commission', 9_000 + index));

  test('go out in as many requests as it takes, with one outcome', async () => {
    const { result } = renderHook(() => useReviewCommissions(), { wrapper: under(client) });
    await act(() => result.current.run({ verb: 'hold', ids, reason: 'We are checking.' }));
    expect(fake.calls.filter(({ name }) => name === 'admin.commissions.hold')).toHaveLength(2);
    expect(result.current.data?.refused).toHaveLength(150);
  });

  test('tell what was done before something went wrong', async () => {
    const first = [...fake.state.ledger.list({ status: ['pending'] }, '-occurredAt')][0]!.row.id;
    const sent = [first, ...ids];
    const post = fake.fetch;
    let requests = 0;
    const session = () => fake.staffSession();
    const flaky = createPorticoAdmin({
      ...fake.options,
      session,
      maxRetries: 0,
      fetch: async (input, init) => {
        const request = new Request(input, init);
        if (request.method === 'POST' && ++requests > 1) throw new TypeError('Failed to fetch');
        return post(request);
      },
    });
    const { result } = renderHook(() => useReviewCommissions(), { wrapper: under(flaky) });
    await act(() => result.current.run({ verb: 'hold', ids: sent, reason: 'We are checking.' }));
    expect(result.current.data?.changed.map(({ id }) => id)).toEqual([first]);
    expect(result.current.data?.refused).toHaveLength(150);
    expect(result.current.data?.refused.at(-1)?.code).toBe('network_error');
    flaky.session.forget();
  });
});
