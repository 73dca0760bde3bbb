// One page in a real Chromium, and what it costs the machine.

import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { chromiumLaunchOptions } from '../../../scripts/chromium.ts';

const style = `body { margin: 0; font: 14px/1.5 sans-serif; }
  .table { inline-size: 960px; }
  .widgets { display: grid; grid-template-columns: repeat(3, 320px); gap: 12px; }
  .badge { border-radius: 9px; padding: 2px 8px; background: #dcfce7; color: #166534; }`;

/** A page with one bundle in it. */
export interface Opened {
  readonly page: Page;
  readonly cdp: CDPSession;
}

/** The browser for a whole run: every page is a tab of it, so that all have the same neighbours. */
export function launch(): Promise<Browser> {
  return chromium.launch(chromiumLaunchOptions());
}

/** Opens a page of its own process for a script. */
export async function openPage(browser: Browser, script: string, kind: string): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1024, height: 900 } });
  const page = await context.newPage();
  page.on('pageerror', (error) => process.stderr.write(`${error.stack ?? error.message}\n`));
  const html = `<!doctype html><html lang="en"><style>${style}</style>
    <div id="place" class="${kind}"></div><script src="/bench.js"></script></html>`;
  await page.route('**/*', (route) => {
    const isScript = route.request().url().endsWith('/bench.js');
    const contentType = isScript ? 'text/javascript' : 'text/html';
    return route.fulfill({ contentType, body: isScript ? script : html });
  });
  await page.goto('http://localhost/');
  const cdp = await context.newCDPSession(page);
  // Processor time of the page's thread: what others do on the machine does not show in it.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return { page, cdp };
}

/** Processor time of the page's thread, in milliseconds. */
export interface Work {
  /** Everything: scripts, styles, layout, painting. */
  readonly all: number;
  readonly script: number;
}

async function workSoFar(cdp: CDPSession): Promise<Work> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
  return { all: of('TaskDuration') * 1000, script: of('ScriptDuration') * 1000 };
}

/** What the page worked while something was done to it. */
export async function workDuring<T>(cdp: CDPSession, does: () => Promise<T>): Promise<[T, Work]> {
  const before = await workSoFar(cdp);
  const result = await does();
  const after = await workSoFar(cdp);
  return [result, { all: after.all - before.all, script: after.script - before.script }];
}

/** Megabytes in use after everything that can go has gone. */
export async function heapOf(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize / 1e6;
}
