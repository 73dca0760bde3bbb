import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createPortico } from '@portico/sdk';
import { createFakePortico, fixtures } from '@portico/sdk/testing';
import type { FakePortico } from '@portico/sdk/testing';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { bePatient } from '../internal/testing/patience.ts';
import { PorticoProvider } from '../provider/index.ts';
import {
  useArchiveLink,
  useCommissions,
  useCommissionSummary,
  useCreateLink,
  useLinkAvailability,
  useLinks,
  useSession,
  useTierProgress,
  useUpdateLink,
} from './index.ts';

bePatient();

let fake: FakePortico;
let client: ReturnType<typeof createPortico>;
const onError = vi.fn();

beforeEach(() => {
  fake = createFakePortico();
  client = createPortico({ ...fake.options, maxRetries: 0 });
});
afterEach(() => {
  client.session.forget();
  onError.mockClear();
});

function wrapper({ children }: { children: ReactNode }) {
  return (
    <PorticoProvider client={client} now={fixtures.now} timeZone="UTC" onError={onError}>
      {children}
    </PorticoProvider>
  );
}

function use<T>(hook: () => T) {
  return renderHook(hook, { wrapper }).result;
}

describe('commissions', () => {
  test('come page by page, each row once', async () => {
    const list = use(() => useCommissions());
    await waitFor(() => expect(list.current.data).toHaveLength(50));
    expect(list.current.hasMore).toBe(true);
    act(() => list.current.loadMore());
    await waitFor(() => expect(list.current.data).toHaveLength(60));
    expect(list.current.hasMore).toBe(false);
    expect(new Set(list.current.data?.map((row) => row.id)).size).toBe(60);
  });

  test('stay on screen when the connection is lost, with the error beside them', async () => {
    const list = use(() => useCommissions());
    await waitFor(() => expect(list.current.status).toBe('ready'));
    fake.offline = true;
    act(() => list.current.refresh());
    await waitFor(() => expect(list.current.error?.category).toBe('network'));
    expect(list.current.data).toHaveLength(50);
    expect(onError).toHaveBeenCalledTimes(1);
  });

  test('a page that does not come says so and leaves the others alone', async () => {
    const list = use(() => useCommissions());
    await waitFor(() => expect(list.current.status).toBe('ready'));
    fake.fail('commissions.list', 'unavailable', { times: 1 });
    act(() => list.current.loadMore());
    await waitFor(() => expect(list.current.loadMoreError?.code).toBe('unavailable'));
    expect(list.current).toMatchObject({ status: 'ready', error: undefined, hasMore: true });
  });

  test('keep the rows of the filters before until the new ones are here', async () => {
    fake.latencyMs = 30;
    const { result, rerender } = renderHook(({ status }) => useCommissions({ status }), {
      wrapper,
      initialProps: { status: [] as ('paid' | 'pending')[] },
    });
    await waitFor(() => expect(result.current.status).toBe('ready'));
    rerender({ status: ['paid'] });
    expect(result.current).toMatchObject({ status: 'ready', isPrevious: true });
    await waitFor(() => expect(result.current.isPrevious).toBe(false));
    expect(result.current.data?.every((row) => row.status === 'paid')).toBe(true);
  });

  test('appear live, and totals and tier are asked for again', async () => {
    const list = use(() => ({
      rows: useCommissions(),
      summary: useCommissionSummary(),
      tier: useTierProgress(),
    }));
    await waitFor(() => expect(list.current.summary.data?.count).toBe(60));
    await waitFor(() => expect(list.current.tier.status).toBe('ready'));
    await waitFor(() => expect(fake.followers).toBe(1));
    const asked = fake.calls.filter((call) => call.name === 'tiers.progress').length;
    const commission = fixtures.commission({ number: 2_000_000_000, customer: 'Acme' });
    fake.state.ledger.put(commission);
    const data = { commission: fixtures.withoutCalculation(commission) };
    act(() => fake.emit(fixtures.event('commission.created', data)));
    await waitFor(() => expect(list.current.rows.data?.[0]?.customer?.name).toBe('Acme'));
    await waitFor(() => expect(list.current.summary.data?.count).toBe(61));
    const times = () => fake.calls.filter((call) => call.name === 'tiers.progress').length;
    await waitFor(() => expect(times()).toBe(asked + 1));
  });
});

