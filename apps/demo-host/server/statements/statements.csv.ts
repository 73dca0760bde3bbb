import { createHash } from 'node:crypto';
import { csvHead, csvLine, decimal, moneyOf } from '../payouts/index.ts';
import type { Work } from '../platform/work.ts';
import { legsOf, statedTurnovers, type Month } from './statements.rules.ts';
import { selectStated, selectTurnovers } from './statements.store.ts';

/** Runs a piece of work: inside a transaction, or each piece in one of its own. */
export type Read = <T>(run: (work: Work) => Promise<T>) => Promise<T>;

/** Whose month. */
export interface Stated {
  partnerId: string;
  month: Month;
}

const columns = ['kind', 'date', 'entry', 'subject', 'account', 'amount', 'currency', 'memo'];
const pageSize = 1_000;

/**
 * A month as CSV: per account and currency what it opened with, what every entry did to it, and
 * what it closed with, so that the column adds up. Page after page: memory stays flat.
 */
export async function* writeCsv(read: Read, stated: Stated): AsyncGenerator<string> {
  yield csvHead(columns);
  const { from, to } = stated.month;
  const turnovers = statedTurnovers(await read((work) => selectTurnovers(work, stated)));
  const ends = (kind: 'opening' | 'closing', at: Date) =>
    turnovers
      .map(({ account, currency, [kind]: amount }) => {
        const value = decimal(moneyOf(amount, currency));
        return csvLine([kind, at.toISOString(), '', '', account, value, currency, '']);
      })
      .join('');
  yield ends('opening', from);
  let after = '';
  for (let full = true; full;) {
    const behind = after;
    const page = await read((work) =>
      selectStated(work, stated, { after: behind, limit: pageSize }),
    );
    yield page
      .flatMap((entry) =>
        legsOf(entry).map(({ account, change }) => {
          const { id, at, subject, currency, memo } = entry;
          const value = decimal(moneyOf(change, currency));
          const cells = ['entry', at.toISOString(), id, subject, account, value, currency];
          return csvLine([...cells, memo ?? '']);
        }),
      )
      .join('');
    full = page.length === pageSize;
    after = page.at(-1)?.id ?? after;
  }
  yield ends('closing', to);
}

/** What a file is recognised by. */
export async function hashOf(csv: AsyncIterable<string>): Promise<string> {
  const hash = createHash('sha256');
  for await (const text of csv) hash.update(text);
  return hash.digest('hex');
}
