import { join } from 'node:path';
import type { OutputOf, ParsedOf, PorticoContract } from '@portico/sdk/contract';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db.ts';
import { Fault } from '../platform/fault.ts';
import { newId, timeOfId } from '../platform/ids.ts';
import type { Log } from '../platform/log.ts';
import type { Spooled, Work } from '../platform/work.ts';
import { formatLine, parseLine } from './click-line.ts';
import { countryOf, hostOf, kindOf } from './clicks.rules.ts';
import { readClick } from './clicks.store.ts';
import { createDrain } from './drain.ts';
import { LinkMemory, type KnownLink } from './link-memory.ts';
import { Spool, type SpoolMetrics } from './spool.ts';
import { openVisitors, type Visitors } from './visitors.ts';

interface Resources {
  config: { dataDir: string; baseUrl: string };
  db: Database;
  clock: Clock;
  log: Log;
}

/** What proxies in front of this server say in headers; nothing is believed that is not named. */
export interface ClickOptions {
  /** Holds the visitor's country, for example `cf-ipcountry`. */
  countryHeader?: string | undefined;
  /** Holds the visitor's address, set by a proxy that overwrites what visitors send. */
  addressHeader?: string | undefined;
}

/** The click path of one process: links in memory, clicks in the spool, one drain. */
export interface Clicks extends Spooled {
  readonly links: LinkMemory;
  readonly visitors: Visitors;
  readonly spool: Spool;
  readonly clock: Clock;
  readonly options: ClickOptions;
  /** True when visitors reach this server by https. */
  readonly secure: boolean;
  /** Brings all clicks answered so far into the database. */
  flush(): Promise<void>;
  metrics(): SpoolMetrics;
  /** Before the database is closed. */
  close(): Promise<void>;
}

export function openClicks(
  { config, db, clock, log }: Resources,
  options: ClickOptions = {},
): Clicks {
  const visitors = openVisitors(join(config.dataDir, 'visitor-salts'));
  const drain = createDrain({ db, clock, log });
  const spool = new Spool({ root: join(config.dataDir, 'spool'), drain, clock, log });
  return {
    links: new LinkMemory({ db, clock, log }),
    visitors,
    spool,
    clock,
    options,
    secure: config.baseUrl.startsWith('https:'),
    flush: () => spool.flush(),
    metrics: () => spool.metrics(),
    findClickLine: (id) => spool.find(`"id":"${id}"`, timeOfId(id)),
    close: () => spool.close(),
  };
}

/** What a request tells of a visit. */
export interface Visit {
  method?: string | undefined;
  address: string;
  userAgent: string;
  purpose: string;
  referrer: string;
  country: string | undefined;
}

/** Keeps a click; `done` gets its id once it is safe. */
export function recordClick(
  clicks: Clicks,
  link: KnownLink,
  { visit, done }: { visit: Visit; done: (error: Error | null, clickId: string) => void },
): void {
  const now = clicks.clock.now();
  const id = newId('click', now.getTime());
  const line = formatLine(link.lineHead, {
    id,
    occurred_at: now.toISOString(),
    kind: kindOf(visit),
    visitor: clicks.visitors.mark(visit.address, visit.userAgent, now.getTime()),
    country: countryOf(visit.country),
    referrer_host: hostOf(visit.referrer),
  });
  clicks.spool.append(line, (error) => done(error, id));
}

type Track = PorticoContract['referrals']['track'];
type TrackInput = ParsedOf<Track>;
type Tracked = OutputOf<Track>;

/** A visit that did not come through a redirect, through the same spool. */
export async function trackVisit(
  clicks: Clicks,
  work: Work,
  { code, referrer, request, address }: TrackInput & { request: Request; address: string },
): Promise<Tracked> {
  const link = await clicks.links.resolve(code);
  if (!link || link.programId !== work.programId || !link.attributing) {
    throw new Fault('not_found', {
      detail: `There is no link with the code ${code}.`,
      errors: [{ pointer: '/code', in: 'body', message: 'Is not the code of a link.' }],
    });
  }
  const header = (name: string | undefined) => (name && request.headers.get(name)) || undefined;
  const visit: Visit = {
    address: header(clicks.options.addressHeader) ?? address,
    userAgent: header('user-agent') ?? '',
    purpose: header('sec-purpose') ?? '',
    referrer: referrer ?? '',
    country: header(clicks.options.countryHeader),
  };
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  recordClick(clicks, link, {
    visit,
    done: (error, id) =>
      error ? reject(new Fault('unavailable', { retryAfter: 2 })) : resolve(id),
  });
  const clickId = await promise;
  const expires = clicks.clock.now().getTime() + link.windowSeconds * 1000;
  return { clickId, expiresAt: new Date(expires).toISOString() };
}

/** One visit, as attribution reads it. */
export interface FoundClick {
  id: string;
  linkId: string;
  partnerId: string;
  occurredAt: Date;
  /** A repeat that is not in the database yet says `person`. */
  kind: 'person' | 'bot' | 'repeat';
}

/**
 * A click of this program, whether it is in the database or on its way there: who signs up a
 * moment after the click is attributed all the same.
 */
export async function findClick(work: Work, id: string): Promise<FoundClick | undefined> {
  const stored = await readClick(work, id);
  if (stored) return stored;
  const text = await work.spooled?.findClickLine(id);
  const line = text ? parseLine(text) : null;
  // Between the two looks it may have moved from the one place to the other.
  if (!line) return readClick(work, id);
  if (line.program_id !== work.programId) return undefined;
  const { link_id: linkId, partner_id: partnerId, kind } = line;
  return { id, linkId, partnerId, kind, occurredAt: new Date(line.occurred_at) };
}
