import type { PorticoEvent } from '../../contract/events.ts';

const heartbeatMs = 15_000;
const remembered = 1000;

/** The event stream: a log with cursors, and the connections that follow it. */
export class EventLog {
  #events: { cursor: number; event: PorticoEvent }[] = [];
  readonly #followers = new Set<ReadableStreamDefaultController<Uint8Array>>();
  readonly #encoder = new TextEncoder();
  #cursor = 0;

  /** How many connections are open. */
  get followers(): number {
    return this.#followers.size;
  }

  append(event: PorticoEvent): void {
    this.#cursor += 1;
    const entry = { cursor: this.#cursor, event };
    this.#events = [...this.#events.slice(1 - remembered), entry];
    for (const follower of this.#followers) follower.enqueue(this.#frame(entry));
  }

  /** Ends all connections, as a restart of the server does. */
  drop(): void {
    for (const follower of this.#followers) follower.close();
    this.#followers.clear();
  }

  /** An answer that begins after the given cursor and goes on until the caller leaves. */
  follow(lastEventId: string | null, signal: AbortSignal): Response {
    const after = lastEventId === null ? this.#cursor : Number(lastEventId) || 0;
    let mine: ReadableStreamDefaultController<Uint8Array>;
    let heartbeat: ReturnType<typeof setInterval> | undefined;
    const leave = () => {
      clearInterval(heartbeat);
      this.#followers.delete(mine);
    };
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        mine = controller;
        this.#followers.add(mine);
        mine.enqueue(this.#encoder.encode(': welcome\n\n'));
        for (const entry of this.#events)
          if (entry.cursor > after) mine.enqueue(this.#frame(entry));
        const beat = () => {
          if (this.#followers.has(mine)) mine.enqueue(this.#encoder.encode(': beat\n\n'));
          else leave();
        };
        heartbeat = setInterval(beat, heartbeatMs);
        (heartbeat as { unref?(): void }).unref?.();
      },
      cancel: leave,
    });
    signal.addEventListener('abort', () => {
      if (this.#followers.has(mine)) mine.error(signal.reason);
      leave();
    });
    const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-store' };
    return new Response(body, { headers });
  }

  #frame({ cursor, event }: { cursor: number; event: PorticoEvent }): Uint8Array {
    const text = `id: ${cursor}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
    return this.#encoder.encode(text);
  }
}
