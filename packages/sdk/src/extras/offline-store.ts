import type { PendingCommand } from '../offline.ts';

/** A command as it is kept. There is no token in it: that of the day it is sent counts. */
export interface Kept extends PendingCommand {
  /** Server, program, partner and person: nobody sends the commands of somebody else. */
  readonly owner: string;
}

/** Commands that outlive the page. */
export interface Store {
  /** Oldest first. */
  all(owner: string): Promise<Kept[]>;
  has(id: string): Promise<boolean>;
  keep(kept: Kept): Promise<void>;
  drop(id: string): Promise<void>;
  /** Drops everything of an owner, or of everybody on a server. */
  forget(owner: string): Promise<void>;
}

const databaseName = 'portico-offline';
const table = 'commands';

/**
 * IndexedDB, or nothing: then commands live as long as the page. A browser that refuses it (private
 * windows, a full disk) costs only what would have outlived the page.
 */
export function openStore(): Store | undefined {
  if (!globalThis.indexedDB) return undefined;
  const opened = open();
  opened.catch(() => {});

  async function run<T>(mode: IDBTransactionMode, ask: (all: IDBObjectStore) => IDBRequest<T>) {
    return settled(ask((await opened).transaction(table, mode).objectStore(table)));
  }
  const drop = (id: string) => run('readwrite', (all) => all.delete(id));
  const kept = async (owner: string) => {
    const all = (await run('readonly', (from) => from.getAll())) as Kept[];
    return all.filter((one) => one.owner.startsWith(owner));
  };

  return {
    all: async (owner) => (await kept(owner)).toSorted((a, b) => a.madeAt - b.madeAt),
    has: async (id) => (await run('readonly', (all) => all.count(id))) > 0,
    keep: async (one) => void (await run('readwrite', (all) => all.put(one))),
    drop,
    forget: async (owner) => {
      for (const { id } of await kept(owner)) await drop(id);
    },
  };
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(databaseName, 1);
  request.addEventListener('upgradeneeded', () => {
    request.result.createObjectStore(table, { keyPath: 'id' });
  });
  return settled(request);
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}
