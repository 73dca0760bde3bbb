import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db.ts';
import { Fault } from '../platform/fault.ts';
import type { Log } from '../platform/log.ts';
import { doWork } from '../platform/work.ts';
import { isAllowedDestination, readLinkOfAnyProgram } from '../links/index.ts';
import { getPartner } from '../partners/index.ts';
import { getSettings } from '../programs/index.ts';
import { lineHead } from './click-line.ts';
import { targetOf, type Target } from './clicks.rules.ts';

/** All that answering a visitor takes, prepared. */
export interface KnownLink {
  programId: string;
  target: Target;
  /** The part of a spooled click that is the same for all visitors. */
  lineHead: string;
  windowSeconds: number;
  /** False while the partner is not active: visitors are led on, and nobody earns. */
  attributing: boolean;
}

interface Entry {
  link: KnownLink | null;
  /** When it is time to look again, for the case that nobody could tell of a change. */
  checkAt: number;
  /** Somebody has told of a change. */
  forgotten: boolean;
  /** When all is forgotten, another age begins. */
  age: number;
}

interface Means {
  db: Database;
  clock: Clock;
  log: Log;
}

const checkMs = 60_000;
/** Short: a code that is unknown now may be made in the next moment. */
const unknownMs = 2_000;
/** A check costs as much as fifty visits: few at a time, and not many in a second. */
const maxChecks = 4;
const betweenChecksMs = 50;
const pauseMs = 1_000;
const patienceMs = 2_000;
const impatienceMs = 250;
const maxRemembered = 50_000;
const maxLookups = 1_000;

/**
 * Links by code, in memory. An entry is good until another process says that the link has changed;
 * from time to time it is checked all the same. While the database is out of reach the last that
 * was known stays good.
 */
export class LinkMemory {
  readonly #means: Means;
  readonly #lookups = new Map<string, Promise<Entry>>();
  // Two generations: when the young one is full it becomes the old one, and what is asked for again
  // moves back. Nearly the newest-used order, without touching a list for every visitor.
  #young = new Map<string, Entry>();
  #old = new Map<string, Entry>();
  #age = 0;
  #nextCheckAt = 0;
  #pausedUntil = 0;
  #failing = false;

  constructor(means: Means) {
    this.#means = means;
    // Begins again by itself when the connection is lost, and calls the last function every time.
    const { listener } = means.db;
    listener
      .listen(
        'portico_links',
        (code) => this.forget(code),
        () => this.forget('*'),
      )
      .catch(() => means.log.warn('changes of links are not heard yet'));
  }

  /** What can be answered at once; undefined when it takes a look-up. */
  peek(code: string): KnownLink | null | undefined {
    const entry = this.#recall(code);
    if (!entry || !this.#isValid(entry)) return undefined;
    // Nobody waits for a routine check: had the link changed, we would most likely have heard.
    const now = performance.now();
    if (entry.checkAt < now && this.#nextCheckAt < now) this.#checkInPassing(code, entry);
    return entry.link;
  }

  /** Null for a code that no program has. Fails while that cannot be found out. */
  async resolve(code: string): Promise<KnownLink | null> {
    const known = this.#recall(code);
    if (known && this.#isValid(known)) return known.link;
    const paused = performance.now() < this.#pausedUntil;
    if (paused || this.#lookups.size >= maxLookups) return this.#fallBack(known);
    try {
      const patience = known?.link ? impatienceMs : patienceMs;
      const { link } = await within(patience, this.#lookUpOnce(code));
      this.#failing = false;
      return link;
    } catch (error) {
      return this.#fallBack(known, error as Error);
    }
  }

  /** A link, or with `*` every link, may be out of date. The entry itself stays, in need. */
  forget(code: string): void {
    // A look-up under way may have read the old state: nobody else joins it, and it is not kept.
    if (code === '*') {
      this.#age += 1;
      this.#lookups.clear();
      return;
    }
    for (const entry of [this.#young.get(code), this.#old.get(code)]) {
      if (entry) entry.forgotten = true;
    }
    this.#lookups.delete(code);
  }

  #isValid({ link, forgotten, age, checkAt }: Entry): boolean {
    if (forgotten || age !== this.#age) return false;
    return link !== null || checkAt > performance.now();
  }

  #checkInPassing(code: string, entry: Entry): void {
    if (this.#lookups.size >= maxChecks) return;
    const now = performance.now();
    this.#nextCheckAt = now + betweenChecksMs;
    entry.checkAt = now + pauseMs;
    this.#lookUpOnce(code).catch(() => {});
  }

  /** The last that was known, as good as new for a moment: the next visitor need not wait. */
  #fallBack(known: Entry | undefined, error?: Error): KnownLink | null {
    const now = performance.now();
    if (known?.link) {
      known.age = this.#age;
      known.forgotten = false;
      known.checkAt = now + pauseMs;
      return known.link;
    }
    if (error) {
      // Trying for every visitor would keep every visitor waiting.
      this.#pausedUntil = now + pauseMs;
      const { log } = this.#means;
      if (!this.#failing) log.warn('links cannot be looked up', { reason: error.name });
      this.#failing = true;
    }
    throw new Fault('unavailable', { retryAfter: 2 });
  }

  #lookUpOnce(code: string): Promise<Entry> {
    const running = this.#lookups.get(code);
    if (running) return running;
    const age = this.#age;
    const lookup: Promise<Entry> = this.#lookUp(code).then((link): Entry => {
      const checkAt = performance.now() + (link ? checkMs * (0.75 + Math.random() / 2) : unknownMs);
      // Forgotten meanwhile: still better than nothing while the database is away.
      const current = this.#lookups.get(code) === lookup;
      const entry = { link, age, checkAt, forgotten: !current };
      if (current || !this.#recall(code)) this.#remember(code, entry);
      return entry;
    });
    this.#lookups.set(code, lookup);
    const end = () => {
      if (this.#lookups.get(code) === lookup) this.#lookups.delete(code);
    };
    lookup.then(end, end);
    return lookup;
  }

  async #lookUp(code: string): Promise<KnownLink | null> {
    const { db, clock } = this.#means;
    const row = await readLinkOfAnyProgram(db, code);
    if (!row) return null;
    return doWork({ db, clock }, { programId: row.programId }, async (work) => {
      const settings = await getSettings(work);
      const { status } = await getPartner(work, row.partnerId);
      // Hosts may have been taken off the list since the link was made.
      const allowed = isAllowedDestination(row.destination, settings.allowedHosts);
      const destination = allowed ? row.destination : new URL(settings.defaultDestination).href;
      return {
        programId: row.programId,
        target: targetOf(destination, row),
        lineHead: lineHead(row),
        windowSeconds: settings.attributionWindowDays * 86_400,
        attributing: status === 'active',
      };
    });
  }

  #recall(code: string): Entry | undefined {
    const young = this.#young.get(code);
    if (young) return young;
    const old = this.#old.get(code);
    if (old) this.#remember(code, old);
    return old;
  }

  #remember(code: string, entry: Entry): void {
    if (this.#young.size >= maxRemembered) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(code, entry);
  }
}

async function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  const { promise: timeout, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('too slow')), ms);
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
