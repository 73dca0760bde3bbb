import type { Database } from '../platform/db.ts';
import { Fault } from '../platform/fault.ts';
import type { Log } from '../platform/log.ts';
import { Connection } from './connection.ts';
import { readHorizon, type EventRow } from './events.store.ts';
import { eventFrame } from './frames.ts';
import { OutboxReader } from './outbox-reader.ts';
import { isAfter, later, type Position } from './position.ts';

interface Subscription {
  programId: string;
  partnerId: string;
  credentialId: string;
  /** Where the client left off. */
  after: Position | null;
  expiresAt: Date;
  now: Date;
  hangUp(): boolean;
}

interface Subscribed {
  connection: Connection;
  /** Where live events begin: what came before it has to be looked up. */
  position: Position;
  /** False when the client names a place that no stream of this database has reached. */
  known: boolean;
}

/** The live side of the outbox: one reader, any number of listeners. */
export interface Stream {
  subscribe(subscription: Subscription): Promise<Subscribed>;
  readonly connections: number;
  close(): Promise<void>;
}

const beatMs = 15_000;
const maxPerCredential = 10;
const encoder = new TextEncoder();

export async function createStream({ db, log }: { db: Database; log: Log }): Promise<Stream> {
  const byPartner = new Map<string, Set<Connection>>();
  const byCredential = new Map<string, number>();
  const all = new Set<Connection>();

  const deliver = (rows: readonly EventRow[]) => {
    for (const row of rows) {
      const listeners = byPartner.get(`${row.programId} ${row.partnerId}`);
      if (!listeners) continue;
      const frame = encoder.encode(eventFrame(row));
      for (const connection of [...listeners]) connection.deliver(row, frame);
    }
  };
  const reader = new OutboxReader({ db, log, deliver, hasListeners: () => all.size > 0 });

  const beat = setInterval(() => {
    for (const connection of all) connection.beat();
  }, beatMs).unref();

  const add = (subscription: Subscription, position: Position): Connection => {
    const { programId, partnerId, credentialId, expiresAt, now, hangUp } = subscription;
    const key = `${programId} ${partnerId}`;
    const lifeMs = Math.max(0, expiresAt.getTime() - now.getTime());
    const onEnd = () => {
      clearTimeout(expiry);
      all.delete(connection);
      byPartner.get(key)?.delete(connection);
      if (byPartner.get(key)?.size === 0) byPartner.delete(key);
      count(byCredential, credentialId, -1);
    };
    const connection = new Connection(position, { onEnd, hangUp });
    const expiry = setTimeout(() => connection.end('the session has expired'), lifeMs).unref();
    all.add(connection);
    byPartner.set(key, (byPartner.get(key) ?? new Set()).add(connection));
    count(byCredential, credentialId, 1);
    return connection;
  };

  return {
    get connections() {
      return all.size;
    },
    async subscribe(subscription) {
      await reader.prepare();
      const { credentialId, after } = subscription;
      const known = !after || (await isReached(db, reader, after));
      if ((byCredential.get(credentialId) ?? 0) >= maxPerCredential) {
        throw new Fault('rate_limited', {
          detail: `A session may follow at most ${maxPerCredential} streams at once.`,
          retryAfter: 5,
        });
      }
      const { position } = reader;
      // Another process may have told the client more than this one has read so far.
      const start = after && known ? later(after, position) : position;
      const connection = add(subscription, start);
      reader.wake();
      return { connection, position: start, known };
    },
    async close() {
      clearInterval(beat);
      reader.close();
      for (const connection of [...all]) connection.end('the server is stopping');
    },
  };
}

/** A place behind the horizon comes from another database, or from nowhere. */
async function isReached(db: Database, reader: OutboxReader, place: Position): Promise<boolean> {
  if (!isAfter(place, reader.position)) return true;
  const { horizon } = await readHorizon(db);
  return place.xid < horizon;
}

function count(counts: Map<string, number>, key: string, change: 1 | -1): void {
  const next = (counts.get(key) ?? 0) + change;
  if (next > 0) counts.set(key, next);
  else counts.delete(key);
}
