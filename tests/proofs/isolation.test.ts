// Our widgets on pages of hosts that do what hosts do, in a real browser. Each test bears the
// number of a complaint that users of embeddable components have: docs/complaints.md.

import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../e2e/browser.ts';
import {
  expectSameLooks,
  looksOf,
  openHost,
  type Host,
  type Look,
  type OpenedHost,
  type ProgramName,
} from './isolation/host-page.ts';
import { bundlePrograms, type Programs } from './isolation/programs.ts';

const library = (path: string) =>
  readFileSync(new URL(`../../node_modules/${path}`, import.meta.url), 'utf8');
const preflight = library('tailwindcss/preflight.css');
const bootstrap = library('bootstrap/dist/css/bootstrap.css');

const reset = '* { margin: 0; padding: 0; border: 0; font: inherit; color: inherit }';

/** What a page's text may inherit to everything on it. */
const unusualText = `body { text-indent: 3em; word-spacing: 6px; letter-spacing: 2px;
  text-shadow: 1px 1px red; text-transform: uppercase; font: italic small-caps 900 30px/3 serif;
  font-stretch: 75%; font-feature-settings: 'zero'; font-variant-numeric: oldstyle-nums;
  color: red; white-space: pre; word-break: break-all; overflow-wrap: anywhere; hyphens: auto;
  cursor: wait; list-style: square; text-align: center; border-collapse: collapse;
  border-spacing: 9px; caption-side: bottom; empty-cells: hide; tab-size: 20;
  -webkit-text-stroke: 1px red; text-wrap: balance; line-break: anywhere;
  text-underline-offset: 9px; text-decoration-skip-ink: none; quotes: none }`;

/** A theme that names a face, so that the host's own is no difference. */
const theme = { tokens: { 'font-family': 'sans-serif', 'color-accent': '#b91c1c' } } as const;
const provider = { theme, colorScheme: 'light' } as const;
const widget = '[data-portico-widget="commission-table"]';

let browser: Browser;
let programs: Programs;
/** The widget on a page that has nothing else. */
let alone: Look[];

beforeAll(async () => {
  [browser, programs] = await Promise.all([openBrowser(), bundlePrograms()]);
  alone = await looks('newest');
});
afterAll(() => browser.close());
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

const open = (host: Host = {}): Promise<OpenedHost> => openHost(browser, programs, host);

/** How the table looks on a page of such a host. */
async function looks(program: ProgramName, host: Host = {}): Promise<Look[]> {
  const { page, mount, complaints } = await open({ programs: [program], ...host });
  await mount(program, { provider });
  const found = await looksOf(page, widget);
  expect(complaints).toEqual([]);
  return found;
}

/** Elements that any page has, all without a class. */
const hostElements = `<main id="host"><h1>Title</h1><h2>Second</h2><p>Text <a href="#">link</a>
  <em>so</em> <code>code</code></p><ul><li>One</li></ul><button>Press</button>
  <label>Name <input value="x"></label><select><option>One</option></select>
  <textarea>Long</textarea><input type="checkbox"><progress value="0.5"></progress>
  <table><thead><tr><th>Head</th></tr></thead><tbody><tr><td>Cell</td></tr></tbody></table>
  <section>Section</section><details><summary>More</summary>Text</details><hr><svg></svg>
  <div popover>Over</div><dialog open>Dialog</dialog><img alt=""><fieldset><legend>Set</legend>
  </fieldset></main>`;

describe('the host’s page', () => {
  test.each<ProgramName>(['newest', 'static'])(
    'complaint 1: our styles change nothing of the host’s page (%s)',
    async (program) => {
      const { page, mount } = await open({ html: hostElements, programs: [program] });
      const bodyStyle = () =>
        page.evaluate(() =>
          JSON.stringify([
            ...getComputedStyle(document.documentElement),
            ...Array.from(getComputedStyle(document.body), (name) =>
              getComputedStyle(document.body).getPropertyValue(name),
            ),
          ]),
        );
      const [before, around] = [await looksOf(page, '#host'), await bodyStyle()];
      await mount(program, { provider, strict: true });
      await mount(program, { provider, into: '#b', widget: 'referral-link-builder' });
      expectSameLooks(await looksOf(page, '#host'), before);
      expect(await bodyStyle()).toBe(around);
    },
  );

  test.each<keyof Programs>(['hostNewest', 'hostOldest'])(
    'complaints 8 and 9: styled components of the host keep their looks beside ours (%s)',
    async (host) => {
      const { page, mount, complaints } = await open({ programs: [host, 'newest', 'oldest'] });
      await mount('newest', { provider });
      await mount('oldest', { provider, into: '#b' });
      const colors = await page
        .locator('#host-newest > div, #host-oldest > div')
        .evaluateAll((boxes) => boxes.map((box) => getComputedStyle(box).color));
      expect(colors).toEqual(Array.from({ length: 200 }, (_, shade) => `rgb(${shade}, 0, 1)`));
      expectSameLooks(await looksOf(page, `#a ${widget}`), alone);
      expectSameLooks(await looksOf(page, `#b ${widget}`), alone);
      expect(complaints.filter((text) => !text.includes('several instances'))).toEqual([]);
    },
  );
});

