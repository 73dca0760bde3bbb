import { sql } from 'drizzle-orm';
import type { LedgerAccount } from '@portico/sdk/contract';
import { newId } from '../platform/ids.ts';
import type { Work } from '../platform/work.ts';

/** Money that moves from one account to another. */
export interface Posting {
  /** Says what happened and to what; posting it twice is posting it once. */
  key: string;
  debit: LedgerAccount;
  credit: LedgerAccount;
  /** Whose accounts are meant; null for a fact of the program alone. */
  partnerId: string | null;
  /** Minor units, more than zero. */
  amount: number;
  currency: string;
  /** The id of the commission, payout or fee that moves it. */
  subject: string;
  memo?: string | null;
}

/** Writes postings in the transaction of the fact they tell; returns how many are new. */
export async function post(
  { tx, programId, clock }: Work,
  postings: readonly Posting[],
): Promise<number> {
  if (postings.length === 0) return 0;
  const at = clock.now();
  const rows = postings.map((posting) => ({
    id: newId('entry', at.getTime()),
    key: posting.key,
    debit: posting.debit,
    credit: posting.credit,
    partner_id: posting.partnerId,
    amount: posting.amount,
    currency: posting.currency,
    subject: posting.subject,
    memo: posting.memo ?? null,
  }));
  const made = await tx.execute(sql`insert into ledger_entries (program_id, id, key, debit, credit,
      partner_id, amount, currency, subject, memo, posted_at)
    select ${programId}, id, key, debit, credit, partner_id, amount, currency, subject, memo,
      ${at.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as posting (id text, key text,
      debit text, credit text, partner_id text, amount bigint, currency text, subject text,
      memo text)
    order by id on conflict (program_id, key) do nothing returning id`);
  return made.length;
}
