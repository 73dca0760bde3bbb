import { createHash } from 'node:crypto';
import { Fault } from './fault.ts';

/**
 * A keyset cursor: the sort values of the last row seen, bound to the query that made it, so that
 * a cursor cannot be carried over to other filters.
 */
export function encodeCursor(query: unknown, values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify([fingerprint(query), ...values])).toString('base64url');
}

export function decodeCursor<const K extends readonly ('string' | 'number')[]>(
  query: unknown,
  cursor: string,
  shape: K,
): { [I in keyof K]: K[I] extends 'string' ? string : number } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw badCursor('It cannot be read.');
  }
  if (!Array.isArray(parsed) || parsed.length !== shape.length + 1)
    throw badCursor('It cannot be read.');
  const [made, ...values] = parsed as unknown[];
  if (made !== fingerprint(query)) throw badCursor('It belongs to another query.');
  if (!shape.every((type, index) => typeof values[index] === type))
    throw badCursor('It cannot be read.');
  return values as never;
}

function badCursor(why: string): Fault {
  const message = `${why} Start again without a cursor.`;
  return new Fault('invalid_cursor', {
    detail: `cursor: ${message}`,
    errors: [{ pointer: '/cursor', in: 'query', message }],
  });
}

function fingerprint(query: unknown): string {
  const { cursor: _cursor, limit: _limit, ...filters } = query as Record<string, unknown>;
  const sorted = Object.entries(filters)
    .filter(([, value]) => value !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('base64url').slice(0, 10);
}
