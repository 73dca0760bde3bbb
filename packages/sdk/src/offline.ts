/** A change that was made while there was no network, and is still to be sent. */
export interface PendingCommand {
  /** Its idempotency key, which stays the same however often it is sent. */
  readonly id: string;
  /** Noun and verb, for example `links.create`. */
  readonly name: string;
  /** As it was given to the call. */
  readonly input: Readonly<Record<string, unknown>>;
  /** When it was made, in milliseconds since 1970. */
  readonly madeAt: number;
}

/** What waits for the network. Always empty without the option `offline`. */
export interface OfflineQueue {
  /** Oldest first; another array after each change, so that it can be compared. */
  readonly pending: readonly PendingCommand[];
  /** Calls `listener` after each change; returns how to stop. */
  subscribe(listener: () => void): () => void;
}
