import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { Drain } from './drain.ts';
import { listSpools, takeOverAbandoned } from './spool-owner.ts';
import { findLine, SpoolReader } from './spool-reader.ts';
import { SpoolWriter } from './spool-writer.ts';

interface Means {
  /** Holds the spools of all processes of this machine. */
  root: string;
  drain: Drain;
  clock: Clock;
  log: Log;
}

export interface SpoolMetrics {
  /** Lines of this process that the operating system has. */
  appended: number;
  /** Lines that reached the database through this process, other processes' included. */
  drained: number;
  /** Lines that the database would not take; they are kept in `refused.ndjson`. */
  refused: number;
  /** How long something has been waiting; 0 when nothing is. */
  lagMs: number;
}

/** So many that what a batch costs besides its lines is little. */
const batchLines = 3_000;
/** Bounds a pass that is to bring everything; what is left is the next one's. */
const maxBatches = 1_000;
/** The least that lies between two passes. */
const drainDelayMs = 100;
const takeOverEveryMs = 5_000;
const maxRetryMs = 5_000;
const closeMs = 5_000;

/** Clicks between the answer to the visitor and the database. */
export class Spool {
  readonly #means: Means;
  readonly #writer: SpoolWriter;
  readonly #readers: SpoolReader[];
  readonly #rounds: NodeJS.Timeout;
  readonly #counts = { appended: 0, drained: 0, refused: 0 };
  #timer: NodeJS.Timeout | undefined;
  #pass: Promise<void> | undefined;
  #retryMs = 0;
  #behindSince: number | null = null;
  #closed = false;

  constructor(means: Means) {
    this.#means = means;
    mkdirSync(means.root, { recursive: true, mode: 0o700 });
    this.#writer = new SpoolWriter(means.root, { clock: means.clock });
    this.#readers = [new SpoolReader(this.#writer.dir, () => !this.#closed)];
    this.#rounds = setInterval(() => this.#takeOver(), takeOverEveryMs).unref();
    this.#takeOver();
  }

  /** Keeps one line. `done` is called when it is safe from the end of this process. */
  append(line: string, done: (error: Error | null) => void): void {
    this.#writer.append(line, (error) => {
      if (!error) {
        this.#counts.appended += 1;
        this.#wake(drainDelayMs);
      }
      done(error);
    });
  }

  /** Brings everything appended so far into the database; fails when that is out of reach. */
  async flush(): Promise<void> {
    await this.#pass?.catch(() => {});
    await this.#startPass(maxBatches);
  }

  /** A line by a part of it, in the spools of all processes of this machine. */
  async find(needle: string, atMs: number): Promise<string | null> {
    for (const name of listSpools(this.#means.root)) {
      const line = await findLine(join(this.#means.root, name), needle, atMs);
      if (line !== null) return line;
    }
    return null;
  }

  metrics(): SpoolMetrics {
    const lagMs = this.#behindSince === null ? 0 : performance.now() - this.#behindSince;
    return { ...this.#counts, lagMs: Math.round(lagMs) };
  }

  /** What cannot be drained now is drained by the next process. */
  async close(): Promise<void> {
    clearInterval(this.#rounds);
    this.#writer.close();
    this.#closed = true;
    clearTimeout(this.#timer);
    const drained = this.flush().catch(() => {});
    await Promise.race([drained, sleep(closeMs, undefined, { ref: false })]);
  }

  #wake(delayMs: number): void {
    this.#behindSince ??= performance.now();
    if (this.#timer || this.#pass || this.#closed) return;
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        // One batch, then a rest as long: while clicks pour in, visitors come first.
        void this.#startPass(1).catch(() => {});
      },
      Math.max(delayMs, this.#retryMs),
    ).unref();
  }

  #startPass(batches: number): Promise<void> {
    const began = performance.now();
    this.#pass ??= this.#drainAll(batches)
      .then(
        () => this.#recovered(),
        (error: unknown) => this.#failed(error),
      )
      .finally(() => {
        this.#pass = undefined;
        const tookMs = performance.now() - began;
        if (this.#behindSince !== null) this.#wake(Math.max(drainDelayMs, tookMs));
      });
    return this.#pass;
  }

  async #drainAll(batches: number): Promise<void> {
    const { appended } = this.#counts;
    let left = false;
    for (const reader of [...this.#readers]) {
      const emptied = await this.#drainOne(reader, batches);
      left ||= !emptied;
      if (!emptied || (reader.dir === this.#writer.dir && !this.#closed)) continue;
      await reader.remove();
      this.#readers.splice(this.#readers.indexOf(reader), 1);
    }
    if (!left && this.#counts.appended === appended) this.#behindSince = null;
  }

  /** True at the end of the spool, false when there may be more than so many batches. */
  async #drainOne(reader: SpoolReader, batches: number): Promise<boolean> {
    for (let round = 0; round < batches; round += 1) {
      const batch = await reader.next(batchLines);
      if (!batch) return true;
      const { drained, refused } = await this.#means.drain(batch.lines);
      this.#keepRefused(refused);
      await reader.confirm(batch);
      this.#counts.drained += drained;
    }
    return false;
  }

  #keepRefused(lines: readonly string[]): void {
    if (lines.length === 0) return;
    this.#counts.refused += lines.length;
    this.#means.log.error('clicks were refused by the database', { count: lines.length });
    appendFileSync(join(this.#means.root, 'refused.ndjson'), `${lines.join('\n')}\n`);
  }

  #takeOver(): void {
    const taken = takeOverAbandoned(this.#means.root);
    if (taken.length === 0) return;
    this.#means.log.info('took over clicks of a process that is gone', { spools: taken.length });
    for (const dir of taken) this.#readers.push(new SpoolReader(dir, () => false));
    this.#wake(0);
  }

  #recovered(): void {
    if (this.#retryMs > 0) this.#means.log.info('clicks reach the database again');
    this.#retryMs = 0;
  }

  #failed(error: unknown): never {
    // Once, not once per try.
    if (this.#retryMs === 0) {
      this.#means.log.warn('clicks wait in the spool', { reason: reasonOf(error) });
    }
    this.#retryMs = Math.min(Math.max(this.#retryMs * 2, 250), maxRetryMs);
    throw error;
  }
}

function reasonOf(error: unknown): string {
  const cause = (error as { cause?: unknown } | null)?.cause ?? error;
  const { code, name } = cause as { code?: string; name?: string };
  return code ?? name ?? 'unknown';
}
