import { z } from 'zod';
import { calendarMonth } from './earnings.ts';
import { endpoint } from './endpoint.ts';
import { id } from './id.ts';
import { currency, money } from './money.ts';
import { pageOf, pageQuery } from './page.ts';
import { instant } from './time.ts';

/** What a month came to in one currency. */
export const statementTotal = z.object({
  currency,
  /** What commissions came to, refunds taken off. */
  earned: money,
  /** What has arrived, payouts that came back taken off. */
  paid: money,
  /** What was approved and not paid when the month ended. */
  payable: money,
});
/** The sums of a statement in one currency. */
export type StatementTotal = z.infer<typeof statementTotal>;

/** A partner's account for one calendar month (UTC), made once and never changed. */
export const statement = z.object({
  id: id('statement'),
  month: calendarMonth,
  totals: z.array(statementTotal),
  /** How many ledger entries it lists. */
  entries: z.number().int(),
  /** SHA-256 of the CSV, in hexadecimal: whoever kept a file can tell that it is this one. */
  sha256: z.string(),
  madeAt: instant,
});
/** What a partner earned and was paid in one month. */
export type Statement = z.infer<typeof statement>;

/** Monthly statements. */
export const statements = {
  /** Monthly statements, latest first. A month without movement has none. */
  list: endpoint({
    method: 'GET',
    path: '/partners/statements',
    credentials: ['session'],
    scope: 'payouts:read',
    kind: 'page',
    summary: 'List monthly statements',
    input: z.strictObject(pageQuery),
    output: pageOf(statement),
  }),

  /** Every ledger entry of the month between opening and closing balances, as PDF or CSV. */
  file: endpoint({
    method: 'GET',
    path: '/partners/statements/:id',
    credentials: ['session'],
    scope: 'payouts:read',
    kind: 'file',
    summary: 'Download a monthly statement',
    input: z.strictObject({ id: id('statement'), format: z.enum(['pdf', 'csv']).default('pdf') }),
    output: z.instanceof(Blob),
  }),
};
