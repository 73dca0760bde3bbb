/**
 * Where a reader stands in the outbox: transaction, then place within it. Everything up to here has
 * been read, and nothing can appear before it any more.
 */
export interface Position {
  xid: bigint;
  seq: bigint;
}

const maxXid = 2n ** 64n - 1n;
export const maxSeq = 2n ** 63n - 1n;

/** What a client sends back as `Last-Event-ID`. */
export function formatPosition({ xid, seq }: Position): string {
  return `${xid}-${seq}`;
}

/** Null for anything that no stream has ever sent. */
export function parsePosition(text: string | null): Position | null {
  const match = /^(\d{1,20})-(\d{1,19})$/.exec(text ?? '');
  if (!match) return null;
  const position = { xid: BigInt(match[1]!), seq: BigInt(match[2]!) };
  return position.xid <= maxXid && position.seq <= maxSeq ? position : null;
}

export function isAfter(a: Position, b: Position): boolean {
  return a.xid === b.xid ? a.seq > b.seq : a.xid > b.xid;
}

export function later(a: Position, b: Position): Position {
  return isAfter(a, b) ? a : b;
}

/** The position of whoever has read every transaction before the horizon. */
export function before(horizon: bigint): Position {
  return { xid: horizon - 1n, seq: maxSeq };
}
