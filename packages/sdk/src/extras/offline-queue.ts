import type { Route } from '../client.ts';
import type { PorticoError } from '../errors.ts';
import { offlineNames } from '../offline.generated.ts';
import type { PendingCommand } from '../offline.ts';
import type { BaseOptions } from '../options.ts';
import type { Credential, Outgoing, Send } from '../send.ts';
import type { OfflineDesk } from './equip.ts';
import type { Store } from './offline-store.ts';

/** What the queue works with. */
export interface QueueKit extends OfflineDesk {
  options: BaseOptions;
  routes: Readonly<Record<string, Route>>;
  /** Of the day when a command is sent, not of the one when it was made. */
  credential: Credential;
  PorticoError: typeof PorticoError;
  store: Store | undefined;
}

interface Entry {
  command: PendingCommand;
  outgoing: Outgoing<unknown>;
  resolve(value: unknown): void;
  reject(error: unknown): void;
  /** Made by a page that is gone: nobody waits for its outcome. */
  isLeftOver?: boolean;
}

const longestKeptMs = 7 * 86_400_000;
const longestPauseMs = 300_000;

/** Keeps commands that are safe to repeat while there is no network, and sends them in order. */
export function queueing(next: Send, kit: QueueKit): Send {
  const queue = new Queue(next, kit);
  return ((client, outgoing) =>
    offlineNames.has(outgoing.name ?? '') ? queue.send(outgoing) : next(client, outgoing)) as Send;
}

/** One after the other, the oldest first; what is in the way of one is in the way of the rest. */
class Queue {
  readonly #next: Send;
  readonly #kit: QueueKit;
  #entries: readonly Entry[] = [];
  #owner = '';
  #restoring: Promise<void> | undefined;
  #isReplaying = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #lastMadeAt = 0;

