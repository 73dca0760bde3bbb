import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Writable } from 'node:stream';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToPipeableStream, renderToString } from 'react-dom/server';
import { createPortico } from '@portico/sdk';
import { createFakePortico, fixtures } from '@portico/sdk/testing';
import { afterEach, expect, test, vi } from 'vitest';
import { PorticoProvider } from '../../provider/index.ts';
import { useLocale } from '../i18n/index.ts';
import { BodySlot, useBody, Widget, widgetBody, WidgetFrame } from './index.ts';
import type { WidgetBody } from './index.ts';

const client = createPortico(createFakePortico().options);
afterEach(() => {
  client.session.forget();
  vi.restoreAllMocks();
});

/** Rows that tell the zone and can be pressed. */
function Rows() {
  const [presses, setPresses] = useState(0);
  const { timeZone } = useLocale();
  return <button onClick={() => setPresses(presses + 1)}>{`${timeZone} ${presses}`}</button>;
}

type RowsBody = WidgetBody<object>;

/** A body whose code comes when it is told to. */
function onItsWay() {
  const arrivals: { come: () => void; fail: () => void }[] = [];
  const body: RowsBody = widgetBody(
    () =>
      new Promise((resolve, reject) => {
        arrivals.push({ come: () => resolve(Rows), fail: () => reject(new TypeError('gone')) });
      }),
  );
  const latest = (what: 'come' | 'fail') => act(async () => arrivals.at(-1)?.[what]());
  return { body, come: () => latest('come'), fail: () => latest('fail'), arrivals };
}

// Server and browser in one process are a thing of this test.
const isOfPages = ([text]: unknown[]) => !String(text).startsWith('Detected multiple renderers');

const ready = { name: 'ready', data: null, updatedAt: 0, stale: undefined } as const;
const skeleton = <p>skeleton</p>;

function Frame({ body }: { body: RowsBody }) {
  const { state, isHere } = useBody(body, ready);
  return (
    <WidgetFrame
      state={state}
      label="Test"
      loading={skeleton}
      body={() => (
        <BodySlot isHere={isHere} fallback={skeleton}>
          <body.Component />
        </BodySlot>
      )}
    />
  );
}

const page = (body: RowsBody, settings: object = {}): ReactNode => (
  <PorticoProvider client={client} now={fixtures.now} {...settings}>
    <Widget name="test">
      <Frame body={body} />
    </Widget>
  </PorticoProvider>
);

/** The whole of what a streaming renderer sends. */
function streamed(element: ReactNode): Promise<string> {
  return new Promise((resolve, reject) => {
    let html = '';
    const sink = new Writable({
      write: (chunk, _encoding, done) => void ((html += chunk), done()),
      final: (done) => (resolve(html), done()),
    });
    const { pipe } = renderToPipeableStream(element, {
      onAllReady: () => pipe(sink),
      onError: reject,
    });
  });
}

test('a browser shows the skeleton until the body is here, and says so', async () => {
  const { body, come } = onItsWay();
  const { container } = render(page(body, { timeZone: 'UTC' }));
  expect(container.textContent).toBe('skeleton');
  expect(container.querySelector('[data-portico-state="loading"][aria-busy="true"]')).toBeTruthy();
  await come();
  expect(screen.getByRole('button', { name: 'UTC 0' })).toBeDefined();
  expect(container.querySelector('[data-portico-state="ready"]')).not.toBeNull();
});

test('a body that cannot be fetched is a failure that can be tried again', async () => {
  const { body, fail, come, arrivals } = onItsWay();
  const { container } = render(page(body, { timeZone: 'UTC' }));
  await fail();
  expect(container.querySelector('[data-portico-state="failed"]')).not.toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(container.textContent).toBe('skeleton');
  expect(arrivals.length).toBe(2);
  await come();
  expect(screen.getByRole('button', { name: 'UTC 0' })).toBeDefined();
});

test('a streaming renderer waits for the body and sends what it shows', async () => {
  const { body, come } = onItsWay();
  const html = streamed(page(body, { timeZone: 'UTC' }));
  await come();
  expect(await html).toContain('UTC 0');
  expect(await html).not.toContain('skeleton');
  expect(await html).toContain('data-portico-state="ready"');
});

test('renderToString has what the body shows once it was fetched', async () => {
  const { body, come } = onItsWay();
  await come();
  const html = renderToString(page(body, { timeZone: 'UTC' }));
  expect(html).toContain('UTC 0');
  expect(html).not.toContain('skeleton');
});

test('what a server has rendered stays on screen until the code is here', async () => {
  const visitors = { ...new Intl.DateTimeFormat().resolvedOptions(), timeZone: 'Asia/Tokyo' };
  vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue(visitors);
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => {});
  const server = onItsWay();
  await server.come();
  const container = document.body.appendChild(document.createElement('div'));
  container.innerHTML = renderToString(page(server.body));
  const button = container.querySelector('button');
  const seen = new Set<string>();
  const watch = new MutationObserver(() => seen.add(container.textContent));
  watch.observe(container, { childList: true, subtree: true, characterData: true });

  const { body, come } = onItsWay();
  const recovered: unknown[] = [];
  const onRecoverableError = (error: unknown) => recovered.push(error);
  const root = await act(async () => hydrateRoot(container, page(body), { onRecoverableError }));
  // The visitor's zone is known now, and the host renders again with other words and looks.
  const other = { theme: { tokens: {} }, classNames: { card: 'mine' } };
  await act(async () => root.render(page(body, other)));
  expect(container.textContent).toBe('UTC 0');
  await come();
  expect(container.textContent).toBe('Asia/Tokyo 0');
  await userEvent.click(screen.getByRole('button'));

  expect(container.textContent).toBe('Asia/Tokyo 1');
  expect(container.querySelector('button')).toBe(button);
  expect([...seen].filter((text) => text.includes('skeleton'))).toEqual([]);
  expect([recovered, complaints.mock.calls.filter(isOfPages)]).toEqual([[], []]);
  watch.disconnect();
  await act(async () => root.unmount());
  container.remove();
});
