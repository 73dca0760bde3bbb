// What must be true of a program's books, whatever happened before.

import { sql } from 'drizzle-orm';
import { replay } from '@portico/sdk/engine';
import { commissionsTable, type CommissionRow } from '../commissions/index.ts';
import { silentLog } from '../platform/log.ts';
import type { Work } from '../platform/work.ts';
import { reconcile } from '../reconciliation/index.ts';

/** Everything that must be true of the books, whatever happened. */
export async function checkBooks(work: Work): Promise<void> {
  const rows = await work.tx.select().from(commissionsTable);
  for (const row of rows) {
    if (replay(row.calculation) !== row.amount) throw new Error(`replay differs: ${row.id}`);
  }
  const found = await reconcile(work, silentLog);
  if (found!.differences.length > 0) throw new Error(JSON.stringify(found!.differences));
  await checkBalances(work);
  await checkSums(work);
  checkRefunded(rows);
}

/** Earned = paid + payable + held + in transit + withheld + reversed, for each currency. */
async function checkBalances({ tx }: Work): Promise<void> {
  const lines = await tx.execute<Record<string, number> & { currency: string }>(
    sql`select currency,
        sum(debits) filter (where account = 'expense')::float8 as earned,
        sum(credits) filter (where account = 'expense')::float8 as reversed,
        coalesce(sum(credits - debits) filter (where account <> 'expense'), 0)::float8 as owed,
        sum(debits - credits)::float8 as off,
        min(credits - debits) filter (where account in ('held', 'in_transit', 'paid'))::float8
          as least
      from ledger_balances group by currency`,
  );
  for (const line of lines) {
    const { earned, reversed, owed, off, least } = line;
    if (off !== 0) throw new Error(`entries do not balance: ${JSON.stringify(line)}`);
    if ((least ?? 0) < 0) throw new Error(`below nothing: ${JSON.stringify(line)}`);
    if ((earned ?? 0) - (reversed ?? 0) !== owed) {
      throw new Error(`earned is not what is owed and paid: ${JSON.stringify(line)}`);
    }
  }
}

/** What overviews and tier requirements read is the sum of what it is made of. */
async function checkSums({ tx }: Work): Promise<void> {
  const off = await tx.execute(sql`
      select 'earned' as what, partner_id, currency, sum(amount) from (
        select partner_id, currency, amount from commissions where status <> 'cancelled'
        union all select partner_id, currency, -earned from earnings_daily) as lines
      group by partner_id, currency having sum(amount) <> 0
      union all
      select 'revenue', partner_id, currency, sum(amount) from (
        select partner_id, currency, amount - refunded as amount from payments
          where partner_id is not null
        union all select partner_id, currency, -amount from revenue_daily) as lines
      group by partner_id, currency having sum(amount) <> 0`);
  if (off.length > 0) throw new Error(`sums drifted: ${JSON.stringify(off)}`);
}

/** A payment that went back as a whole left nothing: its commissions and reversals cancel out. */
function checkRefunded(rows: readonly CommissionRow[]): void {
  for (const earned of rows.filter(({ reversalOf }) => reversalOf === null)) {
    const back = rows.filter(({ reversalOf }) => reversalOf === earned.id);
    const taken = back.reduce((sum, { amount }) => sum + amount, 0);
    if (-taken !== earned.reversed) throw new Error(`reversals do not add up: ${earned.id}`);
    if (Math.abs(taken) > Math.abs(earned.amount)) throw new Error(`too much back: ${earned.id}`);
  }
}
