// 100,000 commissions in our table, in AG Grid Community and in MUI X DataGrid (community).

import type { Browser } from 'playwright-core';
import { entries } from '../../size/entries.ts';
import { weigh } from '../../size/measure.ts';
import { heapOf, openPage, workDuring, type Opened } from './browser.ts';
import { bundlePage, weighProgram } from './bundle.ts';
import { Figures } from './report.ts';
import type { TableStage } from './table-stage.ts';
import { droppedInRide, workOfRide, type Anatomy, type Wheel } from './wheel.ts';

declare const bench: TableStage;

interface Table {
  readonly name: string;
  readonly page: string;
  readonly anatomy: Anatomy;
  /** What a host imports to have it; ours is weighed as it is built. */
  readonly program?: string;
}

const tables: readonly Table[] = [
  {
    name: 'ours',
    page: '../table-page.tsx',
    anatomy: { scroller: '.portico-commission-scroller' },
  },
  {
    name: 'AG Grid',
    page: 'ag-grid-page.tsx',
    anatomy: { scroller: '.ag-grid-viewport' },
    program: `export { ClientSideRowModelModule, themeQuartz } from 'ag-grid-community';
      export { AgGridProvider, AgGridReact } from 'ag-grid-react';`,
  },
  {
    name: 'MUI',
    page: 'mui-grid-page.tsx',
    anatomy: {
      scroller: '.MuiDataGrid-virtualScroller',
      nextPage: 'button[aria-label="Go to next page"]',
    },
    program: `export { DataGrid } from '@mui/x-data-grid';
      export { Chip } from '@mui/material';`,
  },
];
const wheels: readonly Wheel[] = [
  { name: 'wheel, 120 px a step', pixels: 120, screens: 12 },
  { name: 'wheel, a screen a step', pixels: 540, screens: 40 },
];
const rivals = ['AG Grid', 'MUI'];

/** Measures all tables in turns; each lives in a tab of its own with its own copy of the rows. */
export async function measureTables(
  browser: Browser,
  modules: string,
  rounds: number,
): Promise<Figures> {
  const figures = new Figures();
  const opened = new Map<Table, Opened>();
  for (const table of tables) {
    const one = await openPage(browser, await bundlePage(table.page, modules), 'table');
    await one.page.evaluate(() => bench.load());
    opened.set(table, one);
    figures.add(judged('gzip, all but React', 'kB'), table.name, await weightOf(table, modules));
  }
  // The first round is for the browser to get to know the code.
  for (const [table, one] of opened) await measureRound(one, table, new Figures());
  for (let round = 0; round < rounds; round += 1) {
    for (const [table, one] of opened) await measureRound(one, table, figures);
  }
  return figures;
}

async function weightOf({ program }: Table, modules: string): Promise<number> {
  if (program !== undefined) return (await weighProgram(program, modules)) / 1000;
  const entry = entries.find(({ name }) => name === 'first widget')!;
  return (await weigh(entry)).filledBytes / 1000;
}

async function measureRound(opened: Opened, table: Table, into: Figures): Promise<void> {
  const { page, cdp } = opened;
  const { name, anatomy } = table;
  await page.bringToFront();
  const heapBefore = await heapOf(cdp);
  const [ms, work] = await workDuring(cdp, () => page.evaluate(() => bench.mount('full')));
  into.add(shown('mount until rows are painted', 'ms'), name, ms);
  into.add(judged('mount, work', 'ms'), name, work.all);
  const count = () => page.evaluate(() => document.querySelectorAll('#place *').length);
  into.add(shown('elements', ''), name, await count());
  into.add(judged('heap over the rows', 'MB'), name, (await heapOf(cdp)) - heapBefore);
  for (const wheel of wheels) {
    const work = await workOfRide(opened, anatomy, wheel);
    into.add(judged(`${wheel.name}: work a screen`, 'ms'), name, work.all);
    into.add(shown(`${wheel.name}: of that scripts`, 'ms'), name, work.script);
    const dropped = await droppedInRide(opened, anatomy, wheel);
    into.add(shown(`${wheel.name}: frames over 32 ms`, '%'), name, 100 * dropped);
  }
  await page.evaluate(() => bench.unmount());
}

const judged = (name: string, unit: string) => ({ name, unit, judged: rivals });
const shown = (name: string, unit: string) => ({ name, unit, judged: [] });
