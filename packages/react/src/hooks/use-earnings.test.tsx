import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createPortico } from '@portico/sdk';
import { createFakePortico, fixtures } from '@portico/sdk/testing';
import type { FakePortico } from '@portico/sdk/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bePatient } from '../internal/testing/patience.ts';
import { PorticoProvider } from '../provider/index.ts';
import { useBonuses, useCommissionPlan, useEarnings } from './index.ts';

bePatient();

let fake: FakePortico;
let client: ReturnType<typeof createPortico>;

beforeEach(() => {
  fake = createFakePortico();
  client = createPortico({ ...fake.options, maxRetries: 0 });
});
afterEach(() => client.session.forget());

function wrapper({ children }: { children: ReactNode }) {
  return (
    <PorticoProvider client={client} now={fixtures.now} timeZone="UTC">
      {children}
    </PorticoProvider>
  );
}

test('earnings are summed up anew when a commission arrives', async () => {
  const { result } = renderHook(() => useEarnings({ currency: 'USD', months: 3 }), { wrapper });
  await waitFor(() => expect(result.current.status).toBe('ready'));
  const before = result.current.data!.thisMonth.amount;
  await waitFor(() => expect(fake.followers).toBe(1));
  const commission = fixtures.commission({ number: 2_000_000_001 });
  fake.state.ledger.put(commission);
  const data = { commission: fixtures.withoutCalculation(commission) };
  act(() => fake.emit(fixtures.event('commission.created', data)));
  const after = before + commission.amount.amount;
  await waitFor(() => expect(result.current.data!.thisMonth.amount).toBe(after));
});

test('another currency keeps the last answer on screen until its own is here', async () => {
  const { result, rerender } = renderHook(
    ({ currency }: { currency: 'USD' | 'EUR' }) => useEarnings({ currency }),
    { wrapper, initialProps: { currency: 'USD' } },
  );
  await waitFor(() => expect(result.current.status).toBe('ready'));
  rerender({ currency: 'EUR' });
  expect(result.current.data?.currency).toBe('USD');
  await waitFor(() => expect(result.current.data?.currency).toBe('EUR'));
});

test('bonuses and the plan are there for hosts with a look of their own', async () => {
  const { result } = renderHook(() => ({ bonuses: useBonuses(), plan: useCommissionPlan() }), {
    wrapper,
  });
  await waitFor(() => expect(result.current.bonuses.data?.data).toHaveLength(8));
  await waitFor(() => expect(result.current.plan.data?.version).toBe(3));
});
