// A page of a host in a real browser, and what can be told of its looks.

import { expect } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import type { HostPage, Mounting } from './page.tsx';
import type { Programs } from './programs.ts';

export type ProgramName = 'newest' | 'oldest' | 'static';

/** What a host has of its own. */
export interface Host {
  readonly css?: string;
  readonly html?: string;
  readonly policy?: string;
  readonly programs?: readonly (keyof Programs)[];
}

export interface OpenedHost {
  readonly page: Page;
  /** Errors, and whatever the browser refused. */
  readonly complaints: string[];
  mount(program: ProgramName, mounting?: Partial<Mounting>): Promise<void>;
}

/** Widgets get a place of one size, away from the host's own elements. */
const places = `<div id="a" class="place"></div><div id="b" class="place"></div>`;
const placeCss = `.place { position: absolute; inset-block-start: 0; inline-size: 760px; }
  #a { inset-inline-start: 400px; } #b { inset-inline-start: 1200px; }`;

const files: Readonly<Record<string, keyof Programs>> = {
  '/newest.js': 'newest',
  '/oldest.js': 'oldest',
  '/static.js': 'static',
  '/hostNewest.js': 'hostNewest',
  '/hostOldest.js': 'hostOldest',
  '/styles.css': 'styles',
};

/** Opens a page of a host and answers everything that it asks for. */
export async function openHost(
  browser: Browser,
  programs: Programs,
  host: Host = {},
): Promise<OpenedHost> {
  const context = await browser.newContext({
    viewport: { width: 2000, height: 1000 },
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    const file = files[pathname];
    if (file !== undefined) {
      const contentType = pathname.endsWith('.css') ? 'text/css' : 'text/javascript';
      return route.fulfill({ contentType, body: programs[file] });
    }
    if (pathname === '/host.css') {
      return route.fulfill({ contentType: 'text/css', body: `${host.css ?? ''}\n${placeCss}` });
    }
    const headers = host.policy === undefined ? {} : { 'content-security-policy': host.policy };
    return route.fulfill({ contentType: 'text/html', headers, body: documentOf(host) });
  });
  await page.goto('http://localhost/');
  return {
    page,
    complaints,
    mount: async (program, mounting = {}) => {
      const whole: Mounting = { into: '#a', ...mounting };
      await page.evaluate(mountInPage, { program, mounting: whole });
      const widget = whole.widget ?? 'commission-table';
      await page
        .locator(`${whole.into} [data-portico-widget="${widget}"][data-portico-state="ready"]`)
        .first()
        .waitFor();
    },
  };
}

function documentOf({ html = '', programs = ['newest'] }: Host): string {
  const scripts = programs.map((name) => `<script src="/${name}.js"></script>`);
  const sheet = programs.includes('static') ? '<link rel="stylesheet" href="/styles.css">' : '';
  return `<!doctype html><html lang="en"><head><link rel="icon" href="data:,">
    <link rel="stylesheet" href="/host.css">${sheet}</head>
    <body>${html}${places}${scripts.join('')}</body></html>`;
}

function mountInPage({ program, mounting }: { program: string; mounting: Mounting }): void {
  const programs = (window as { programs?: Record<string, HostPage> }).programs ?? {};
  programs[program]?.mount(mounting);
}

/** How an element looks: a name to find it by, and all its computed properties. */
export type Look = readonly [name: string, style: Readonly<Record<string, string>>];

/** The looks of everything in the elements that a selector finds, in the order of the document. */
export async function looksOf(page: Page, selector: string): Promise<Look[]> {
  // What moves or waits has come to rest, and no element is under the pointer.
  await page.mouse.move(0, 999);
  await page.evaluate(() => document.fonts.ready);
  // As one text: handed over value by value it takes seconds.
  const text = await page.locator(selector).evaluateAll((roots) => {
    const all = roots.flatMap((root) => [root, ...root.querySelectorAll('*')]);
    const looks = all.map((element) => {
      const style = getComputedStyle(element);
      const own = [...element.classList].filter((name) => name.startsWith('portico-'));
      const name = [element.localName, ...own].join('.');
      // Variables are means, and the style of an edge without a width is not seen.
      const seen = [...style].filter((property) => !/^--|^border.*style$/.test(property));
      const values = seen.map((property) => [property, style.getPropertyValue(property)]);
      return [name, Object.fromEntries(values)];
    });
    return JSON.stringify(looks);
  });
  return JSON.parse(text) as Look[];
}

/** Fails with the first differences, as a reader wants them. */
export function expectSameLooks(found: readonly Look[], wanted: readonly Look[]): void {
  expect(wanted.length).toBeGreaterThan(5);
  expect(found.map(([name]) => name)).toEqual(wanted.map(([name]) => name));
  expect(differences(found, wanted).slice(0, 40)).toEqual([]);
}

function differences(found: readonly Look[], wanted: readonly Look[]): string[] {
  return wanted.flatMap(([name, style], index) => {
    const other = found[index]?.[1] ?? {};
    return Object.entries(style).flatMap(([property, value]) =>
      other[property] === value ? [] : [`${name} ${property}: ${value} → ${other[property]}`],
    );
  });
}