describe('a widget', () => {
  const hosts: readonly (readonly [string, Host])[] = [
    ['Tailwind', { css: `@layer theme, base, utilities; @layer base { ${preflight} }` }],
    ['Bootstrap in a layer', { css: `@layer bootstrap { ${bootstrap} }` }],
    ['a reset in a layer', { css: `@layer reset { ${reset} }` }],
    ['text that is set unusually', { css: unusualText }],
  ];

  test.each(hosts)('complaint 2: looks the same on a page with %s', async (_name, host) => {
    expectSameLooks(asSeen(await looks('newest', host)), asSeen(alone));
  });

  test('complaint 2: has texts of the same size, whatever the font of the page', async () => {
    const sizes = (found: readonly Look[]) =>
      [...new Set(found.map(([name, style]) => `${name} ${style['font-size']}`))].toSorted();
    const small = await looks('newest', { css: 'html { font-size: 10px }' });
    expect(sizes(small)).toEqual(sizes(alone));
  });

  test('complaint 2: takes the host’s utilities, from a later layer and from none', async () => {
    const css = `@layer utilities { .pad { padding: 77px } } .edge { border-width: 9px }`;
    const { page, mount } = await open({
      css: `@layer portico.theme, portico.base, portico.components, utilities; ${css}`,
    });
    await mount('newest', { provider: { ...provider, classNames: { card: 'pad edge' } } });
    const card = page.locator('.portico-card').first();
    const found = await card.evaluate((element) => {
      const { paddingTop, borderTopWidth } = getComputedStyle(element);
      return { paddingTop, borderTopWidth };
    });
    expect(found).toEqual({ paddingTop: '77px', borderTopWidth: '9px' });
  });

  test('complaint 2: in a shadow root not even !important reaches it', async () => {
    const css = `* { all: revert !important; color: red !important } section { display: none }
      ${preflight} ${bootstrap}`;
    const { page, mount, complaints } = await open({ css: `#a { all: initial } ${css}` });
    await mount('newest', { provider, shadow: true });
    await page.locator('#a').evaluate((element) => element.setAttribute('id', 'found'));
    const box = await page.locator(widget).boundingBox();
    expect(box?.height).toBeGreaterThan(300);
    const color = await page
      .locator(`${widget} .portico-card`)
      .first()
      .evaluate((element) => {
        const { paddingTop, display } = getComputedStyle(element);
        return { paddingTop, display, color: getComputedStyle(element).color };
      });
    const wanted = alone.find(([name]) => name === 'div.portico-card')?.[1];
    expect(color).toEqual({
      paddingTop: wanted?.['padding-top'],
      display: wanted?.['display'],
      color: wanted?.['color'],
    });
    expect(complaints).toEqual([]);
  });

  test('complaint 3: works under a strict policy with a nonce', async () => {
    const policy =
      "default-src 'self' data:; script-src 'self' 'unsafe-eval'; style-src 'self' 'nonce-abc'";
    const { page, mount, complaints } = await open({ policy });
    await mount('newest', { provider: { ...provider, nonce: 'abc' } });
    expectSameLooks(await looksOf(page, widget), alone);
    expect(complaints).toEqual([]);
  });

  test.each<readonly [string, Host]>([
    [
      'no nonce',
      { policy: "default-src 'self' data:; script-src 'self' 'unsafe-eval'; style-src 'self'" },
    ],
    ['no policy', {}],
  ])('complaint 3: looks the same without a style library, with %s', async (_name, host) => {
    expectSameLooks(await looks('static', host), alone);
  });

  test('complaint 5: looks the same with React 18 and 19', async () => {
    expectSameLooks(await looks('oldest'), alone);
  });

  test.each<ProgramName>(['newest', 'static'])(
    'complaint 9: two roots of React have a theme each, and one goes without the other (%s)',
    async (program) => {
      const { page, mount } = await open({ programs: [program] });
      await mount(program, { provider });
      const other = { tokens: { ...theme.tokens, 'color-accent': '#15803d' } };
      await mount(program, { into: '#b', strict: true, provider: { ...provider, theme: other } });
      const accents = () =>
        page
          .locator(widget)
          .evaluateAll((roots) =>
            roots.map((root) => getComputedStyle(root).getPropertyValue('--portico-color-accent')),
          );
      expect(await accents()).toEqual(['#b91c1c', '#15803d']);
      await page.evaluate(() => window.unmountLast?.());
      expect(await accents()).toEqual(['#b91c1c']);
      expectSameLooks(await looksOf(page, widget), alone);
      const sheets = await page.evaluate(() => document.adoptedStyleSheets.length);
      expect(sheets).toBe(program === 'static' ? 1 : 0);
    },
  );

  test.each<ProgramName>(['newest', 'static'])(
    'complaint 11: its panels can be pressed inside a modal dialog of the host (%s)',
    async (program) => {
      const html = '<dialog id="modal"><div id="inside"></div></dialog>';
      const { page, mount } = await open({ html, programs: [program] });
      await page.evaluate(() => document.querySelector('dialog')?.showModal());
      await mount(program, { provider, into: '#inside' });
      // A press waits until nothing else is in the way.
      await page.locator(`${widget} .portico-commission-row [aria-haspopup]`).first().click();
      const sheet = page.locator(`${widget} dialog.portico-dialog[open]`);
      await sheet.locator('button').first().click();
      await sheet.waitFor({ state: 'detached' });
      expect(await page.locator('#modal').evaluate((dialog) => dialog.matches(':modal'))).toBe(
        true,
      );
    },
  );

  test('complaint 13: follows its place, however wide the window is', async () => {
    const { page, mount } = await open();
    await mount('newest', { provider });
    const table = page.locator(`${widget} .portico-commission-grid`);
    const layout = () => table.evaluate((element) => getComputedStyle(element).display);
    expect(await layout()).toBe('table');
    await page.locator('#a').evaluate((element: HTMLElement) => {
      element.style.inlineSize = '320px';
    });
    await expect.poll(layout).toBe('block');
    const [inner, outer] = await Promise.all([
      page.locator(widget).boundingBox(),
      page.locator('#a').boundingBox(),
    ]);
    expect(inner?.width).toBe(outer?.width);
    expect(outer?.height).toBeGreaterThanOrEqual(inner?.height ?? Infinity);
  });

  test('complaint 15: has the same classes and attributes without a style library', async () => {
    const marks: string[][] = [];
    for (const program of ['newest', 'static'] as const) {
      const { page, mount } = await open({ programs: [program] });
      await mount(program, { provider });
      marks.push(await page.locator(`${widget}, ${widget} *`).evaluateAll(marksOf));
    }
    expect(marks[1]).toEqual(marks[0]);
  });
});

/** Without what resets touch and nobody sees: captions and edges that are not there, lines without
 * padding, the distance of outlines that are not drawn. */
function asSeen(found: readonly Look[]): Look[] {
  return found.map(([name, style]) => {
    const { 'caption-side': _caption, 'outline-offset': _offset, ...seenOnes } = style;
    const rest = Object.fromEntries(
      Object.entries(seenOnes).filter(
        ([property]) =>
          !/^border-.*color$/.test(property) || style[property.replace('color', 'width')] !== '0px',
      ),
    );
    if (name.includes('.portico-') && !name.startsWith('svg')) return [name, rest];
    const { 'box-sizing': _box, 'vertical-align': _align, ...seen } = rest;
    return [name, seen];
  });
}

/** The public classes and data attributes of elements. */
function marksOf(elements: readonly Element[]): string[] {
  return elements.map((element) => {
    const classes = [...element.classList].filter((name) => name.startsWith('portico-'));
    const data = [...element.attributes].filter(({ name }) => name.startsWith('data-'));
    const axes = data.map(({ name, value }) => `${name}=${value}`);
    return [element.localName, ...classes, ...axes].join(' ');
  });
}
