// A spool directory holds segments, `<number>-<start in ms>.ndjson`, in the order of their numbers.
// Beside a segment stands how far it has been drained: `<segment>.drained`, a number of bytes.

import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Segment {
  path: string;
  /** When it was begun. */
  startMs: number;
}

export function segmentName(startMs: number, number: number): string {
  return `${String(number).padStart(8, '0')}-${startMs}.ndjson`;
}

/** Oldest first. A directory that another process has just taken over is empty. */
export async function listSegments(dir: string): Promise<Segment[]> {
  const names = await readdir(dir).catch(unlessMissing);
  return (names ?? [])
    .filter((name) => /^\d{8}-\d+\.ndjson$/.test(name))
    .toSorted()
    .map((name) => ({ path: join(dir, name), startMs: Number(name.slice(9, -'.ndjson'.length)) }));
}

/** A number that was not written to its end, or never, is zero: draining again counts nothing. */
export async function readDrained(segment: Segment): Promise<number> {
  const text = await readFile(`${segment.path}.drained`, 'utf8').catch(unlessMissing);
  return /^\d+\n$/.test(text ?? '') ? Number(text) : 0;
}

export async function writeDrained(segment: Segment, bytes: number): Promise<void> {
  await writeFile(`${segment.path}.drained`, `${bytes}\n`);
}

export async function removeSegment(segment: Segment): Promise<void> {
  await rm(segment.path, { force: true });
  await rm(`${segment.path}.drained`, { force: true });
}

export function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}
