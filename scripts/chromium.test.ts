import { chromium } from 'playwright-core';
import { expect, onTestFinished, test, vi } from 'vitest';
import { chromiumLaunchOptions, findChromium } from './chromium.ts';

test('a named browser that does not start is refused by name', () => {
  expect(() => findChromium('no/such/browser')).toThrow('PORTICO_CHROMIUM=no/such/browser');
});

test('the packaged browser brings its libraries and fonts, and renders a page', async () => {
  vi.stubEnv('PORTICO_CHROMIUM', 'packaged');
  onTestFinished(() => void vi.unstubAllEnvs());
  const options = chromiumLaunchOptions();
  expect(options.env?.['LD_LIBRARY_PATH']).toContain('node_modules/.cache/portico/chromium-');
  const browser = await chromium.launch(options);
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.setContent('<p style="display: inline-block">€ 124.50</p>');
  const width = await page.evaluate(() => document.querySelector('p')?.offsetWidth);
  expect(width).toBeGreaterThan(20);
  expect((await page.screenshot()).length).toBeGreaterThan(1000);
}, 60_000);
