import { Fault } from './fault.ts';
import type { Page } from '../../contract/page.ts';

interface Listing<T> {
  cursor?: string | undefined;
  limit: number;
  /** Filters and sort; a cursor of other ones is refused. */
  bound: unknown;
  /** Tells one item from all others. */
  keyOf(item: T): string;
}

/** One keyset page of items that are in order already. The cursor is opaque. */
export function pageThrough<T>(items: readonly T[], listing: Listing<T>): Page<T> {
  const bound = fingerprint(JSON.stringify(listing.bound ?? null));
  const after = listing.cursor === undefined ? undefined : readCursor(listing.cursor, bound);
  const start =
    after === undefined ? 0 : items.findIndex((item) => listing.keyOf(item) === after) + 1;
  if (after !== undefined && start === 0) throw new Fault('invalid_cursor');
  const data = items.slice(start, start + listing.limit);
  const last = data.at(-1);
  const more = last !== undefined && start + data.length < items.length;
  return { data, nextCursor: more ? btoa(`${bound}:${listing.keyOf(last)}`) : null };
}

function readCursor(cursor: string, bound: string): string {
  let text = '';
  try {
    text = atob(cursor);
  } catch {
    throw new Fault('invalid_cursor');
  }
  const [of, key] = [text.slice(0, text.indexOf(':')), text.slice(text.indexOf(':') + 1)];
  if (of !== bound || !key) throw new Fault('invalid_cursor');
  return key;
}

function fingerprint(text: string): string {
  let hash = 0;
  for (const char of text) hash = (Math.imul(hash, 31) + char.codePointAt(0)!) | 0;
  return (hash >>> 0).toString(36);
}
