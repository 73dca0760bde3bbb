// Shows a rival's table and says when its rows are painted.

import type { ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import type { Commission } from '@portico/sdk/contract';
import { frame } from '../frames.ts';
import { makeRows } from './table-rows.ts';

/** What the driver may ask of any of the tables. */
export interface TableStage {
  load(): Promise<number>;
  mount(which: 'full'): Promise<number>;
  unmount(): Promise<void>;
}

/** Puts a table on the stage; `rowSelector` finds its rendered rows. */
export function stageTable(rowSelector: string, show: (rows: Commission[]) => ReactNode): void {
  const place = document.querySelector<HTMLElement>('#place')!;
  let rows: Commission[] = [];
  let root: Root | undefined;
  const bench: TableStage = {
    async load() {
      rows = makeRows();
      return rows.length;
    },
    async mount() {
      const started = performance.now();
      root = createRoot(place);
      root.render(show(rows));
      while (place.querySelector(rowSelector) === null) await frame();
      // The frame in which the rows are painted ends when the next one begins.
      await frame();
      return performance.now() - started;
    },
    async unmount() {
      root?.unmount();
      place.replaceChildren();
      await frame();
    },
  };
  Object.assign(globalThis, { bench });
}
