import { act, waitFor } from '@testing-library/react';
import { createFakePortico } from '@portico/sdk/testing';
import type { FakePortico } from '@portico/sdk/testing';
import { isPorticoError } from '@portico/sdk';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { bePatient, patienceMs } from '../internal/testing/patience.ts';
import { configurePortico, defineElements } from './index.ts';

bePatient();

const sessionPath = '/partner-session';
let fake: FakePortico;
let sessionsAsked = 0;
let host = '';
let pages = 0;

/** The network of the page: the host's own server mints, everything else is Portico. */
function answer(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const url = input instanceof Request ? input.url : String(input);
  if (!url.startsWith(sessionPath)) return fake.fetch(input, init);
  sessionsAsked += 1;
  const answered = fake.session();
  return answered.then((body) => Response.json(body));
}

beforeAll(() => defineElements());
beforeEach(() => {
  pages += 1;
  host = `https://portico-${pages}.test`;
  sessionsAsked = 0;
  fake = createFakePortico();
  vi.spyOn(globalThis, 'fetch').mockImplementation(answer);
});
afterEach(async () => {
  await act(async () => document.body.replaceChildren());
  await new Promise((resolve) => setTimeout(resolve));
  vi.restoreAllMocks();
});

/** What each connected element needs; an address of its own per test keeps tests apart. */
const connected = () => `base-url="${host}" session-url="${sessionPath}?${pages}"`;

function show(html: string): void {
  document.body.innerHTML = html;
}
function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag] {
  const found = document.querySelector(tag);
  if (found === null) throw new Error(`There is no ${tag}.`);
  return found;
}
function widgets(state = 'ready'): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`[data-portico-state="${state}"]`)];
}
const isReady = (count = 1) =>
  waitFor(() => expect(widgets()).toHaveLength(count), { timeout: 2 * patienceMs });

/** Everything of a kind that reaches a place, as it arrives. */
function heardAt(target: EventTarget, type: string): CustomEvent[] {
  const events: CustomEvent[] = [];
  const keep = (event: Event) => events.push(event as CustomEvent);
  target.addEventListener(type, keep);
  return events;
}

describe('a page of elements', () => {
  test('of one configuration asks for one token, however many they are', async () => {
    const rings = '<portico-tier-ring></portico-tier-ring>'.repeat(50);
    show(`<portico-provider ${connected()}>${rings}</portico-provider>`);
    await isReady(50);
    expect(sessionsAsked).toBe(1);
    expect(fake.calls.filter(({ name }) => name === 'tiers.progress').length).toBe(1);
  });

  test('talks to as many programs as are configured', async () => {
    const other = createFakePortico();
    other.state.program.name = 'The other program';
    configurePortico({ program: 'one', client: undefined, baseUrl: host, session: fake.session });
    configurePortico({ program: 'two', baseUrl: `${host}/two`, session: other.session });
    vi.mocked(fetch).mockImplementation((input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      const isOther = url.startsWith(`${host}/two`);
      return isOther
        ? other.fetch(new Request(url.replace('/two', ''), input instanceof Request ? input : init))
        : fake.fetch(input, init);
    });
    show(`<portico-tier-ring program="one"></portico-tier-ring>
      <portico-tier-ring program="two"></portico-tier-ring>`);
    await isReady(2);
    expect(fake.calls.length).toBeGreaterThan(0);
    expect(other.calls.length).toBeGreaterThan(0);
  });

  test('may be configured after the elements are there', async () => {
    show('<portico-tier-ring program="later"></portico-tier-ring>');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(element('portico-tier-ring').querySelector('section')).toBeNull();
    configurePortico({ program: 'later', baseUrl: host, session: fake.session });
    await isReady();
  });

  test('shows examples without any server', async () => {
    show('<portico-tier-ring demo></portico-tier-ring>');
    await isReady();
    expect(fetch).not.toHaveBeenCalled();
  });
});

