import type { Database } from '../platform/db.ts';
import type { Log } from '../platform/log.ts';
import { positionOf, readEvents, readHorizon, type EventRow } from './events.store.ts';
import { before, later, type Position } from './position.ts';

interface Means {
  db: Database;
  log: Log;
  /** Nothing is read while nobody listens. */
  hasListeners(): boolean;
  deliver(rows: readonly EventRow[]): void;
}

const pageSize = 500;
/** While something waits behind a running transaction, whose end nobody announces. */
const waitingMs = 250;
/** Otherwise the database wakes us; this is for the case that it could not. */
const idleMs = 5_000;
const retryMs = 1_000;

/** Follows the outbox for the whole process and hands every event on once, in order. */
export class OutboxReader {
  readonly #means: Means;
  #position: Position = { xid: 0n, seq: 0n };
  #timer: NodeJS.Timeout | undefined;
  #reading = false;
  #again = false;
  #failing = false;
  #closed = false;

  constructor(means: Means) {
    this.#means = means;
    means.db.listener
      .listen(
        'portico_events',
        () => this.wake(),
        () => this.wake(),
      )
      .catch(() => means.log.warn('events are not heard at once yet'));
  }

  /** Everything up to here has been handed on, or was there before anyone listened. */
  get position(): Position {
    return this.#position;
  }

  /** To be called before the first listener is added: it begins now, not in the past. */
  async prepare(): Promise<void> {
    if (this.#means.hasListeners()) return;
    const { horizon } = await readHorizon(this.#means.db);
    // Whoever came in meanwhile relies on the place where the reader stands.
    if (!this.#means.hasListeners()) this.#position = later(this.#position, before(horizon));
  }

  wake(): void {
    if (this.#closed || !this.#means.hasListeners()) return;
    if (this.#reading) this.#again = true;
    else void this.#run();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  async #run(): Promise<void> {
    clearTimeout(this.#timer);
    this.#reading = true;
    let pauseMs: number;
    try {
      let waiting: boolean;
      do {
        this.#again = false;
        waiting = await this.#read();
      } while (this.#again && !this.#closed);
      pauseMs = waiting ? waitingMs : idleMs;
      this.#failing = false;
    } catch (error) {
      if (!this.#failing) this.#means.log.error('events cannot be read', { error });
      this.#failing = true;
      pauseMs = retryMs;
    }
    this.#reading = false;
    if (!this.#closed) this.#timer = setTimeout(() => this.wake(), pauseMs).unref();
  }

  /** Reads to the horizon; tells whether something waits behind it. */
  async #read(): Promise<boolean> {
    const { db, deliver } = this.#means;
    const { horizon, waiting } = await readHorizon(db);
    let rows: EventRow[];
    do {
      rows = await readEvents(db, horizon, { after: this.#position, limit: pageSize });
      deliver(rows);
      const last = rows.at(-1);
      if (last) this.#position = positionOf(last);
    } while (rows.length === pageSize && !this.#closed);
    if (!this.#closed) this.#position = later(this.#position, before(horizon));
    return waiting;
  }
}
