import type { Page } from './contract/page.ts';

/** Walks from a first page to the last one, as far as it is asked to. */
export function walk<T>(first: Promise<Page<T>>, next: (cursor: string) => Promise<Page<T>>) {
  async function* pages(): AsyncIterableIterator<Page<T>> {
    let page = await first;
    yield page;
    for (let cursor: string | null = null; page.nextCursor;) {
      // A server that repeats a cursor would send us round for ever.
      if (page.nextCursor === cursor) return;
      cursor = page.nextCursor;
      yield (page = await next(cursor));
    }
  }
  async function* items(): AsyncIterableIterator<T> {
    for await (const page of pages()) yield* page.data;
  }
  /** The limit is no choice of ours: nobody fetches a million rows by mistake. */
  async function toArray({ limit }: { limit: number }): Promise<T[]> {
    const found: T[] = [];
    if (limit <= 0) return found;
    for await (const item of items()) if (found.push(item) >= limit) break;
    return found;
  }
  return { pages, items, toArray };
}