describe('an element', () => {
  test('shows what stands between its tags until the widget is there', async () => {
    show(`<portico-tier-ring ${connected()}><p>Your tier</p></portico-tier-ring>`);
    const ring = element('portico-tier-ring');
    const ready = heardAt(document, 'portico-ready');
    await waitFor(() => expect(ring.shadowRoot?.querySelector('slot[name]')).not.toBeNull());
    await isReady();
    expect(ring.textContent).toContain('Your tier');
    expect(ring.shadowRoot?.querySelectorAll('slot:not([name])')).toHaveLength(0);
    await waitFor(() => expect(ready).toHaveLength(1));
    expect(ready[0]?.target).toBe(ring);
    expect(ready[0]?.detail).toEqual({ state: 'ready' });
  });

  test('stays as it is when it is moved, and is gone when it is taken out', async () => {
    show(`<div id="a"><portico-tier-ring ${connected()}></portico-tier-ring></div>
      <div id="b"></div>`);
    await isReady();
    const ring = element('portico-tier-ring');
    const [before] = widgets();
    document.querySelector('#b')?.append(ring);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(widgets()[0]).toBe(before);
    expect(fake.followers).toBe(1);
    ring.remove();
    await waitFor(() => expect(ring.querySelector('section')).toBeNull());
    await waitFor(() => expect(fake.followers).toBe(0));
    document.body.append(ring);
    await isReady();
    expect(sessionsAsked).toBe(1);
  });

  test('speaks attributes and properties, and follows both', async () => {
    show(`<portico-earnings-overview ${connected()} months="3"></portico-earnings-overview>`);
    const overview = element('portico-earnings-overview');
    await isReady();
    const asked = () => fake.calls.findLast(({ name }) => name === 'earnings.overview')?.input;
    expect(asked()).toMatchObject({ months: 3 });
    overview.months = 6;
    expect(overview.getAttribute('months')).toBe('6');
    await waitFor(() => expect(asked()).toMatchObject({ months: 6 }));
    overview.setAttribute('locale', 'de');
    expect(overview.locale).toBe('de');
    await waitFor(() => expect(widgets()[0]?.lang).toBe('de'));
    overview.removeAttribute('months');
    expect(overview.months).toBeUndefined();
  });

  test('takes what was set before it was defined or connected', async () => {
    const table = document.createElement('portico-commission-table');
    table.initialChoice = { status: ['paid'] };
    table.baseUrl = host;
    table.session = fake.session;
    document.body.append(table);
    await isReady();
    const { input } = fake.calls.find(({ name }) => name === 'commissions.list') ?? {};
    expect(input).toMatchObject({ status: ['paid'] });
  });

  test('keeps its session when a template hands in a new function', async () => {
    const first = vi.fn(fake.session);
    const ring = document.createElement('portico-tier-ring');
    Object.assign(ring, { baseUrl: host, session: first });
    document.body.append(ring);
    await isReady();
    const [before] = widgets();
    ring.session = () => Promise.reject(new Error('must not be asked'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(widgets()[0]).toBe(before);
    expect(first).toHaveBeenCalledTimes(1);
  });

  test('with the attribute shadow keeps its parts and styles to itself', async () => {
    show(`<portico-tier-ring ${connected()} shadow></portico-tier-ring>`);
    const { shadowRoot } = element('portico-tier-ring');
    await waitFor(() => {
      const root = element('portico-tier-ring').shadowRoot;
      expect(root?.querySelector('[data-portico-state="ready"]')).not.toBeNull();
      expect(root?.querySelector('style[data-styled]')).not.toBeNull();
    });
    expect(shadowRoot).not.toBeUndefined();
    expect(element('portico-tier-ring').children).toHaveLength(0);
    element('portico-tier-ring').removeAttribute('shadow');
    await isReady();
  });

  test('comes back when the page has emptied it', async () => {
    show(`<portico-tier-ring ${connected()}></portico-tier-ring>`);
    await isReady();
    element('portico-tier-ring').textContent = '';
    await isReady();
  });
});

test('the elements are defined once; a second time says so and does nothing', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const before = customElements.get('portico-tier-ring');
  defineElements();
  expect(customElements.get('portico-tier-ring')).toBe(before);
  expect(warn).toHaveBeenCalledWith(expect.stringMatching(/^\[portico\] .*defined already/));
});

describe('events', () => {
  test('a step is offered to the partner only where somebody takes it', async () => {
    show(`<portico-tier-ring ${connected()}></portico-tier-ring>`);
    const ring = element('portico-tier-ring');
    await isReady();
    const steps = () => ring.querySelectorAll<HTMLElement>('.portico-tier-point button');
    expect(steps()).toHaveLength(0);
    const taken: string[] = [];
    ring.addEventListener('portico-act', ({ detail }) => taken.push(detail.category));
    await waitFor(() => expect(steps().length).toBeGreaterThan(0));
    const further = heardAt(document, 'portico-act');
    act(() => steps()[0]?.click());
    expect(taken).toHaveLength(1);
    expect(further.map(({ detail }) => detail.category)).toEqual(taken);
    expect(further[0]?.composed).toBe(true);
  });

  test('whoever listens further up says so with “offers”', async () => {
    show(`<portico-tier-ring ${connected()} offers="portico-act"></portico-tier-ring>`);
    await isReady();
    expect(document.querySelector('.portico-tier-point button')).not.toBeNull();
  });

  test('a failure reaches those who wait for it, and the page once', async () => {
    fake.fail('tiers.progress', 'internal');
    show(`<portico-provider ${connected()}>
      <portico-tier-ring id="one"></portico-tier-ring>
      <portico-tier-ring id="two"></portico-tier-ring>
      <portico-bonus-tracker></portico-bonus-tracker>
    </portico-provider>`);
    const page = heardAt(document, 'portico-error');
    const [one, two] = ['#one', '#two'].map((id) =>
      heardAt(document.querySelector(id)!, 'portico-error'),
    );
    const neighbour = heardAt(element('portico-bonus-tracker'), 'portico-error');
    await waitFor(() => expect(widgets('failed')).toHaveLength(2), { timeout: patienceMs });
    expect(isPorticoError(page[0]?.detail)).toBe(true);
    expect([page, one, two, neighbour].map((events) => events?.length)).toEqual([1, 1, 1, 0]);
  });

  test('the session is told, and never its token', async () => {
    const told = heardAt(document, 'portico-session');
    show(`<portico-tier-ring ${connected()}></portico-tier-ring>`);
    await isReady();
    const last = told.at(-1)?.detail;
    expect(last).toMatchObject({ status: 'ready', claims: { partnerId: fake.state.partner.id } });
    expect(JSON.stringify(told.map(({ detail }) => detail))).not.toContain('eyJ');
  });

  test('set-up that can never work is told to the page', async () => {
    const told = heardAt(document, 'portico-error');
    const ring = document.createElement('portico-tier-ring');
    Object.assign(ring, { baseUrl: host, session: 'sk_test_secret' });
    document.body.append(ring);
    await waitFor(() => expect(told[0]?.detail.code).toBe('secret_key_in_browser'));
    expect(told[0]?.detail.message).not.toContain('sk_test_secret');
  });
});

describe('themes', () => {
  const script = (theme: unknown) =>
    `<script type="application/json" slot="theme">${JSON.stringify(theme)}</script>`;
  const styles = () => [...document.querySelectorAll('style')].map((one) => one.textContent).join();

  test('stand in the page as JSON', async () => {
    const theme = script({ tokens: { 'color-accent': '#123456' } });
    show(`<portico-provider ${connected()}>${theme}
      <portico-tier-ring></portico-tier-ring></portico-provider>`);
    await isReady();
    expect(styles()).toContain('--portico-color-accent:#123456');
  });

  test('are people’s input: what is not safe is refused as a whole', async () => {
    const told = heardAt(document, 'portico-error');
    const evil = { tokens: { 'color-accent': 'red;} body{display:none', radius: '77px' } };
    show(`<portico-tier-ring ${connected()}>${script(evil)}</portico-tier-ring>`);
    await isReady();
    expect(styles()).not.toMatch(/body\{display:none|77px/);
    expect(told.map(({ detail }) => detail.code)).toEqual(['config_invalid']);
    expect(told[0]?.detail.message).toContain('/tokens/color-accent');
  });
});
