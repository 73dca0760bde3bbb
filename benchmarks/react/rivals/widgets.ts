// 300 small widgets: what mounting them costs, what each one adds, and what a new theme costs.

import type { Browser } from 'playwright-core';
import { heapOf, openPage, workDuring, type Opened } from './browser.ts';
import { bundlePage } from './bundle.ts';
import { firstLook, looks } from './looks.ts';
import { Figures } from './report.ts';
import type { WidgetsStage } from './widgets-stage.ts';

declare const bench: WidgetsStage;
declare const learn: () => void;

const count = 300;
const rival = ['MUI'];
const sides = ['ours', 'ours, theme in CSS', 'plain React', 'MUI'] as const;
type Side = (typeof sides)[number];

/** Measures all sides in turns. Ours and the plain ones share a page, and with it the styles. */
export async function measureWidgets(
  browser: Browser,
  modules: string,
  rounds: number,
): Promise<Figures> {
  const ours = await open(browser, 'our-widgets-page.tsx', modules);
  const mui = await open(browser, 'mui-widgets-page.tsx', modules);
  const pageOf = (side: Side) => (side === 'MUI' ? mui : ours);
  await ours.page.evaluate((many) => bench.mount('ours', many), count);
  await ours.page.evaluate(() => learn());
  await ours.page.evaluate(() => bench.unmount());
  const figures = new Figures();
  for (let round = -1; round < rounds; round += 1) {
    // The first round is for the browser to get to know the code.
    const into = round < 0 ? new Figures() : figures;
    for (const side of sides) await measureRound(pageOf(side), side, into);
  }
  return figures;
}

async function open(browser: Browser, page: string, modules: string): Promise<Opened> {
  const opened = await openPage(browser, await bundlePage(page, modules), 'widgets');
  // Rings fill and bars grow when they appear; that is not what mounting costs.
  await opened.page.emulateMedia({ reducedMotion: 'reduce' });
  return opened;
}

async function measureRound(opened: Opened, side: Side, into: Figures): Promise<void> {
  const { page, cdp } = opened;
  await page.bringToFront();
  const before = await heldBy(opened);
  const [ms, work] = await workDuring(cdp, () =>
    page.evaluate(([which, many]) => bench.mount(which, many), [side, count] as const),
  );
  const after = await heldBy(opened);
  if (side !== 'ours, theme in CSS') {
    into.add(shown('mount of 300 until painted', 'ms'), side, ms);
    into.add(judged('mount of 300, work', 'ms'), side, work.all);
    into.add(judged('… of that scripts', 'ms'), side, work.script);
    into.add(judged('one more widget: heap', 'kB'), side, (after.heap - before.heap) / count);
    const elements = (after.elements - before.elements) / count;
    into.add(shown('one more widget: elements', ''), side, elements);
    into.add(shown('style rules on the page', ''), side, after.rules);
  }
  if (side !== 'plain React') await measureLooks(opened, side, into);
  await page.evaluate(() => bench.unmount());
}

async function measureLooks({ page, cdp }: Opened, side: Side, into: Figures): Promise<void> {
  for (const [name, look] of looks) {
    const [ms, work] = await workDuring(cdp, () => page.evaluate((next) => bench.look(next), look));
    into.add(shown(`${name}: until painted`, 'ms'), side, ms);
    into.add(judged(`${name}: work`, 'ms'), side, work.all);
    into.add(shown(`… of that scripts (${name})`, 'ms'), side, work.script);
  }
  // Back the way it came, now for the number of renders: counting costs time of its own.
  for (const [name, look] of [
    ['another scheme', looks[0]![1]],
    ['another accent', firstLook],
  ] as const) {
    const renders = await page.evaluate((next) => bench.countRenders(next), look);
    into.add(shown(`${name}: components rendered`, ''), side, renders);
  }
}

/** What the page holds, in kB and pieces. */
async function heldBy({ page, cdp }: Opened) {
  const heap = (await heapOf(cdp)) * 1000;
  const pieces = await page.evaluate(() => ({
    elements: document.querySelectorAll('#place *').length,
    rules: [...document.styleSheets].reduce((sum, { cssRules }) => sum + cssRules.length, 0),
  }));
  return { heap, ...pieces };
}

const judged = (name: string, unit: string) => ({ name, unit, judged: rival });
const shown = (name: string, unit: string) => ({ name, unit, judged: [] });
