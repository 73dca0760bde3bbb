import type { Page } from './contract/page.ts';
import type { Call } from './client-of.ts';

/** A list call: await it for one page, or walk it page by page, item by item. */
export interface ListCall<T> extends Call<Page<T>>, AsyncIterable<T> {
  /** Page after page, each fetched when it is asked for. */
  pages(): AsyncIterableIterator<Page<T>>;
  /** The first `limit` items, over as many pages as it takes. */
  toArray(options: { limit: number }): Promise<T[]>;
}

/** Gives a call of a first page the ways to walk on. */
export function paginate<T>(
  first: Call<Page<T>>,
  next: (cursor: string) => Promise<Page<T>>,
): ListCall<T> {
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
  async function toArray({ limit }: { limit: number }): Promise<T[]> {
    const found: T[] = [];
    if (limit <= 0) return found;
    for await (const item of items()) if (found.push(item) >= limit) break;
    return found;
  }
  return Object.assign(first, { pages, toArray, [Symbol.asyncIterator]: items });
}
