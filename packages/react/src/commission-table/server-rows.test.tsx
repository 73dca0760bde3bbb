import { QueryClient } from '@tanstack/react-query';
import { act } from '@testing-library/react';
import { Writable } from 'node:stream';
import type { ReactNode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToPipeableStream, renderToString } from 'react-dom/server';
import { createFakePortico, fixtures } from '@portico/sdk/testing';
import { expect, test, vi } from 'vitest';
import { bePatient } from '../internal/testing/patience.ts';

bePatient();

// Server and browser in one process are a thing of this test.
const isOfPages = ([text]: unknown[]) => !String(text).startsWith('Detected multiple renderers');

/**
 * A page whose data is known, and the door that fetches the rest of the table. With modules of
 * its own: a server that has just started, or a browser, and nothing fetched yet.
 */
async function freshPage() {
  vi.resetModules();
  const { createPortico } = await import('@portico/sdk');
  const { commissionListOptions, commissionSummaryOptions } = await import('../hooks/index.ts');
  const { PorticoProvider } = await import('../index.ts');
  const fake = createFakePortico();
  const client = createPortico(fake.options);
  const queryClient = new QueryClient();
  const scope = { programId: fake.state.program.id, partnerId: fake.state.partner.id };
  const asking = { client, scope };
  const filters = { sort: '-occurredAt' } as const;
  await queryClient.prefetchInfiniteQuery(commissionListOptions(asking, filters));
  await queryClient.prefetchQuery(commissionSummaryOptions(asking, filters));
  const { CommissionTable, preloadCommissionTable } = await import('./index.ts');
  const page: ReactNode = (
    <PorticoProvider
      {...{ client, queryClient, initialScope: scope }}
      {...{ now: fixtures.now, timeZone: 'UTC' }}
    >
      <CommissionTable />
    </PorticoProvider>
  );
  return { page, client, preloadCommissionTable };
}

/** All that a streaming server sends; whole, or with what is large after the rest. */
function streamed(element: ReactNode, progressiveChunkSize?: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let html = '';
    const sink = new Writable({
      write: (chunk, _encoding, done) => void ((html += chunk), done()),
      final: (done) => (resolve(html), done()),
    });
    const { pipe } = renderToPipeableStream(element, {
      onAllReady: () => pipe(sink),
      onError: reject,
      ...(progressiveChunkSize && { progressiveChunkSize }),
    });
  });
}

test('a streaming server sends rows, which come alive without a flash or a warning', async () => {
  const server = await freshPage();
  const html = await streamed(server.page, Infinity);
  expect(html).toContain('data-portico-state="ready"');
  expect(html).toContain('Lindqvist &amp; Sons');
  expect(html).not.toContain('portico-skeleton');
  expect(html).not.toContain('style="');

  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {});
  const container = document.body.appendChild(document.createElement('div'));
  container.innerHTML = html;
  const row = container.querySelector('.portico-commission-row');
  const added: string[] = [];
  const watch = new MutationObserver((records) => {
    const nodes = records.flatMap(({ addedNodes }) => [...addedNodes]);
    added.push(...nodes.flatMap((node) => (node instanceof Element ? [node.outerHTML] : [])));
  });
  watch.observe(container, { childList: true, subtree: true });
  const { page, client } = await freshPage();
  const recovered: unknown[] = [];
  const onRecoverableError = (error: unknown) => recovered.push(error);
  const root = await act(async () => hydrateRoot(container, page, { onRecoverableError }));
  expect(container.querySelector('.portico-commission-row')).toBe(row);
  expect(added.filter((text) => text.includes('portico-skeleton'))).toEqual([]);
  expect([recovered, complaints.mock.calls.filter(isOfPages)]).toEqual([[], []]);
  watch.disconnect();
  await act(async () => root.unmount());
  for (const one of [client, server.client]) one.session.forget();
  container.remove();
});

test('a streaming server sends rows also where it sends what is large after the rest', async () => {
  const { page, client } = await freshPage();
  const html = await streamed(page);
  expect(html).toContain('Lindqvist &amp; Sons');
  expect(html).toContain('data-portico-state="ready"');
  client.session.forget();
});

test('a server that renders to a string has rows once it has fetched the table', async () => {
  const { page, client, preloadCommissionTable } = await freshPage();
  await preloadCommissionTable();
  const html = renderToString(page);
  expect(html).toContain('Lindqvist &amp; Sons');
  expect(html).toContain('data-portico-state="ready"');
  expect(html).not.toContain('portico-skeleton');
  client.session.forget();
});
