// Every story in one browser, one page per worker, and what is asked of each.

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser } from '../../e2e/browser.ts';
import { serveStories, type ServedStories } from './bundle.ts';
import type { Look, SweepPage } from './page.tsx';

/** Part of the stories only, while one works on them: `PORTICO_STORIES='tier-ring' …`. */
const wanted = new RegExp(process.env['PORTICO_STORIES'] ?? '');

/** What is wrong with which story. */
export type Finding = string;

/** Asks something of a story that stands in a page, played to its end. */
export type Question = (page: StoryPage) => Promise<Finding[]>;

/** A page with one story in it. */
export interface StoryPage {
  readonly page: Page;
  readonly story: string;
  /** Runs in the page. */
  ask<Answer>(question: (sweep: SweepPage) => Answer | Promise<Answer>): Promise<Answer>;
  look(look: Look): Promise<void>;
}

/** Which stories, in what kind of window. */
export interface SweepOptions extends BrowserContextOptions {
  readonly only?: RegExp;
  /** One where the focus matters: a browser has one keyboard. @default 2 */
  readonly workers?: number;
}

/** A browser, and the page that it is to open. */
export interface Stand {
  readonly browser: Browser;
  readonly served: ServedStories;
  close(): Promise<void>;
}

export async function openStand(): Promise<Stand> {
  const [browser, served] = await Promise.all([openBrowser(), serveStories()]);
  const close = async () => {
    served.close();
    await browser.close();
  };
  return { browser, served, close };
}

/** Everything that is wrong with any story, each finding with the name of its story. */
export async function sweep(
  { browser, served }: Stand,
  question: Question,
  { only = /./, workers = 2, ...options }: SweepOptions = {},
): Promise<Finding[]> {
  const findings: Finding[] = [];
  let left: string[] | undefined;
  const work = async () => {
    const page = await openPage(browser, served.url, options);
    const all = await page.evaluate(() => window.sweep.stories);
    left ??= all.filter((story) => only.test(story) && wanted.test(story));
    for (let story = left.shift(); story !== undefined; story = left.shift()) {
      const found = await visitStory({ page, story }, question);
      findings.push(...found.map((one) => `${story}: ${one}`));
    }
    await page.context().close();
  };
  await Promise.all(Array.from({ length: workers }, work));
  return findings.toSorted();
}

async function openPage(browser: Browser, url: string, options: BrowserContextOptions) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

async function visitStory(
  { page, story }: Pick<StoryPage, 'page' | 'story'>,
  question: Question,
): Promise<Finding[]> {
  const failure = await page.evaluate((name) => window.sweep.open(name), story);
  const played = failure === undefined ? [] : [`could not be played: ${failure}`];
  const ask: StoryPage['ask'] = (asked) =>
    page.evaluate(`(${asked.toString()})(window.sweep)`) as never;
  const look = (look: Look) => page.evaluate((given) => window.sweep.look(given), look);
  try {
    return [...played, ...(await question({ page, story, ask, look }))];
  } catch (error) {
    return [...played, `could not be asked: ${String(error).split('\n')[0]}`];
  }
}
