import { QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { act, render, screen, waitFor } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { createPortico } from '@portico/sdk';
import type { Portico } from '@portico/sdk';
import { createFakePortico, fixtures } from '@portico/sdk/testing';
import type { FakePortico } from '@portico/sdk/testing';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CommissionTable } from '../commission-table/index.ts';
import { commissionListOptions, commissionSummaryOptions } from '../hooks/index.ts';
import { bePatient } from '../internal/testing/patience.ts';
import { de } from '../locales/de.ts';
import { PorticoProvider } from './index.ts';

bePatient();

let fake: FakePortico;
let client: Portico;
beforeEach(() => {
  fake = createFakePortico();
  client = createPortico({ ...fake.options, maxRetries: 0 });
});
afterEach(() => client.session.forget());

const settings = { now: fixtures.now, timeZone: 'UTC' };

function stateOfTable(): string | undefined {
  return document.querySelector<HTMLElement>('[data-portico-widget]')?.dataset['porticoState'];
}

describe('the provider and its host', () => {
  test('adds no element and leaves the host’s own query client alone', () => {
    const mine = new QueryClient();
    const seen: QueryClient[] = [];
    function Child() {
      seen.push(useQueryClient());
      return <p>child</p>;
    }
    const { container } = render(
      <QueryClientProvider client={mine}>
        <PorticoProvider client={client}>
          <Child />
        </PorticoProvider>
      </QueryClientProvider>,
    );
    expect(container.innerHTML).toBe('<p>child</p>');
    expect(new Set(seen)).toEqual(new Set([mine]));
    expect(mine.getQueryCache().getAll()).toEqual([]);
  });

  test('makes a client of its own from an address, once, and ends its session', async () => {
    const session = vi.fn(fake.session);
    const fetching = vi.spyOn(globalThis, 'fetch').mockImplementation(fake.fetch);
    const table = (callback: typeof session) => (
      <PorticoProvider baseUrl="https://x.test" session={callback} {...settings}>
        <CommissionTable />
      </PorticoProvider>
    );
    const { rerender, unmount } = render(table(session));
    await waitFor(() => expect(stateOfTable()).toBe('ready'));
    // A new function per render is what most hosts write; it starts nothing anew.
    rerender(table(vi.fn(fake.session)));
    expect(session).toHaveBeenCalledTimes(1);
    unmount();
    await waitFor(() => expect(fake.followers).toBe(0));
    fetching.mockRestore();
  });

  test('a failing widget keeps its failure to itself and can try again', async () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
    const onError = vi.fn();
    const broken = { period: 'nonsense' } as never;
    render(
      <PorticoProvider client={client} onError={onError} {...settings}>
        <p>host</p>
        <CommissionTable id="broken" initialChoice={broken} />
      </PorticoProvider>,
    );
    await waitFor(() => expect(stateOfTable()).toBe('failed'));
    expect(screen.getByText('host')).toBeDefined();
    expect(document.querySelector('#broken')).not.toBeNull();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeDefined();
    expect(onError).toHaveBeenCalledWith(expect.objectContaining({ category: 'render' }));
    silent.mockRestore();
  });

  test('tells the host of a failure once, however many widgets show it', async () => {
    fake.fail('*', 'internal');
    const onError = vi.fn();
    render(
      <PorticoProvider client={client} onError={onError} {...settings}>
        <CommissionTable />
        <CommissionTable />
      </PorticoProvider>,
    );
    await waitFor(() => expect(screen.getAllByText('This did not load')).toHaveLength(2));
    // The rows, the totals and the program: each once, though both tables ask for them.
    expect(onError).toHaveBeenCalledTimes(3);
  });
});

test('classes and icons of the host take the place that they name', async () => {
  render(
    <PorticoProvider
      client={client}
      classNames={{ 'commission-row': 'tw-row' }}
      icons={{ Download: <svg data-own="" /> }}
      {...settings}
    >
      <CommissionTable />
    </PorticoProvider>,
  );
  await waitFor(() => expect(stateOfTable()).toBe('ready'));
  const row = document.querySelector('.tw-row');
  expect(row?.classList.contains('portico-commission-row')).toBe(true);
  expect(document.querySelector('button svg[data-own]')).not.toBeNull();
});

describe('languages', () => {
  test('a given one is there in the first render', () => {
    render(
      <PorticoProvider client={client} locale="de-AT" locales={[de]} {...settings}>
        <CommissionTable />
      </PorticoProvider>,
    );
    expect(screen.getByRole('region', { name: 'Provisionen' })).toBeDefined();
  });

  test('a shipped one is fetched; until then there is a skeleton', async () => {
    fake.state.ledger.put(fixtures.commission());
    render(
      <PorticoProvider client={client} locale="ar" {...settings}>
        <CommissionTable />
      </PorticoProvider>,
    );
    expect(stateOfTable()).toBe('loading');
    const region = await screen.findByRole('region', { name: 'العمولات' });
    expect(region.getAttribute('dir')).toBe('rtl');
  });

  test('one that we do not speak falls back to English', async () => {
    render(
      <PorticoProvider client={client} locale="fi" {...settings}>
        <CommissionTable />
      </PorticoProvider>,
    );
    expect(await screen.findByRole('heading', { name: 'Commissions' })).toBeDefined();
  });

  test('a program’s own words need no new texts', async () => {
    const glossary = { en: { commissions: 'rewards' } };
    render(
      <PorticoProvider client={client} glossary={glossary} {...settings}>
        <CommissionTable />
      </PorticoProvider>,
    );
    expect(await screen.findByRole('heading', { name: 'Rewards' })).toBeDefined();
  });
});

test('a server that has the data renders the table itself', async () => {
  const queryClient = new QueryClient();
  const initialScope = { programId: fake.state.program.id, partnerId: fake.state.partner.id };
  const asking = { client, scope: initialScope };
  const filters = { sort: '-occurredAt' } as const;
  await queryClient.prefetchInfiniteQuery(commissionListOptions(asking, filters));
  await queryClient.prefetchQuery(commissionSummaryOptions(asking, filters));
  const page = (
    <PorticoProvider
      client={client}
      queryClient={queryClient}
      initialScope={initialScope}
      {...settings}
    >
      <CommissionTable />
    </PorticoProvider>
  );
  const container = document.body.appendChild(document.createElement('div'));
  const html = renderToString(page);
  expect(html).toContain('data-portico-state="ready"');
  expect(html).toContain('Lindqvist &amp; Sons');
  expect(html).not.toContain('style="');
  container.innerHTML = html;
  const complaints = vi.spyOn(console, 'error');
  const root = await act(async () => hydrateRoot(container, page));
  expect(complaints).not.toHaveBeenCalled();
  await act(async () => root.unmount());
  container.remove();
});
