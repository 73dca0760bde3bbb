// The elements in a real browser, as a page without React loads them: from a script tag.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, visit, widget } from './browser.ts';
import { startElementPage, type ElementPage } from './element-page.ts';

let host: ElementPage;
let browser: Browser;
beforeAll(async () => {
  [host, browser] = await Promise.all([startElementPage(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
});

const loader = `<script type="module" src="/portico/portico.js" nonce="r4nd0m"
  data-base-url="" data-session-url="/session"></script>`;

function pageOf(body: string, style = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>
    ${loader}<style nonce="r4nd0m">${style}</style></head>
    <body><main>${body}</main></body></html>`;
}

/** Nothing but what the page names may run or style it. */
const policy = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'nonce-r4nd0m'; connect-src 'self'; " +
    "img-src 'self' data:; base-uri 'none'",
};

function styleOf(page: Page, selector: string, name: string): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name);
}

it('two widgets, one token, no more code than they need, under a strict policy', async () => {
  host.fake.latencyMs = 30;
  const first = host.asked.length;
  const html = pageOf(
    '<portico-tier-ring></portico-tier-ring><portico-commission-table></portico-commission-table>',
    `main { --portico-color-accent: rgb(1, 2, 3) }
     .portico-tier-name { letter-spacing: 5px }`,
  );
  const { page, complaints } = await visit(browser, host.place(html, policy));
  await widget(page, 'tier-ring').waitFor();
  await widget(page, 'commission-table').getByText('Lindqvist & Sons').first().waitFor();
  const asked = host.asked.slice(first);
  expect(asked.filter((path) => path.startsWith('/session'))).toHaveLength(1);
  const chunks = asked.filter((path) => path.startsWith('/portico/chunks/'));
  expect(chunks.filter((path) => /tax-center|payout|calculator|asset/.test(path))).toEqual([]);
  // The page's own style sheet and properties reach what stands in the light.
  expect(await styleOf(page, '.portico-tier-name', 'letter-spacing')).toBe('5px');
  expect(await styleOf(page, '.portico-tier-ring-line', 'stroke')).toContain('rgb(1, 2, 3)');
  expect(await styleOf(page, 'portico-tier-ring', 'display')).toBe('block');
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('a shadow root keeps the page’s styles out and brings its own', async () => {
  const html = pageOf(
    '<portico-tier-ring shadow></portico-tier-ring>',
    '.portico-tier-name { letter-spacing: 5px }',
  );
  const { page, complaints } = await visit(browser, host.place(html, policy));
  await widget(page, 'tier-ring').waitFor();
  expect(await styleOf(page, '.portico-tier-name', 'letter-spacing')).not.toBe('5px');
  expect(await styleOf(page, '.portico-tier-ring-figure', 'display')).not.toBe('inline');
  expect(complaints).toEqual([]);
  await page.context().close();
});

it('what stands between the tags gives way to the skeleton; nothing collapses', async () => {
  host.fake.latencyMs = 400;
  const html = pageOf(
    '<portico-tier-ring><p id="wait">One moment …</p></portico-tier-ring><p id="below">Below</p>',
  );
  const { page } = await visit(browser, host.place(html, policy));
  const heights = await page.evaluate(async () => {
    const element = document.querySelector('portico-tier-ring')!;
    const seen: number[] = [];
    let isOver = false;
    const look = () => {
      const height = Math.round(element.getBoundingClientRect().height);
      if (height !== seen.at(-1)) seen.push(height);
      if (!isOver) requestAnimationFrame(look);
    };
    look();
    await new Promise((resolve) => element.addEventListener('portico-ready', resolve));
    await new Promise((resolve) => setTimeout(resolve, 100));
    isOver = true;
    return seen;
  });
  // The line of text, the skeleton, the widget: nothing else comes between, and nothing collapses.
  expect(heights.length).toBeLessThanOrEqual(3);
  expect(heights).toEqual(heights.toSorted((one, other) => one - other));
  expect(await page.locator('#wait').isVisible()).toBe(false);
  await page.context().close();
});

it('a move keeps what the partner sees; taking out ends what was going on', async () => {
  host.fake.latencyMs = 0;
  const html = pageOf(`<div id="a"><portico-commission-table></portico-commission-table></div>
    <div id="b"></div>`);
  const { page, complaints } = await visit(browser, host.place(html));
  const table = widget(page, 'commission-table');
  await table.getByRole('searchbox').fill('Lindqvist');
  await page.evaluate(() => {
    const element = document.querySelector('portico-commission-table')!;
    document.querySelector('#b')!.append(element);
  });
  await page.waitForTimeout(50);
  expect(await table.getByRole('searchbox').inputValue()).toBe('Lindqvist');
  await page.evaluate(() => document.querySelector('#b')!.replaceChildren());
  await expect.poll(() => host.fake.followers, { timeout: 10_000 }).toBe(0);
  await page.evaluate(() => {
    document.querySelector('#a')!.innerHTML = '<portico-tier-ring></portico-tier-ring>';
  });
  await widget(page, 'tier-ring').waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});
