// A look at, and sometimes into, the books behind the payouts of a story.

import { sql, type SQL } from 'drizzle-orm';
import type { CommissionStatus } from '@portico/sdk/contract';
import { lockWithReversals, moveCommissions } from '../commissions/index.ts';
import { post } from '../ledger/index.ts';
import { system } from '../platform/audit.ts';
import type { TestProgram } from './program.ts';

export interface PayoutBooks {
  /** A fee that the partner owes from now on; tells how many entries that made. */
  chargeFee(partnerId: string, amount: number): Promise<number>;
  /** Of a partner's commissions, oldest first. */
  statuses(partnerId: string): Promise<string[]>;
  /** Everything that was announced and written down about a partner. */
  told(partnerId: string): Promise<{ events: { type: string }[]; audits: { action: string }[] }>;
  /** What the database keeps of a partner's methods. */
  ciphertexts(partnerId: string): Promise<string>;
  /** Moves a commission as staff, or a dispute, would. */
  move(commissionId: string, status: CommissionStatus): Promise<unknown>;
  /** Changes a commission behind the ledger's back. */
  corrupt(commissionId: string, amount: number): Promise<unknown>;
  isBalanced(): Promise<boolean>;
  /** How many payouts a partner's transactions can see. */
  visible(partnerId: string): Promise<number>;
}

let fees = 0;

export function booksOf({ work }: TestProgram): PayoutBooks {
  const select = <T extends Record<string, unknown>>(query: SQL, partnerId?: string) =>
    work((one) => one.tx.execute<T>(query), partnerId);
  return {
    chargeFee: (partnerId, amount) =>
      work((one) =>
        post(one, [
          {
            ...{ key: `fee-${(fees += 1)}`, debit: 'fees_receivable', credit: 'fee_income' },
            ...{ partnerId, amount, currency: 'USD', subject: 'fee' },
          },
        ]),
      ),
    statuses: async (partnerId) => {
      const rows = await select<{ status: string }>(sql`select status from commissions
        where partner_id = ${partnerId} order by id`);
      return rows.map(({ status }) => status);
    },
    told: async (partnerId) => ({
      events: await select(sql`select * from events where partner_id = ${partnerId} order by seq`),
      audits: await select(sql`select * from audit_entries where partner_id = ${partnerId}
        order by id`),
    }),
    ciphertexts: async (partnerId) =>
      JSON.stringify(
        await select(sql`select * from payout_methods where partner_id = ${partnerId}`),
      ),
    corrupt: (id, amount) =>
      select(sql`update commissions set amount = ${amount} where id = ${id}`),
    move: (id, status) =>
      work(async (one) => {
        const rows = await lockWithReversals(one, [id]);
        await moveCommissions(one, rows, status, { by: system, verb: status });
      }),
    isBalanced: async () => {
      const rows = await select<{ off: string }>(sql`select currency,
        sum(debits) - sum(credits) as off from ledger_balances group by currency
        having sum(debits) <> sum(credits)`);
      return rows.length === 0;
    },
    visible: async (partnerId) => (await select(sql`select id from payouts`, partnerId)).length,
  };
}
