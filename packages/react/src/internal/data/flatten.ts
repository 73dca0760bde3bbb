import type { Page } from '@portico/sdk/contract';

const flattened = new WeakMap<object, readonly unknown[]>();

/** All loaded items in order. The same pages give the same array, so rendering stays cheap. */
export function flatten<T>(pages: { readonly pages: readonly Page<T>[] }): readonly T[] {
  const known = flattened.get(pages) as readonly T[] | undefined;
  if (known !== undefined) return known;
  const items = ([] as T[]).concat(...pages.pages.map((page) => page.data));
  flattened.set(pages, items);
  return items;
}
