import { act, cleanup, render, waitFor } from '@testing-library/react';
import axe from 'axe-core';
import { createRef, StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { MockInstance } from 'vitest';
import { englishBlocks } from '../../locales/en.ts';
import { staffBlocks } from '../../locales/staff-en.ts';
import { pseudoLocale, pseudoLocaleOf } from '../i18n/index.ts';
import { contractOf } from './dom-contract.ts';
import { bePatient } from './patience.ts';
import { stage, storyNames, storyServer } from './story-harness.tsx';
import type { Staged, StoriesModule } from './story-harness.tsx';
import { strayText } from './stray-text.ts';

/** What is particular to one widget. */
export interface DescribeWidgetOptions {
  /** Its public name: `commission-table`. */
  name: string;
  /** The story with the most on screen. @default 'Ready' */
  ready?: string;
  /** Classes that the stories must show between them, without `portico-`. */
  parts: readonly string[];
}

const methods = ['log', 'info', 'warn', 'error', 'debug'] as const;
const settledStates = '[data-portico-state]:not([data-portico-state="loading"])';

// jsdom has no layout, so contrast and target sizes are checked in the browser's story tests.
const axeOptions = {
  rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
};

/**
 * Holds a widget to the promises that every widget makes, on the stories that it has anyway.
 *
 * @example describeWidget(stories, { name: 'tier-ring', parts: ['tier-ring-track'] });
 */
export function describeWidget(stories: StoriesModule, options: DescribeWidgetOptions): void {
  bePatient();
  const ready = options.ready ?? 'Ready';
  let spies: MockInstance[] = [];
  let staged: Staged[] = [];

  function open(name: string): Staged {
    const one = stage(stories, name);
    staged.push(one);
    return one;
  }
  function rootOf(container: ParentNode): HTMLElement {
    const root = container.querySelector<HTMLElement>(`[data-portico-widget="${options.name}"]`);
    if (root === null) throw new Error(`There is no ${options.name} in the page.`);
    return root;
  }
  /** Waits until the widget shows what it has, or knows that nothing will come. */
  async function settle(container: ParentNode, name: string): Promise<HTMLElement> {
    const { parameters } = stories[name] as { parameters?: { portico?: { latency?: number } } };
    if (parameters?.portico?.latency === undefined) {
      const isSettled = () => expect(container.querySelector(settledStates)).not.toBeNull();
      await waitFor(isSettled);
    }
    return rootOf(container);
  }

  describe(`${options.name} keeps the promises of every widget`, () => {
    beforeAll(() => storyServer.listen({ onUnhandledFrame: 'error' }));
    afterAll(() => storyServer.close());
    beforeEach(() => {
      spies = methods.map((method) => vi.spyOn(console, method));
    });
    afterEach(() => {
      cleanup();
      for (const { client } of staged) client.session.forget();
      staged = [];
      const said = spies.flatMap((spy) => spy.mock.calls.map((call) => String(call[0])));
      vi.restoreAllMocks();
      expect(said, 'console output').toEqual([]);
    });

    test.each(storyNames(stories))('%s: a named region, accessible, in one state', async (name) => {
      const { container } = render(open(name).element());
      const root = await settle(container, name);
      const state = root.dataset['porticoState'] ?? '';
      expect(['loading', 'failed', 'empty', 'locked', 'ready']).toContain(state);
      expect(root.getAttribute('aria-busy')).toBe(String(state === 'loading'));
      expect(root.getAttribute('aria-label')).toBeTruthy();
      expect(root.className).toContain('portico-root');
      const { violations } = await axe.run(container, axeOptions);
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });

    test.each([ready, 'Loading', 'Failed'])('%s: attributes of the host arrive', async (name) => {
      const ref = createRef<HTMLElement>();
      const given = {
        id: 'mine',
        className: 'mine',
        style: { order: 3 },
        'data-mine': 'yes',
        ref,
      };
      const { container } = render(open(name).element(given));
      const root = await settle(container, name);
      expect(root.id).toBe('mine');
      expect(root.classList.contains('mine')).toBe(true);
      expect(root.style.order).toBe('3');
      expect(root.dataset['mine']).toBe('yes');
      expect(ref.current).toBe(root);
    });

    test('every part has its class, and parts and axes change only on purpose', async () => {
      const pages: HTMLElement[] = [];
      for (const name of storyNames(stories)) {
        const { container } = render(open(name).element());
        const root = await settle(container, name);
        // The next rows may be on their way: on a slow machine they are seen, on a quick one not.
        await waitFor(() => expect(root.querySelector('.portico-spinner')).toBeNull());
        // A copy: what goes on afterwards is not part of the story.
        pages.push(root.cloneNode(true) as HTMLElement);
      }
      const contract = contractOf(pages);
      for (const part of options.parts) expect(contract).toContain(`.portico-${part}\n`);
      await expect(contract).toMatchFileSnapshot(`./${options.name}.contract.txt`);
    });

    test('it renders on a server and comes alive without a difference', async () => {
      const { element } = open(ready);
      const container = document.createElement('div');
      container.innerHTML = renderToString(element());
      document.body.append(container);
      expect(rootOf(container).dataset['porticoState']).toBe('loading');
      const recovered: unknown[] = [];
      const onRecoverableError = (error: unknown) => recovered.push(error);
      const root = await act(async () => hydrateRoot(container, element(), { onRecoverableError }));
      await settle(container, ready);
      expect(recovered).toEqual([]);
      await act(async () => root.unmount());
      container.remove();
    });

    test('it works in a shadow root and brings its styles along', async () => {
      const host = document.body.appendChild(document.createElement('div'));
      const shadow = host.attachShadow({ mode: 'open' });
      const root = createRoot(shadow);
      const { element } = open(ready);
      await act(async () => root.render(element()));
      expect((await settle(shadow, ready)).dataset['porticoState']).toBe('ready');
      expect(shadow.querySelector('style[data-styled]')).not.toBeNull();
      await act(async () => root.unmount());
      host.remove();
    });

    test('it survives StrictMode', async () => {
      const { container } = render(<StrictMode>{open(ready).element()}</StrictMode>);
      expect((await settle(container, ready)).dataset['porticoState']).toBe('ready');
    });

    test('it follows the direction of the provider', async () => {
      const { container } = render(open(ready).element({}, { direction: 'rtl' }));
      expect((await settle(container, ready)).getAttribute('dir')).toBe('rtl');
    });

    test.each(storyNames(stories))('%s: says nothing but messages and data', async (name) => {
      const locales = [pseudoLocaleOf(Object.values({ ...englishBlocks, ...staffBlocks }))];
      const { element, fake } = open(name);
      const { container } = render(element({}, { locale: pseudoLocale, locales }));
      await settle(container, name);
      expect(strayText(container, fake)).toEqual([]);
    });
  });
}
