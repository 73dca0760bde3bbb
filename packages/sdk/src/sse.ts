/** One frame of a server-sent event stream. */
export interface Frame {
  /** The last id seen, also when this frame has none of its own. */
  id: string;
  event: string;
  data: string;
}

interface Ears {
  onFrame(frame: Frame): void;
  /** The server wishes this pause before a reconnection. */
  onRetry?(ms: number): void;
}

/**
 * Parses an event stream as the HTML standard says. Feed it text in any pieces: line ends (CR,
 * LF, CRLF) may fall between them. A byte order mark is the decoder's business.
 */
export function createSseParser({ onFrame, onRetry }: Ears): (text: string) => void {
  let rest = '';
  let afterCr = false;
  let id = '';
  let event = '';
  let data: string[] = [];

  function dispatch(): void {
    if (data.length) onFrame({ id, event: event || 'message', data: data.join('\n') });
    event = '';
    data = [];
  }

  function line(text: string): void {
    if (text === '') return dispatch();
    // A comment has an empty name.
    const [, field, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(text)!;
    if (field === 'data') data.push(value);
    else if (field === 'event') event = value;
    else if (field === 'id' && !value.includes('\0')) id = value;
    else if (field === 'retry' && /^\d+$/.test(value)) onRetry?.(Number(value));
  }

  return (text) => {
    if (text === '') return;
    // A line feed that follows a carriage return of the piece before belongs to it.
    const fresh = afterCr && text[0] === '\n' ? text.slice(1) : text;
    afterCr = text.endsWith('\r');
    const lines = (rest + fresh).split(/\r\n|\r|\n/);
    rest = lines.pop()!;
    for (const one of lines) line(one);
  };
}

/** Reads a body until it ends or `signal` does; `onBytes` hears every piece, comments too. */
export async function readSse(
  body: ReadableStream<Uint8Array>,
  ears: Ears & { onBytes(): void },
  signal: AbortSignal,
): Promise<void> {
  const parse = createSseParser(ears);
  const decoder = new TextDecoder();
  const reader = body.getReader();
  // The signal of the request may be gone by now (runtimes collect it); this closes for certain.
  signal.addEventListener('abort', () => void reader.cancel().catch(() => {}));
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    ears.onBytes();
    parse(decoder.decode(piece.value, { stream: true }));
  }
}
