import type { Work } from '../platform/work.ts';
import { readYear, type PartnerYear } from './tax.service.ts';

/** Runs a piece of work in a transaction of its own. */
export type Transact = <T>(run: (work: Work) => Promise<T>) => Promise<T>;

/**
 * All pages in the transaction that is open already: what waits for a second connection while it
 * holds one may wait for ever.
 */
export function inside(work: Work): Transact {
  return (run) => run(work);
}

const pageSize = 100;
// Ten million partners; a loop without an end would hide a cursor that does not move.
const maxPages = 100_000;

/**
 * A year, page after page, each made into something in a transaction of its own: memory stays flat
 * and no transaction stays open however long the reader takes.
 */
export async function* readPages<T>(
  transact: Transact,
  year: number,
  make: (work: Work, rows: PartnerYear[]) => Promise<T> | T,
): AsyncGenerator<T> {
  let after = '';
  for (let page = 0; page < maxPages; page += 1) {
    const at = after;
    const { rows, made } = await transact(async (work) => {
      const rows = await readYear(work, { year, after: at, limit: pageSize });
      return { rows, made: await make(work, rows) };
    });
    yield made;
    if (rows.length < pageSize) return;
    after = rows.at(-1)!.partner_id;
  }
}
