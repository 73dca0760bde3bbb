import { newId } from '../platform/ids.ts';
import type { Work } from '../platform/work.ts';
import { getProgram } from '../programs/index.ts';
import { hashOf, writeCsv } from './statements.csv.ts';
import { monthsOver, totalsOf, type Month } from './statements.rules.ts';
import {
  finishMonth,
  insertStatements,
  readProgress,
  selectMissing,
  selectStated,
  selectTurnovers,
  takeTurn,
  type StatementRow,
} from './statements.store.ts';

const partnersPerBatch = 50;

/**
 * Makes statements for some partners of the oldest month that is over and not done. In one
 * transaction: whoever is killed leaves nothing behind, and whoever comes again finds what is
 * missing. Tells how much it did; 0 when every month is done.
 */
export async function makeStatements(work: Work, limit = partnersPerBatch): Promise<number> {
  if (!(await takeTurn(work))) return 0;
  const { since, done } = await readProgress(work);
  const months = monthsOver({ since, now: work.clock.now() });
  const month = months.find(({ name }) => !done.has(name));
  if (!month) return 0;
  const partners = await selectMissing(work, month, limit);
  const { name: programName } = await getProgram(work);
  const rows: StatementRow[] = [];
  for (const { id: partnerId, name: partnerName } of partners) {
    rows.push(await draft(work, { partnerId, partnerName, programName, month }));
  }
  await insertStatements(work, rows);
  if (partners.length < limit) await finishMonth(work, month.name);
  // A month that is done is progress as well: the next one follows at once.
  return Math.max(1, partners.length);
}

interface Draft {
  partnerId: string;
  partnerName: string;
  programName: string;
  month: Month;
}

async function draft(work: Work, { month, ...names }: Draft): Promise<StatementRow> {
  const stated = { partnerId: names.partnerId, month };
  const now = work.clock.now();
  return {
    ...names,
    id: newId('statement', now.getTime()),
    month: month.name,
    totals: totalsOf(await selectTurnovers(work, stated)),
    entries: await countStated(work, stated),
    sha256: await hashOf(writeCsv((run) => run(work), stated)),
    madeAt: now,
  };
}

async function countStated(work: Work, stated: { partnerId: string; month: Month }) {
  const limit = 5_000;
  let [count, after] = [0, ''];
  for (;;) {
    const page = await selectStated(work, stated, { after, limit });
    count += page.length;
    if (page.length < limit) return count;
    after = page.at(-1)!.id;
  }
}
