import type { Page } from './contract/page.ts';
import type { Call } from './client-of.ts';

/** A list call: await it for one page, or walk it page by page, item by item. */
export interface ListCall<T> extends Call<Page<T>>, AsyncIterable<T> {
  /** Page after page, each fetched when it is asked for. */
  pages(): AsyncIterableIterator<Page<T>>;
  /** The first `limit` items, over as many pages as it takes. */
  toArray(options: { limit: number }): Promise<T[]>;
}

/** Gives a call of a first page the ways to walk on; what walks comes with the first walk. */
export function paginate<T>(
  first: Call<Page<T>>,
  next: (cursor: string) => Promise<Page<T>>,
): ListCall<T> {
  const walk = async () => (await import('./walk.ts')).walk(first, next);
  return Object.assign(first, {
    async *pages() {
      yield* (await walk()).pages();
    },
    toArray: async (options: { limit: number }) => (await walk()).toArray(options),
    async *[Symbol.asyncIterator]() {
      yield* (await walk()).items();
    },
  });
}
