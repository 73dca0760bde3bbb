import type { Exchange } from '../../../host/index.ts';

/** An event to wait for, and when the request that causes it was sent. */
export interface Mark {
  key: string;
  sentAt: number;
}

/** One press of a button: what was sent, what came back, which events should follow. */
export interface Run {
  status: 'pending' | 'done' | 'failed';
  /** On the page's own clock. */
  startedAt: number;
  exchanges: readonly Exchange[];
  marks: readonly Mark[];
  /** One sentence of what was achieved, or why it was not. */
  outcome: string;
}

/**
 * Milliseconds from each request until all of its events were on screen. Requests of which
 * something is still missing are left out.
 */
export function latenciesOf(run: Run, seen: ReadonlyMap<string, number>): number[] {
  const lastAt = new Map<number, number>();
  for (const { key, sentAt } of run.marks) {
    const at = seen.get(key);
    const shown = at === undefined || at < sentAt ? Number.NaN : at;
    lastAt.set(sentAt, Math.max(shown, lastAt.get(sentAt) ?? 0));
  }
  return [...lastAt].map(([sentAt, at]) => at - sentAt).filter((ms) => !Number.isNaN(ms));
}

/** How many requests wait for events. */
export function requestsOf(run: Run): number {
  return new Set(run.marks.map(({ sentAt }) => sentAt)).size;
}

export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length % 2 === 1) return sorted[middle] ?? 0;
  return ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** Does all the work, a few pieces at a time; the first failure ends it. */
export async function inPool<T>(
  count: number,
  size: number,
  work: (index: number) => Promise<T>,
): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const worker = async () => {
    while (next < count) {
      const index = next;
      next += 1;
      results[index] = await work(index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(size, count) }, worker));
  return results;
}
