import type { InfiniteData } from '@tanstack/react-query';
import type { Page } from '@portico/sdk/contract';

/** The pages of a list that have been loaded so far. */
export type Pages<T> = InfiniteData<Page<T>, string | null>;

interface Item {
  readonly id: string;
}

/** The pages without an item; the same pages when it is not there. */
export function without<T extends Item>(pages: Pages<T>, id: string): Pages<T> {
  return mapPage(pages, id, (data, index) => data.toSpliced(index, 1));
}

/** The pages with an item in place of its older self; the same pages when it is not there. */
export function replaced<T extends Item>(pages: Pages<T>, item: T): Pages<T> {
  return mapPage(pages, item.id, (data, index) => data.with(index, item));
}

/** Whether an item is among the loaded ones. */
export function has<T extends Item>(pages: Pages<T>, id: string): boolean {
  return pages.pages.some((page) => page.data.some((item) => item.id === id));
}

/**
 * The pages with an item where its order puts it. One that comes after everything loaded is
 * left to the page that will bring it.
 */
export function inserted<T extends Item>(
  pages: Pages<T>,
  item: T,
  comesBefore: (a: T, b: T) => boolean,
): Pages<T> {
  for (const [number, page] of pages.pages.entries()) {
    const index = page.data.findIndex((other) => comesBefore(item, other));
    if (index >= 0) return withPage(pages, number, page.data.toSpliced(index, 0, item));
  }
  const last = pages.pages.length - 1;
  const end = pages.pages[last];
  if (end === undefined || end.nextCursor !== null) return pages;
  return withPage(pages, last, [...end.data, item]);
}

function mapPage<T extends Item>(
  pages: Pages<T>,
  id: string,
  change: (data: T[], index: number) => T[],
): Pages<T> {
  for (const [number, page] of pages.pages.entries()) {
    const index = page.data.findIndex((item) => item.id === id);
    if (index >= 0) return withPage(pages, number, change(page.data, index));
  }
  return pages;
}

function withPage<T>(pages: Pages<T>, number: number, data: T[]): Pages<T> {
  const page = pages.pages[number];
  if (page === undefined) return pages;
  return { ...pages, pages: pages.pages.with(number, { ...page, data }) };
}