  constructor(next: Send, kit: QueueKit) {
    this.#next = next;
    this.#kit = kit;
    const { session } = kit;
    // Only `forget` makes a session idle again.
    session.subscribe(() => (session.status === 'idle' ? this.#forget() : this.#recognise()));
    this.#recognise();
    globalThis.addEventListener?.('online', () => this.#replay());
  }

  /** Sends at once when nothing is in the way, else as soon as nothing is. */
  async send(outgoing: Outgoing<unknown>): Promise<unknown> {
    const { call } = outgoing;
    const id = call.idempotencyKey ?? crypto.getRandomValues(new Uint32Array(4)).join('-');
    const named = { ...outgoing, call: { ...call, idempotencyKey: id } };
    await this.#restoring;
    if (!isOffline() && this.#entries.length === 0) {
      try {
        return await this.#next(this.#kit.options, named);
      } catch (error) {
        if (!isOffline() || !(error as PorticoError).retryable) throw error;
      }
    }
    return new Promise((resolve, reject) => this.#add(id, { outgoing: named, resolve, reject }));
  }

  #add(id: string, rest: Omit<Entry, 'command'>): void {
    const { call, name = '', input } = rest.outgoing;
    // No two at the same moment: the order has to survive a reload.
    const madeAt = (this.#lastMadeAt = Math.max(Date.now(), this.#lastMadeAt + 1));
    const entry: Entry = { ...rest, command: { id, name, input, madeAt } };
    const abort = () => this.#give(entry, 'The call was cancelled.');
    if (call.signal?.aborted) return abort();
    call.signal?.addEventListener('abort', abort);
    this.#show([...this.#entries, entry]);
    this.#keep(entry);
    this.#replay();
  }

  #keep({ command }: Entry): void {
    const owner = this.#owner;
    // What the disk does not take lives as long as the page.
    if (owner) this.#kit.store?.keep({ ...command, owner }).catch(() => {});
  }

  #show(entries: readonly Entry[]): void {
    this.#entries = entries;
    this.#kit.offline.pending = entries.map(({ command }) => command);
    this.#kit.tell();
  }

  #replay(): void {
    clearTimeout(this.#timer);
    if (this.#isReplaying) return;
    this.#isReplaying = true;
    void this.#sendAll().finally(() => (this.#isReplaying = false));
  }

  async #sendAll(): Promise<void> {
    await this.#restoring;
    for (let [entry] = this.#entries; entry && !isOffline(); [entry] = this.#entries) {
      if (await this.#deliver(entry)) continue;
      const pause = Math.min(longestPauseMs, 5000 * 2 ** this.#failures++);
      this.#timer = setTimeout(() => this.#replay(), pause);
      return;
    }
  }

  /** Whether there is an outcome; without one the entry stays where it is. */
  async #deliver(entry: Entry): Promise<boolean> {
    const { store, options, warn } = this.#kit;
    const { id, name } = entry.command;
    // Another tab may have sent what both of them found.
    const isGone = entry.isLeftOver && (await store?.has(id).catch(() => true)) === false;
    if (isGone) return this.#settle(entry);
    try {
      entry.resolve(await this.#next(options, entry.outgoing));
    } catch (error) {
      const { retryable, code } = error as PorticoError;
      if (retryable && this.#entries.includes(entry)) return false;
      entry.reject(error);
      const message = `${name}, kept since an earlier visit, was refused: ${code}.`;
      if (entry.isLeftOver) warn({ code: 'offline_command_refused', message });
    }
    this.#failures = 0;
    return this.#settle(entry);
  }

  #settle(entry: Entry): true {
    if (this.#entries.includes(entry)) this.#show(this.#entries.filter((one) => one !== entry));
    this.#kit.store?.drop(entry.command.id).catch(() => {});
    return true;
  }

  /** Ends the waiting of whoever made the command. */
  #give(entry: Entry, message: string): void {
    const { PorticoError: Failure } = this.#kit;
    entry.reject(new Failure({ category: 'aborted', code: 'aborted', message }));
    this.#settle(entry);
  }

  /** Finds out whose commands these are, and what that person left on an earlier visit. */
  #recognise(): void {
    const { session, options } = this.#kit;
    if (!session.claims) return;
    const { programId, partnerId, member } = session.claims;
    const owner = `${options.baseUrl} ${programId} ${partnerId} ${member?.id ?? ''} `;
    if (owner === this.#owner) return;
    if (this.#owner) this.#leave('Somebody else is signed in now.');
    this.#owner = owner;
    for (const entry of this.#entries) this.#keep(entry);
    this.#restoring = this.#restore(owner).catch(() => {});
    this.#replay();
  }

  async #restore(owner: string): Promise<void> {
    const { store, credential, routes } = this.#kit;
    const kept = (await store?.all(owner)) ?? [];
    if (owner !== this.#owner) return;
    const known = new Set(this.#entries.map(({ command }) => command.id));
    const leftOver = kept.flatMap(({ owner: _, ...command }): Entry[] => {
      const { id, name, input, madeAt } = command;
      const route = routes[name];
      if (known.has(id)) return [];
      if (!route || Date.now() - madeAt > longestKeptMs) return (void store?.drop(id), []);
      const read = (response: Response) => response.json();
      const call = { idempotencyKey: id };
      const outgoing = { name, route, input, credential, read, call };
      return [{ command, outgoing, isLeftOver: true, resolve() {}, reject() {} }];
    });
    if (leftOver.length > 0) this.#show([...leftOver, ...this.#entries]);
  }

  /** Lets go of everything in memory; what is kept waits for its owner. */
  #leave(message: string): void {
    const left = this.#entries;
    this.#show([]);
    const { PorticoError: Failure } = this.#kit;
    for (const { reject } of left) {
      reject(new Failure({ category: 'aborted', code: 'aborted', message }));
    }
  }

  #forget(): void {
    const { store, options } = this.#kit;
    // Whose it is may never have been known: then nobody's is left on this machine.
    store?.forget(this.#owner || `${options.baseUrl} `).catch(() => {});
    this.#leave('The session was forgotten before this could be sent.');
    this.#owner = '';
    clearTimeout(this.#timer);
  }
}

function isOffline(): boolean {
  return globalThis.navigator?.onLine === false;
}
