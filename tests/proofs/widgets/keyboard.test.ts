// Every widget is walked through with the keyboard alone: from the first place to the last, with
// the window of a desktop, in forced colours, from the right, and at 400 %.

import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStand, sweep, type Finding, type Stand, type StoryPage } from './sweep.ts';
import type { TabStop } from './tab-stops.ts';

/** The story of each widget that has the most in it. */
const mainStories = /^[\w-]+\/(?!program-theme|link-journeys)[\w-]+\.stories\.tsx Ready$/;

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand?.close());

const byKeys = { only: mainStories, workers: 1 };
const walkIn = (options: BrowserContextOptions = {}) =>
  sweep(stand, walkThrough, { ...byKeys, ...options });

describe('with the keyboard alone', () => {
  test('everything is reached, in the order that is seen, and shows that it is', async () => {
    expect(await walkIn()).toEqual([]);
  });

  test('in forced colours the focus is seen as well', async () => {
    expect(await walkIn({ forcedColors: 'active' })).toEqual([]);
  });

  test('at 400 % everything is reached, and nothing lies over what has the focus', async () => {
    const found = await walkIn({ viewport: { width: 320, height: 256 } });
    // The head of a table shows itself over the first card while it has the focus, and is gone
    // when that card has it: boxes of two moments say nothing of the order.
    expect(found.filter((finding) => !finding.includes(' comes after '))).toEqual([]);
  });
});

test('what Enter opens, Escape closes, and the focus is back where it was', async () => {
  expect(await sweep(stand, openAndClose, byKeys)).toEqual([]);
});

test('twenty events at once are not twenty announcements', async () => {
  const found = await sweep(
    stand,
    async (story) => {
      const said = await story.ask((page) => page.chatter());
      return said.length > 2 ? [said.join(' | ')] : [];
    },
    { only: mainStories },
  );
  expect(found).toEqual([]);
});

const openers = 'main [aria-haspopup]:not(:disabled)';
const stops = ':is(a[href], button, input, select, textarea, [tabindex="0"])';
const layers = ':is(:modal, :popover-open):not([role=tooltip])';

async function openAndClose({ page }: StoryPage): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const opener of (await page.locator(openers).all()).slice(0, 12)) {
    if (!(await opener.isVisible())) continue;
    const name = `${await opener.getAttribute('aria-label')} ${await opener.textContent()}`;
    await opener.focus();
    await page.keyboard.press('Enter');
    const opened = page.locator(layers).last();
    if (!(await becomes(() => opened.isVisible()))) findings.push(`Enter opens nothing: ${name}`);
    const isInside = () => opened.evaluate((layer) => layer.contains(document.activeElement));
    // A dialog takes the focus; a layer that leaves the page alone has it one Tab away.
    if (await opened.evaluate((layer) => !layer.matches(':modal, [role=menu]'))) {
      // What is in a panel may still be on its way.
      await opened.locator(stops).first().waitFor();
      await page.keyboard.press('Tab');
    }
    if (!(await becomes(isInside))) findings.push(`the focus stays outside: ${name}`);
    await page.keyboard.press('Escape');
    if (!(await becomes(async () => (await page.locator(layers).count()) === 0))) {
      findings.push(`Escape does not close: ${name}`);
    }
    const isBack = () => opener.evaluate((element) => element === document.activeElement);
    if (!(await becomes(isBack))) findings.push(`the focus is lost: ${name}`);
  }
  return findings;
}

async function becomes(holds: () => Promise<boolean>): Promise<boolean> {
  for (let turn = 0; turn < 60; turn += 1) {
    if (await holds().catch(() => false)) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

async function walkThrough(story: StoryPage): Promise<Finding[]> {
  await story.ask((page) => page.startWalk());
  const wanted = await story.ask((page) => page.tabStops());
  const forth = await walk(story, 'Tab');
  const back = await walk(story, 'Shift+Tab');
  const reached = new Set(forth.map(({ key }) => key));
  const missed = wanted.filter(({ key }) => !reached.has(key));
  const mouseOnly = await story.ask((page) => page.mouseOnly());
  return [
    ...missed.map(({ name }) => `not reached: ${name}`),
    ...mouseOnly.map((name) => `only for the mouse: ${name}`),
    ...forth.filter(({ isMarked }) => !isMarked).map(({ name }) => `focus not seen: ${name}`),
    ...forth.filter(({ isInSight }) => !isInSight).map(({ name }) => `out of sight: ${name}`),
    ...forth.flatMap((stop, index) => outOfOrder(forth[index - 1], stop)),
    ...sameWay(forth, back.toReversed()),
  ];
}

/** Presses a key until the end of the page is reached, or a place has come around again. */
async function walk(story: StoryPage, key: string): Promise<TabStop[]> {
  const stops: TabStop[] = [];
  const seen = new Set<number>();
  for (;;) {
    await story.page.keyboard.press(key);
    const stop = await story.ask((page) => page.tabStop());
    if (stop === undefined) return stops;
    if (seen.has(stop.key)) throw new Error(`${key} comes around to ${stop.name}`);
    seen.add(stop.key);
    const isMarked = stop.isMarked || (await isDrawn(story));
    stops.push({ ...stop, isMarked });
  }
}

/** A mark on a piece of a native control, a thumb for instance, can only be seen. */
async function isDrawn({ page }: StoryPage): Promise<boolean> {
  const focused = await page.evaluateHandle(() => document.activeElement as HTMLElement);
  const seen = await page.screenshot();
  await focused.evaluate((element) => element.blur());
  const without = await page.screenshot();
  await focused.evaluate((element) => element.focus());
  return !seen.equals(without);
}

/** Reading goes down, and within a line from its start; a column beside begins at its top. */
function outOfOrder(before: TabStop | undefined, { name, box }: TabStop): Finding[] {
  if (before === undefined) return [];
  const isAbove = box.bottom <= before.box.top && box.start < before.box.end;
  const isSameLine = box.top < before.box.bottom && before.box.top < box.bottom;
  const isBehind = isSameLine && box.end <= before.box.start;
  return isAbove || isBehind ? [`${name} comes after ${before.name}`] : [];
}

/** What has been loaded on the way is met on the way back alone. */
function sameWay(forth: readonly TabStop[], back: readonly TabStop[]): Finding[] {
  const wanted = new Set(forth.map(({ key }) => key));
  const met = back.filter(({ key }) => wanted.has(key));
  const keys = (stops: readonly TabStop[]) => stops.map(({ key }) => key).join(' ');
  return keys(forth) === keys(met) ? [] : ['the way back is another one'];
}
