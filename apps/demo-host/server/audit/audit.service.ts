import type { ParsedOf, PorticoContract } from '@portico/sdk/contract';
import { decodeCursor, encodeCursor } from '../platform/cursor.ts';
import type { Work } from '../platform/work.ts';
import { selectAudit } from './audit.store.ts';

/** Who did what, newest first: ids sort by the time they were made. */
export async function listAudit(
  work: Work,
  input: ParsedOf<PorticoContract['admin']['audit']['list']>,
) {
  const { cursor, limit, ...filters } = input;
  const after = cursor ? decodeCursor(input, cursor, ['string'])[0] : undefined;
  const rows = await selectAudit(work, filters, { after, limit: limit + 1 });
  const data = rows.slice(0, limit);
  const last = rows.length > limit ? data.at(-1) : undefined;
  return { data, nextCursor: last ? encodeCursor(input, [last.id]) : null };
}