describe('links', () => {
  const open = async () => {
    const links = use(() => ({
      active: useLinks({ status: 'active' }),
      create: useCreateLink(),
      update: useUpdateLink(),
      archive: useArchiveLink(),
    }));
    await waitFor(() => expect(links.current.active.data).toHaveLength(4));
    return links;
  };

  test('a new one stands first', async () => {
    const links = await open();
    await act(async () => {
      const outcome = await links.current.create.run({ name: 'Autumn' });
      expect(outcome.ok).toBe(true);
    });
    await waitFor(() => expect(links.current.active.data?.[0]?.name).toBe('Autumn'));
    expect(links.current.create.status).toBe('done');
  });

  test('archiving shows at once and is taken back when it fails', async () => {
    const links = await open();
    fake.latencyMs = 40;
    fake.fail('links.archive', 'unavailable');
    const id = links.current.active.data?.[1]?.id ?? '';
    let outcome: Promise<unknown> = Promise.resolve();
    act(() => void (outcome = links.current.archive.run({ id })));
    await waitFor(() => expect(links.current.active.data).toHaveLength(3));
    await act(async () => expect(await outcome).toMatchObject({ ok: false }));
    await waitFor(() => expect(links.current.active.data?.[1]?.id).toBe(id));
    expect(links.current.archive).toMatchObject({ status: 'failed' });
    expect(onError).toHaveBeenCalledTimes(1);
  });

  test('a refused name goes back, clicks that came meanwhile stay', async () => {
    const links = await open();
    fake.latencyMs = 60;
    fake.fail('links.update', 'unavailable');
    await waitFor(() => expect(fake.followers).toBe(1));
    const [link] = links.current.active.data ?? [];
    if (link === undefined) throw new Error('There should be a link.');
    let outcome: Promise<unknown> = Promise.resolve();
    act(() => void (outcome = links.current.update.run({ id: link.id, name: 'Other' })));
    await waitFor(() => expect(links.current.active.data?.[0]?.name).toBe('Other'));
    const clicks = link.stats.clicks + 3;
    act(() => fake.emit(fixtures.event('link.clicked', { linkId: link.id, clicks })));
    await act(async () => void (await outcome));
    await waitFor(() => expect(links.current.active.data?.[0]?.name).toBe(link.name));
    expect(links.current.active.data?.[0]?.stats.clicks).toBe(clicks);
  });

  test('a code is asked about when the typing pauses, and only then', async () => {
    const { result, rerender } = renderHook(({ code }) => useLinkAvailability(code), {
      wrapper,
      initialProps: { code: '' },
    });
    expect(result.current.status).toBe('idle');
    for (const code of ['a', 'ac', 'acm', 'acme', 'acme-2']) rerender({ code });
    expect(result.current.status).toBe('checking');
    await waitFor(() => expect(result.current.status).toBe('available'));
    const asked = fake.calls.filter((call) => call.name === 'links.checkCode');
    expect(asked.map((call) => call.input['code'])).toEqual(['acme-2']);
    rerender({ code: 'no spaces' });
    expect(result.current.status).toBe('invalid');
  });
});

test('the next partner never sees what the last one had, not even for a moment', async () => {
  const seen: string[] = [];
  const list = use(() => {
    const rows = useCommissions();
    const { scope } = useSession();
    seen.push(`${scope?.partnerId ?? 'nobody'}: ${rows.status}`);
    return rows;
  });
  await waitFor(() => expect(list.current.status).toBe('ready'));
  seen.length = 0;
  act(() => client.session.forget());

  const other = fixtures.partner({ number: 2 });
  fake.state.partners.push(other);
  fake.state.partner = other;
  fake.latencyMs = 30;
  await act(async () => void (await client.programs.current()));
  await waitFor(() => expect(list.current.status).toBe('ready'));
  expect([...new Set(seen)]).toEqual([
    'nobody: loading',
    `${other.id}: loading`,
    `${other.id}: ready`,
  ]);
});

test('a user without access hears so, and nothing is asked in vain', async () => {
  client = createPortico({
    ...fake.options,
    session: async () => ({ error: 'forbidden' }),
  });
  const list = use(() => ({ rows: useCommissions(), session: useSession() }));
  await waitFor(() => expect(list.current.rows.status).toBe('failed'));
  expect(list.current.rows.error?.code).toBe('session_forbidden');
  expect(list.current.session).toMatchObject({ status: 'forbidden', scope: null });
  expect(fake.calls).toEqual([]);
});
