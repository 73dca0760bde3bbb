// The whole page, host and widgets together, held against the rules of axe.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit, widget } from './browser.ts';
import { startDemoServer, type DemoServer } from './demo-server.ts';

let demo: DemoServer;
let browser: Browser;
beforeAll(async () => {
  demo = await startDemoServer();
  browser = await openBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const results = (await page.evaluate('axe.run(document)')) as AxeResults;
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

const brands = ['hera', 'affiliate', 'siso', 'smartcrm'];

describe.each(brands)('%s', (brand) => {
  it.each([
    ['light', 1440, 'en'],
    ['dark', 1440, 'de'],
    ['light', 360, 'ar'],
  ])('%s at %i px in %s breaks no rule and does not scroll sideways', async (...facts) => {
    const [scheme, width, lang] = facts;
    const url = `${demo.url}/?brand=${brand}&scheme=${scheme}&lang=${lang}&play=link`;
    // The page's policy would keep the checker out.
    const options = { viewport: { width, height: 900 }, bypassCSP: true };
    const { page } = await visit(browser, url, options);
    for (const name of ['tier-ring', 'commission-table', 'asset-grid']) {
      await widget(page, name).waitFor();
    }
    expect(await violationsOf(page)).toEqual([]);
    const beyond = 'document.documentElement.scrollWidth - innerWidth';
    expect(await page.evaluate(beyond)).toBe(0);
    await page.context().close();
  });
});
