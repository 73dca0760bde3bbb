import { sql, type SQL } from 'drizzle-orm';
import type { Currency, Reconciliation } from '@portico/sdk/contract';
import type { Work } from '../platform/work.ts';

export type Difference = Reconciliation['differences'][number];

interface Row extends Record<string, unknown> {
  partner_id: string | null;
  currency: Currency;
  expected: number;
  found: number;
}

/** An alarm needs examples, not all of them. */
const differencesMax = 500;

/** Reading all books takes longer than a request may. */
const timeoutMs = 600_000;

/** Two sides of the same money, by partner, currency and account; one statement sees one moment. */
async function compare(
  { tx }: Work,
  check: Difference['check'],
  { expected, found }: { expected: SQL; found: SQL },
): Promise<Difference[]> {
  const rows = await tx.execute<Row>(sql`with expected as (${expected}), found as (${found})
    select nullif(partner_id, '') as partner_id, currency,
      coalesce(expected.amount, 0)::float8 as expected, coalesce(found.amount, 0)::float8 as found
    from expected full join found using (partner_id, currency, account)
    where coalesce(expected.amount, 0) <> coalesce(found.amount, 0)
    order by 1, 2, account limit ${differencesMax}`);
  return rows.map((row) => ({
    check,
    partnerId: row.partner_id,
    currency: row.currency,
    expected: row.expected,
    found: row.found,
  }));
}

/** Entries as legs: what an account was credited with is positive. */
function legs(programId: string, which: SQL = sql``): SQL {
  return sql`select coalesce(partner_id, '') as partner_id, currency, credit as account, amount
      from ledger_entries where program_id = ${programId} ${which}
    union all
    select coalesce(partner_id, ''), currency, debit, -amount
      from ledger_entries where program_id = ${programId} ${which}`;
}

/**
 * What commissions say of themselves, beside the entries that name them. A payout moves its money
 * as a whole and not by commission: to these entries, what was paid is still payable.
 */
export function compareCommissions(work: Work): Promise<Difference[]> {
  const { programId } = work;
  return compare(work, 'commissions_and_ledger', {
    expected: sql`select partner_id, currency,
        case when status in ('approved', 'paid')
          or (status = 'disputed' and status_before = 'paid') then 'payable' else 'held' end
          as account,
        sum(amount) as amount
      from commissions
      where program_id = ${programId} and posted and status <> 'cancelled' group by 1, 2, 3`,
    found: sql`select partner_id, currency, account, sum(amount) as amount
      from (${legs(programId, sql`and starts_with(subject, 'cm_')`)}) as legs
      where account in ('held', 'payable') group by 1, 2, 3`,
  });
}

/** Kept balances beside the entries that they follow from. */
export function compareBalances(work: Work): Promise<Difference[]> {
  const { programId } = work;
  return compare(work, 'balances_and_entries', {
    expected: sql`select partner_id, currency, account, sum(amount) as amount
      from (${legs(programId)}) as legs group by 1, 2, 3`,
    found: sql`select partner_id, currency, account, credits - debits as amount
      from ledger_balances where program_id = ${programId}`,
  });
}

/** Payouts on their way and arrived, beside the accounts that they move. */
export function comparePayouts(work: Work): Promise<Difference[]> {
  const { programId } = work;
  return compare(work, 'payouts_and_ledger', {
    expected: sql`select partner_id, currency, account, sum(amount) as amount from (
        select partner_id, currency, 'in_transit' as account, gross as amount
        from payouts where program_id = ${programId} and status in ('pending', 'processing')
        union all
        select partner_id, currency, 'paid', amount
        from payouts where program_id = ${programId} and status = 'completed'
        union all
        select partner_id, currency, 'tax_withheld', withheld
        from payouts where program_id = ${programId} and status = 'completed'
      ) as parts group by 1, 2, 3`,
    found: sql`select partner_id, currency, account, credits - debits as amount
      from ledger_balances where program_id = ${programId}
        and account in ('in_transit', 'paid', 'tax_withheld')`,
  });
}

/** Each payout beside the commissions that it carries. */
export function compareCarried(work: Work): Promise<Difference[]> {
  const { programId } = work;
  return compare(work, 'commissions_and_payouts', {
    expected: sql`select partner_id, currency, payout_id as account, sum(amount) as amount
      from commissions where program_id = ${programId} and payout_id is not null group by 1, 2, 3`,
    found: sql`select partner_id, currency, id as account, gross as amount from payouts
      where program_id = ${programId} and status in ('pending', 'processing', 'completed')`,
  });
}

/** Takes the program's turn for this transaction, or says that another has it. */
export async function takeTurn({ tx, programId }: Work): Promise<boolean> {
  const name = `reconciliation ${programId}`;
  const [row] = await tx.execute<{ taken: boolean }>(sql`select
    pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as taken,
    set_config('statement_timeout', ${String(timeoutMs)}, true)`);
  return row!.taken;
}

export async function insertResult(
  { tx, programId, clock }: Work,
  differences: readonly Difference[],
): Promise<void> {
  await tx.execute(sql`insert into reconciliations (program_id, checked_at, differences)
    values (${programId}, ${clock.now().toISOString()}::timestamptz,
      ${JSON.stringify(differences)}::jsonb)
    on conflict do nothing`);
}

export async function readLatest({ tx, programId }: Work): Promise<Reconciliation> {
  const [row] = await tx.execute<{ checked_at: string; differences: Difference[] }>(sql`
    select checked_at, differences from reconciliations where program_id = ${programId}
    order by checked_at desc limit 1`);
  return row
    ? { checkedAt: new Date(row.checked_at).toISOString(), differences: row.differences }
    : { checkedAt: null, differences: [] };
}
