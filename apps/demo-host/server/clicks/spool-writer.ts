import { closeSync, mkdirSync, openSync, utimes, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../platform/clock.ts';
import { newSpoolName } from './spool-owner.ts';
import { segmentName } from './spool-segments.ts';

type Done = (error: Error | null) => void;

interface Options {
  clock: Clock;
  maxSegmentBytes?: number;
  maxSegmentMs?: number;
}

const beatMs = 30_000;
/** A crash leaves at most so many clicks that are counted though nobody was answered. */
const maxTogether = 64;

/**
 * Appends lines to this process's spool. Lines that arrive together are written together, and each
 * caller hears when the operating system has its line: from then on a killed process loses nothing.
 *
 * The write is synchronous on purpose. It ends in the page cache, within microseconds; a turn
 * through the thread pool costs five times the processor time, for every visitor.
 */
export class SpoolWriter {
  readonly dir: string;
  readonly #options: Required<Options>;
  readonly #beat: NodeJS.Timeout;
  #fd = -1;
  #bytes = 0;
  #openedMs = 0;
  #number = 0;
  #waiting: { line: string; done: Done }[] = [];

  constructor(root: string, options: Options) {
    this.dir = join(root, newSpoolName());
    this.#options = { maxSegmentBytes: 8_000_000, maxSegmentMs: 60_000, ...options };
    mkdirSync(this.dir, { recursive: true, mode: 0o700 });
    // Processes that cannot look us up see by this that we live.
    this.#beat = setInterval(() => {
      const now = new Date();
      utimes(this.dir, now, now, () => {});
    }, beatMs).unref();
  }

  /** `line` ends in a line break. `done` is called once the write is complete, or has failed. */
  append(line: string, done: Done): void {
    // All requests of this turn of the event loop are served together.
    if (this.#waiting.length === 0) setImmediate(() => this.#flush());
    this.#waiting.push({ line, done });
  }

  #flush(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (let from = 0; from < waiting.length; from += maxTogether) {
      const together = waiting.slice(from, from + maxTogether);
      const failure = this.#keep(together.map(({ line }) => line).join(''));
      for (const { done } of together) done(failure);
    }
  }

  #keep(text: string): Error | null {
    try {
      this.#rotate();
      this.#write(Buffer.from(text));
      return null;
    } catch (error) {
      // Half a line may stand there now. It must not swallow the next one: begin a new segment.
      this.#closeSegment();
      return error as Error;
    }
  }

  #write(bytes: Buffer): void {
    for (let from = 0; from < bytes.length;) {
      const written = writeSync(this.#fd, bytes, from);
      from += written;
      this.#bytes += written;
    }
  }

  #rotate(): void {
    const { clock, maxSegmentBytes, maxSegmentMs } = this.#options;
    const now = performance.now();
    const full = this.#bytes >= maxSegmentBytes || now - this.#openedMs >= maxSegmentMs;
    if (this.#fd !== -1 && !full) return;
    this.#closeSegment();
    this.#number += 1;
    const name = segmentName(clock.now().getTime(), this.#number);
    this.#fd = openSync(join(this.dir, name), 'ax', 0o600);
    this.#openedMs = now;
    this.#bytes = 0;
  }

  #closeSegment(): void {
    if (this.#fd === -1) return;
    const fd = this.#fd;
    this.#fd = -1;
    closeSync(fd);
  }

  /** Writes what was handed in, and ends. */
  close(): void {
    this.#flush();
    clearInterval(this.#beat);
    this.#closeSegment();
  }
}
