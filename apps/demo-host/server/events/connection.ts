import { positionOf, type EventRow } from './events.store.ts';
import { comment } from './frames.ts';
import { isAfter, type Position } from './position.ts';

/** What a client may leave lying before it is given up. */
const maxBacklogBytes = 256_000;

interface Options {
  /** Called once, however it ends. */
  onEnd(): void;
  /** Breaks the line; false when there is none to break. */
  hangUp(): boolean;
}

const encoder = new TextEncoder();

/** One open stream: frames go in, bytes go out, and no more of them wait than a client is worth. */
export class Connection {
  readonly body: ReadableStream<Uint8Array>;
  readonly #options: Options;
  #position: Position;
  #controller!: ReadableStreamDefaultController<Uint8Array>;
  /** Events that arrive while the missed ones are still being looked up. */
  #held: { row: EventRow; frame: Uint8Array }[] | null = [];
  #backlogBytes = maxBacklogBytes;
  #open = true;

  /** Only events after the position are told. */
  constructor(position: Position, options: Options) {
    this.#position = position;
    this.#options = options;
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller;
        },
        cancel: () => this.#close(),
      },
      new ByteLengthQueuingStrategy({ highWaterMark: 16_384 }),
    );
  }

  /** Opens with what was missed; what came meanwhile follows. */
  begin(opening: string): void {
    const bytes = encoder.encode(opening);
    // What is sent on purpose is no sign of a slow client.
    this.#backlogBytes += bytes.byteLength;
    this.#write(bytes);
    const held = this.#held ?? [];
    this.#held = null;
    for (const { row, frame } of held) this.deliver(row, frame);
  }

  deliver(row: EventRow, frame: Uint8Array): void {
    if (this.#held) {
      this.#held.push({ row, frame });
      return;
    }
    const position = positionOf(row);
    if (!isAfter(position, this.#position)) return;
    this.#position = position;
    this.#write(frame);
    const status = row.type === 'partner.updated' ? row.data['status'] : undefined;
    if (status === 'suspended' || status === 'closed') this.end(`the account is ${status}`);
  }

  /** Keeps the line from being taken for dead; pointless where much is waiting already. */
  beat(): void {
    if (this.#open && (this.#controller.desiredSize ?? 0) > 0) this.#write(encoder.encode(':\n\n'));
  }

  /** Says why, and ends. Clients come back when it makes sense. */
  end(reason: string): void {
    if (!this.#open) return;
    this.#write(encoder.encode(comment(reason)));
    if (!this.#open) return;
    this.#controller.close();
    this.#close();
  }

  #write(bytes: Uint8Array): void {
    if (!this.#open) return;
    this.#controller.enqueue(bytes);
    if ((this.#controller.desiredSize ?? 0) >= -this.#backlogBytes) return;
    this.#close();
    // Ending politely would wait behind everything that is not being read.
    if (!this.#options.hangUp()) this.#controller.error(new Error('The client reads too slowly.'));
  }

  #close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#held = null;
    this.#options.onEnd();
  }
}
