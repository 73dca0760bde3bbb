import type { Commission } from '../../contract/commissions.ts';
import { exponentOf } from '../../contract/money.ts';
import { withoutCalculation } from '../fixtures/commissions.ts';
import type { Answers, Desk } from './answers.ts';
import { Fault } from './fault.ts';
import { pageThrough } from './paging.ts';

const maxExportRows = 10_000;

export function answerCommissions({ state }: Desk): Answers['commissions'] {
  return {
    async list({ cursor, limit, sort, ...filters }) {
      const entries = state.ledger.list(filters, sort);
      const bound = { sort, filters };
      const page = pageThrough(entries, { cursor, limit, bound, keyOf: ({ row }) => row.id });
      return { ...page, data: page.data.map((entry) => withoutCalculation(entry.read())) };
    },
    async summary(filters) {
      const { count, totals } = state.ledger.totals(filters);
      return {
        count,
        totals: totals.map(({ currency, ...sums }) => ({
          currency,
          pending: { amount: sums.pending, currency },
          approved: { amount: sums.approved, currency },
          paid: { amount: sums.paid, currency },
          earned: { amount: sums.earned, currency },
        })),
      };
    },
    async export({ sort, ...filters }) {
      const entries = state.ledger.list(filters, sort).slice(0, maxExportRows);
      const rows = entries.map((entry) => csvRow(withoutCalculation(entry.read())));
      const head = ['id', 'occurredAt', 'customer', 'type', 'status', 'amount', 'currency'];
      const text = [head.join(','), ...rows].join('\r\n') + '\r\n';
      return new Response(text, {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': 'attachment; filename="commissions.csv"',
        },
      });
    },
    async get({ id }) {
      const commission = state.ledger.find(id);
      if (!commission) throw new Fault('not_found');
      return commission;
    },
  };
}

function csvRow(one: Commission): string {
  const { id, occurredAt, customer, note, type, status, amount } = one;
  const digits = exponentOf(amount.currency);
  const value = (amount.amount / 10 ** digits).toFixed(digits);
  const said = customer?.name ?? note ?? '';
  const name = /^[=+\-@\t\r]/.test(said) ? `'${said}` : said;
  const cells = [id, occurredAt, `"${name.replaceAll('"', '""')}"`, type, status, value];
  return [...cells, amount.currency].join(',');
}
