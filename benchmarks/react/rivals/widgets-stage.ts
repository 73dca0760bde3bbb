// Shows many small widgets, and changes what they look like.

import { countRenders } from './renders.ts';
import { createRoot, type Root } from 'react-dom/client';
import type { ReactNode } from 'react';
import { frame } from '../frames.ts';
import { firstLook, type Look } from './looks.ts';

/** What is shown, and what tells that it is complete. */
export interface Show {
  readonly show: (count: number, look: Look) => ReactNode;
  /** Finds the widgets that are ready. */
  readonly ready: string;
  /** Finds what is filled with the accent, and what with the background. */
  readonly painted?: readonly [accent: string, background: string];
  /** What a new look takes besides rendering, if anything. */
  readonly dress?: (look: Look) => void;
  /** False where a new look is not React's business at all. */
  readonly rendersLook?: boolean;
}

/** What the driver may ask of the page. */
export interface WidgetsStage {
  mount(which: string, count: number): Promise<number>;
  unmount(): Promise<void>;
  /** Milliseconds until the next paint. */
  look(look: Look): Promise<number>;
  countRenders(look: Look): Promise<number>;
}

const patienceMs = 10_000;

/** Puts widgets on the stage, by name. */
export function stageWidgets(shows: Readonly<Record<string, Show>>): void {
  const place = document.querySelector<HTMLElement>('#place')!;
  let root: Root | undefined;
  let current: { show: Show; count: number } | undefined;
  const painted = async () => {
    await frame();
    await frame();
  };
  const colours = ({ painted: selectors = ['#place', '#place'] }: Show) =>
    selectors
      .map((selector) => getComputedStyle(document.querySelector(selector)!))
      .map(({ stroke, color, backgroundColor }) => [stroke, color, backgroundColor].join())
      .join();
  const wear = async (look: Look) => {
    const { show, count } = current!;
    const before = colours(show);
    show.dress?.(look);
    if (show.rendersLook !== false) root!.render(show.show(count, look));
    const asked = performance.now();
    while (colours(show) === before) {
      if (performance.now() - asked > patienceMs) throw new Error('The look is what it was.');
      await frame();
    }
    await painted();
  };
  const bench: WidgetsStage = {
    async mount(which, count) {
      const show = shows[which]!;
      current = { show, count };
      const started = performance.now();
      show.dress?.(firstLook);
      root = createRoot(place);
      root.render(show.show(count, firstLook));
      while (place.querySelectorAll(show.ready).length < count) await frame();
      await frame();
      return performance.now() - started;
    },
    async unmount() {
      root?.unmount();
      place.replaceChildren();
      await painted();
    },
    async look(look) {
      const started = performance.now();
      await wear(look);
      return performance.now() - started;
    },
    countRenders: (look) => countRenders(() => wear(look)),
  };
  Object.assign(globalThis, { bench });
}
