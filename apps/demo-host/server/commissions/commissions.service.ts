import type { Currency, ParsedOf, PorticoContract } from '@portico/sdk/contract';
import { decodeCursor, encodeCursor } from '../platform/cursor.ts';
import { Fault } from '../platform/fault.ts';
import type { Work } from '../platform/work.ts';
import { readCommission, selectPage, selectTotals, type Filters } from './commissions.store.ts';
import type { CommissionRow } from './commissions.table.ts';
import { toCommission } from './commissions.wire.ts';
import { toDetail } from './history.ts';

type ListInput = ParsedOf<PorticoContract['commissions']['list']>;

export async function listCommissions(work: Work, partnerId: string, input: ListInput) {
  const { cursor, limit, sort, ...filters } = input;
  const byAmount = sort.endsWith('amount');
  const after = cursor
    ? decodeCursor(input, cursor, [byAmount ? 'number' : 'string', 'string'])
    : undefined;
  const rows = await selectPage(work, partnerId, { filters, sort, after, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    data: page.map(toCommission),
    nextCursor: last ? encodeCursor(input, [sortValue(last, byAmount), last.id]) : null,
  };
}

function sortValue(row: CommissionRow, byAmount: boolean): string | number {
  return byAmount ? row.amount : row.occurredAt.toISOString();
}

export async function getCommission(work: Work, partnerId: string, id: string) {
  const row = await readCommission(work, { partnerId, id });
  if (!row) throw new Fault('not_found', { detail: 'There is no such commission.' });
  return toDetail(work, row);
}

export async function summarizeCommissions(work: Work, partnerId: string, filters: Filters) {
  const totals = await selectTotals(work, partnerId, filters);
  return {
    count: totals.reduce((sum, { count }) => sum + count, 0),
    totals: totals.map((row) => {
      const currency = row.currency as Currency;
      const of = (amount: number) => ({ amount, currency });
      return {
        currency,
        pending: of(row.pending),
        approved: of(row.approved),
        paid: of(row.paid),
        earned: of(row.earned),
      };
    }),
  };
}
