import { readFileSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { chromiumLaunchOptions } from '../../scripts/chromium.ts';

/** A page, and everything it complained of: errors, warnings, refused styles and scripts. */
export interface Visit {
  page: Page;
  complaints: string[];
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch(chromiumLaunchOptions());
}

// A headless browser calls itself one, and its clicks would be taken for a program's.
const userAgent =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) ' +
  'Chrome/153.0.0.0 Safari/537.36';

/** Opens an address as a person would, in a window of its own. */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    acceptDownloads: true,
    userAgent,
    ...options,
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(url);
  return { page, complaints };
}

/** A widget that has its data, or has found that there is none yet. */
export function widget(page: Page, name: string) {
  return page.locator(`[data-portico-widget="${name}"]:not([data-portico-state="loading"])`);
}

/** What the browser saved after a press. */
export async function download(
  page: Page,
  press: () => Promise<void>,
): Promise<{ name: string; bytes: Buffer }> {
  const [saved] = await Promise.all([page.waitForEvent('download'), press()]);
  const path = await saved.path();
  return { name: saved.suggestedFilename(), bytes: readFileSync(path) };
}
