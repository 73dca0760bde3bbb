// The page that the table benchmark opens: our widget with 100,000 rows, and a plain table.

import { QueryClient } from '@tanstack/react-query';
import { createRoot, type Root } from 'react-dom/client';
import { createPortico } from '@portico/sdk';
import type { Commission, Page } from '@portico/sdk/contract';
import { createFakePortico, fixtures, scenarios } from '@portico/sdk/testing';
import { PorticoProvider } from '@portico/react';
import { CommissionTable } from '@portico/react/commission-table';
import { frame, framesWhile, type Frames } from './frames.ts';

/** How a list is scrolled: so many pixels with each frame. */
export interface Scrolling {
  readonly pixels: number;
  readonly frames: number;
}

/** What the benchmark may ask of the page. */
export interface TableBench {
  /** Loads all rows into the cache; returns how many. */
  load(): Promise<number>;
  /** Shows one of the two; milliseconds until its rows are painted. */
  mount(which: Shown): Promise<number>;
  unmount(): Promise<void>;
  scroll(by: Scrolling): Promise<Frames>;
  /** Scrolls to the end of what is loaded, again and again, and loads what follows. */
  loadByScrolling(pages: number): Promise<Frames & { rows: number }>;
  /** A commission arrives live; resolves when its row is painted. */
  arrive(): Promise<void>;
  elements(): number;
}

/** Ours with all rows in the cache, ours with an empty cache, or a table without any script. */
export type Shown = 'full' | 'fresh' | 'plain';

const rowsPerPage = 50;
const plainRows = 1_000;
const source = scenarios.hundredThousandCommissions().commissions;
const fake = createFakePortico({ seed: scenarios.hundredThousandCommissions() });
const client = createPortico(fake.options);
const place = document.querySelector<HTMLElement>('#place')!;
const full = new QueryClient({ defaultOptions: { queries: { gcTime: Infinity } } });

let root: Root | undefined;
let arrived = 0;

function allPages(): Page<Commission>[] {
  const rows = Array.from({ length: source.count }, (_, index) =>
    fixtures.withoutCalculation(source.at(index)),
  );
  return Array.from({ length: rows.length / rowsPerPage }, (_, index) => ({
    data: rows.slice(index * rowsPerPage, (index + 1) * rowsPerPage),
    nextCursor: (index + 1) * rowsPerPage < rows.length ? `cursor-${index}` : null,
  }));
}

async function rowsShown(): Promise<void> {
  while (place.querySelector('[data-row]') === null) await frame();
  // The frame in which the rows are painted ends when the next one begins.
  await frame();
}

function scroller(): HTMLElement {
  const ours = place.querySelector<HTMLElement>('.portico-commission-scroller');
  return ours ?? place.querySelector<HTMLElement>('.plain')!;
}

function showOurs(queryClient: QueryClient): void {
  root = createRoot(place);
  root.render(
    <PorticoProvider client={client} queryClient={queryClient} now="2026-11-01T12:00:00Z">
      <CommissionTable />
    </PorticoProvider>,
  );
}

function showPlain(): void {
  const cells = (index: number) => {
    const { customer, type, status, occurredAt, amount } = source.at(index);
    const date = new Date(occurredAt).toDateString();
    const money = `${(amount.amount / 100).toFixed(2)} ${amount.currency}`;
    return [customer?.name, type, status, date, money].map((text) => `<td>${text}</td>`).join('');
  };
  const rows = Array.from({ length: plainRows }, (_, index) => `<tr data-row>${cells(index)}</tr>`);
  place.innerHTML = `<div class="plain"><table>${rows.join('')}</table></div>`;
}

const bench: TableBench = {
  async load() {
    await bench.mount('full');
    const key = full
      .getQueryCache()
      .getAll()
      .map(({ queryKey }) => queryKey)
      .find((queryKey) => queryKey.includes('commissions') && queryKey.includes('list'))!;
    const pages = allPages();
    full.setQueryData(key, { pages, pageParams: pages.map((_, index) => `cursor-${index - 1}`) });
    await bench.unmount();
    return pages.length * rowsPerPage;
  },
  async mount(which) {
    const started = performance.now();
    if (which === 'plain') showPlain();
    else showOurs(which === 'full' ? full : new QueryClient());
    await rowsShown();
    return performance.now() - started;
  },
  async unmount() {
    root?.unmount();
    root = undefined;
    place.replaceChildren();
    await frame();
  },
  async scroll({ pixels, frames }) {
    const element = scroller();
    element.scrollTop = 0;
    await frame();
    let direction = 1;
    return framesWhile(frames, () => {
      const end = element.scrollHeight - element.clientHeight;
      element.scrollTop += direction * pixels;
      if (element.scrollTop >= end - 1) direction = -1;
      if (element.scrollTop <= 0) direction = 1;
    });
  },
  async loadByScrolling(pages) {
    const element = scroller();
    const heightOf = () => Math.round(element.scrollHeight / rowHeight());
    const wanted = pages * rowsPerPage;
    const frames = await framesWhile(pages * 60, () => {
      element.scrollTop = element.scrollHeight;
      return heightOf() < wanted;
    });
    return { ...frames, rows: heightOf() };
  },
  async arrive() {
    arrived += 1;
    const customer = `Arrival ${arrived}`;
    const seed = { number: 2_000_000_000 + arrived, occurredAt: '2026-12-01T12:00:00Z', customer };
    const commission = fixtures.withoutCalculation(fixtures.commission(seed));
    fake.emit(fixtures.event('commission.created', { commission }));
    while (!place.querySelector('[data-new]')?.textContent?.includes(customer)) await frame();
    await frame();
  },
  elements: () => place.querySelectorAll('*').length,
};

function rowHeight(): number {
  return place.querySelector('[data-row]')!.getBoundingClientRect().height;
}

Object.assign(globalThis, { bench });
