// A hand on the wheel: the same turns for every table, through the browser's own input.

import { setTimeout as pause } from 'node:timers/promises';
import { workDuring, type Opened, type Work } from './browser.ts';
import { heights } from './table-rows.ts';

/** How the wheel is turned: so many pixels with each step. */
export interface Wheel {
  readonly name: string;
  readonly pixels: number;
  readonly screens: number;
}

/** What one table is made of, for those who look at it from outside. */
export interface Anatomy {
  readonly scroller: string;
  /** What brings the following rows, for tables that show pages. */
  readonly nextPage?: string;
}

/** What the page notes down during a ride. */
interface Log {
  travelled: number;
  readonly frames: number[];
  stop(): void;
}

interface Ridden extends Anatomy {
  /** A page that counts its frames makes one even when there is nothing to show. */
  readonly countsFrames: boolean;
}

declare const rideLog: Log;

const screenPixels = heights.table - heights.head;
const droppedMs = 32;
const stepMs = 33;
const settleMs = 500;

/** What the page works for each screen of rows that passes. Nothing of ours runs in its frames. */
export async function workOfRide(opened: Opened, anatomy: Anatomy, wheel: Wheel): Promise<Work> {
  const [screens, work] = await workDuring(opened.cdp, async () => {
    const log = await ride(opened, { ...anatomy, countsFrames: false }, wheel);
    return log.travelled / screenPixels;
  });
  return { all: work.all / screens, script: work.script / screens };
}

/** The share of frames that came more than one refresh late. */
export async function droppedInRide(
  opened: Opened,
  anatomy: Anatomy,
  wheel: Wheel,
): Promise<number> {
  const { frames } = await ride(opened, { ...anatomy, countsFrames: true }, wheel);
  return frames.filter((time) => time > droppedMs).length / frames.length;
}

/** Turns the wheel over the table, and fails if the rows did not follow. */
async function ride({ page }: Opened, options: Ridden, wheel: Wheel) {
  const distance = wheel.screens * screenPixels;
  await page.mouse.move(400, 500);
  await page.evaluate(startLog, options);
  for (let turned = 0; turned < distance; turned += wheel.pixels) {
    await page.mouse.wheel(0, wheel.pixels);
    await pause(stepMs);
  }
  await pause(settleMs);
  const log = await page.evaluate(() => {
    rideLog.stop();
    return { travelled: rideLog.travelled, frames: rideLog.frames };
  });
  // A wheel that is turned while a page ends has nothing to scroll for a moment.
  if (log.travelled < distance * 0.8) {
    throw new Error(`${options.scroller} went ${log.travelled} px of ${distance}.`);
  }
  return log;
}

/** In the page: follows the scroller and the frames, and turns pages where there are any. */
function startLog({ scroller, nextPage, countsFrames }: Ridden): void {
  const element = document.querySelector(scroller)!;
  const frames: number[] = [];
  let [top, before, running] = [element.scrollTop, performance.now(), true];
  const follow = () => {
    const now = element.scrollTop;
    rideLog.travelled += Math.max(0, now - top);
    top = now;
    const isAtEnd = now >= element.scrollHeight - element.clientHeight - 1;
    if (isAtEnd && nextPage) document.querySelector<HTMLElement>(nextPage)?.click();
  };
  const onFrame = (now: number) => {
    frames.push(now - before);
    before = now;
    if (running) requestAnimationFrame(onFrame);
  };
  const stop = () => {
    running = false;
    element.removeEventListener('scroll', follow);
  };
  element.addEventListener('scroll', follow, { passive: true });
  if (countsFrames) requestAnimationFrame(onFrame);
  Object.assign(globalThis, { rideLog: { travelled: 0, frames, stop } satisfies Log });
}
