import type { ParsedOf, PorticoContract, Statement } from '@portico/sdk/contract';
import { sendFile, sendStream } from '../payouts/index.ts';
import { decodeCursor, encodeCursor } from '../platform/cursor.ts';
import { Fault } from '../platform/fault.ts';
import type { Call } from '../platform/implement.ts';
import type { Log } from '../platform/log.ts';
import type { Work } from '../platform/work.ts';
import { hashOf, writeCsv } from './statements.csv.ts';
import { drawMonth, statedLinesMax } from './statements.pdf.ts';
import { monthAt } from './statements.rules.ts';
import {
  readStatement,
  selectStated,
  selectStatements,
  selectTurnovers,
  type StatementRow,
} from './statements.store.ts';

type Inputs = PorticoContract['statements'];

export async function listStatements(
  work: Work,
  partnerId: string,
  input: ParsedOf<Inputs['list']>,
) {
  const { cursor, limit } = input;
  const before = cursor ? decodeCursor(input, cursor, ['string'])[0] : undefined;
  const rows = await selectStatements(work, { partnerId, before, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return { data: page.map(toWire), nextCursor: last ? encodeCursor(input, [last.month]) : null };
}

function toWire({ id, month, totals, entries, sha256, madeAt }: StatementRow): Statement {
  return { id, month, totals, entries, sha256, madeAt: madeAt.toISOString() };
}

/**
 * A statement's file, made from the ledger as it was made the first time. A ledger that tells
 * another story by now would be a fault: nothing is sent then, and there is an alarm.
 */
export async function getStatementFile(
  { work, actor, transact }: Call,
  { id, format }: ParsedOf<Inputs['file']>,
  log: Log,
): Promise<Response> {
  const row = await readStatement(work, { id, partnerId: actor.partnerId! });
  if (!row) throw new Fault('not_found', { detail: 'There is no such statement.' });
  const stated = { partnerId: row.partnerId, month: monthAt(new Date(`${row.month}-01T00:00Z`)) };
  const found = await hashOf(writeCsv((run) => run(work), stated));
  if (found !== row.sha256) {
    log.error('a statement differs from the ledger', { statementId: id, partnerId: row.partnerId });
    throw new Fault('internal');
  }
  const name = `statement-${row.month}`;
  if (format === 'csv') {
    return sendStream(writeCsv(transact, stated), 'text/csv; charset=utf-8', `${name}.csv`);
  }
  const turnovers = await selectTurnovers(work, stated);
  const entries = await selectStated(work, stated, { after: '', limit: statedLinesMax });
  return sendFile(await drawMonth(row, turnovers, entries), 'application/pdf', `${name}.pdf`);
}
