import type { Database } from '../platform/db.ts';
import type { Log } from '../platform/log.ts';
import type { Connection } from './connection.ts';
import { readHorizon } from './events.store.ts';
import { Listeners, type Subscription } from './listeners.ts';
import { OutboxReader } from './outbox-reader.ts';
import { isAfter, later, type Position } from './position.ts';

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

export async function createStream({ db, log }: { db: Database; log: Log }): Promise<Stream> {
  const listeners = new Listeners();
  const reader = new OutboxReader({
    db,
    log,
    deliver: (rows) => listeners.deliver(rows),
    hasListeners: () => listeners.size > 0,
  });
  const beat = setInterval(() => listeners.beat(), beatMs).unref();
  return {
    get connections() {
      return listeners.size;
    },
    async subscribe(subscription) {
      await reader.prepare();
      const { after, credentialId } = subscription;
      const known = !after || (await isReached(db, reader, after));
      listeners.checkShare(credentialId);
      const { position } = reader;
      // Another process may have told the client more than this one has read so far.
      const start = after && known ? later(after, position) : position;
      const connection = listeners.add(subscription, start);
      reader.wake();
      return { connection, position: start, known };
    },
    async close() {
      clearInterval(beat);
      reader.close();
      listeners.endAll('the server is stopping');
    },
  };
}

/** A place behind the horizon comes from another database, or from nowhere. */
async function isReached(db: Database, reader: OutboxReader, place: Position): Promise<boolean> {
  if (!isAfter(place, reader.position)) return true;
  const { horizon } = await readHorizon(db);
  return place.xid < horizon;
}
