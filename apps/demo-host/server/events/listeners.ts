import { Fault } from '../platform/fault.ts';
import { Connection } from './connection.ts';
import type { EventRow } from './events.store.ts';
import { eventFrame } from './frames.ts';
import type { Position } from './position.ts';

export interface Subscription {
  programId: string;
  partnerId: string;
  credentialId: string;
  /** Where the client left off. */
  after: Position | null;
  expiresAt: Date;
  now: Date;
  /** Breaks the line; false when there is none to break. */
  hangUp(): boolean;
}

const maxPerCredential = 10;
const encoder = new TextEncoder();

/** Who listens, by partner and by credential. */
export class Listeners {
  readonly #all = new Set<Connection>();
  readonly #byPartner = new Map<string, Set<Connection>>();
  readonly #byCredential = new Map<string, number>();

  get size(): number {
    return this.#all.size;
  }

  /** Refuses a credential that has its share of streams already. */
  checkShare(credentialId: string): void {
    if ((this.#byCredential.get(credentialId) ?? 0) < maxPerCredential) return;
    throw new Fault('rate_limited', {
      detail: `A session may follow at most ${maxPerCredential} streams at once.`,
      retryAfter: 5,
    });
  }

  /** Adds a connection that is told what comes after the position, until its session expires. */
  add(subscription: Subscription, position: Position): Connection {
    const { programId, partnerId, credentialId, expiresAt, now, hangUp } = subscription;
    const key = `${programId} ${partnerId}`;
    const onEnd = () => {
      clearTimeout(expiry);
      this.#all.delete(connection);
      this.#byPartner.get(key)?.delete(connection);
      if (this.#byPartner.get(key)?.size === 0) this.#byPartner.delete(key);
      this.#count(credentialId, -1);
    };
    const connection = new Connection(position, { onEnd, hangUp });
    const lifeMs = Math.max(0, expiresAt.getTime() - now.getTime());
    const expiry = setTimeout(() => connection.end('the session has expired'), lifeMs).unref();
    this.#all.add(connection);
    this.#byPartner.set(key, (this.#byPartner.get(key) ?? new Set()).add(connection));
    this.#count(credentialId, 1);
    return connection;
  }

  deliver(rows: readonly EventRow[]): void {
    for (const row of rows) {
      const connections = this.#byPartner.get(`${row.programId} ${row.partnerId}`);
      if (!connections) continue;
      const frame = encoder.encode(eventFrame(row));
      for (const connection of [...connections]) connection.deliver(row, frame);
    }
  }

  beat(): void {
    for (const connection of this.#all) connection.beat();
  }

  endAll(reason: string): void {
    for (const connection of [...this.#all]) connection.end(reason);
  }

  #count(credentialId: string, change: 1 | -1): void {
    const next = (this.#byCredential.get(credentialId) ?? 0) + change;
    if (next > 0) this.#byCredential.set(credentialId, next);
    else this.#byCredential.delete(credentialId);
  }
}
