import { open, readFile, rm } from 'node:fs/promises';
import {
  listSegments,
  readDrained,
  removeSegment,
  unlessMissing,
  writeDrained,
  type Segment,
} from './spool-segments.ts';

const chunkBytes = 1_000_000;

/** Lines that are drained together, and where the spool stands when they are. */
export interface Batch {
  lines: string[];
  segment: Segment;
  end: number;
}

/** Reads one spool directory from where the last reader stopped. */
export class SpoolReader {
  readonly dir: string;
  readonly #isLive: () => boolean;
  readonly #drained = new Map<string, number>();

  /** While `isLive`, the last segment may still grow and is never given up. */
  constructor(dir: string, isLive: () => boolean) {
    this.dir = dir;
    this.#isLive = isLive;
  }

  /** The next lines; null at the end. Segments that are read to their end are removed. */
  async next(maxLines: number): Promise<Batch | null> {
    // Asked before looking: what is written after the writer has closed is nothing.
    const live = this.#isLive();
    const segments = await listSegments(this.dir);
    for (const [index, segment] of segments.entries()) {
      const start = this.#drained.get(segment.path) ?? (await readDrained(segment));
      const { lines, end } = await readLines(segment, start, maxLines);
      if (lines.length > 0) return { lines, segment, end };
      if (live && index === segments.length - 1) return null;
      await removeSegment(segment);
      this.#drained.delete(segment.path);
    }
    return null;
  }

  /** Remembers that a batch is safe elsewhere. */
  async confirm({ segment, end }: Batch): Promise<void> {
    this.#drained.set(segment.path, end);
    await writeDrained(segment, end);
  }

  /** Removes the directory of a process that is gone, once nothing is left in it. */
  async remove(): Promise<void> {
    await rm(this.dir, { recursive: true, force: true });
  }
}

/** Complete lines from an offset on; what follows the last line break is torn or unfinished. */
async function readLines(
  segment: Segment,
  start: number,
  maxLines: number,
): Promise<{ lines: string[]; end: number }> {
  const file = await open(segment.path).catch(unlessMissing);
  if (!file) return { lines: [], end: start };
  try {
    const buffer = Buffer.allocUnsafe(chunkBytes);
    const { bytesRead } = await file.read(buffer, 0, chunkBytes, start);
    const lines: string[] = [];
    let from = 0;
    while (lines.length < maxLines) {
      const to = buffer.subarray(0, bytesRead).indexOf(10, from);
      if (to === -1) break;
      lines.push(buffer.toString('utf8', from, to));
      from = to + 1;
    }
    return { lines, end: start + from };
  } finally {
    await file.close();
  }
}

/** Clocks of processes differ a little, and a line waits a moment before it is written. */
const slackMs = 10_000;

/** Looks for a line among those written around a moment, drained or not. */
export async function findLine(dir: string, needle: string, atMs: number): Promise<string | null> {
  const segments = await listSegments(dir);
  for (const [index, segment] of segments.entries()) {
    const next = segments[index + 1];
    const fits = segment.startMs <= atMs + slackMs && !(next && next.startMs < atMs - slackMs);
    if (!fits) continue;
    const text = (await readFile(segment.path, 'utf8').catch(unlessMissing)) ?? '';
    const at = text.indexOf(needle);
    const end = text.indexOf('\n', at);
    if (at !== -1 && end !== -1) return text.slice(text.lastIndexOf('\n', at) + 1, end);
  }
  return null;
}
