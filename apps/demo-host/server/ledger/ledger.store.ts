import { sql, type SQL } from 'drizzle-orm';
import type { Currency, LedgerAccount, LedgerEntry, ParsedOf } from '@portico/sdk/contract';
import type { PorticoContract } from '@portico/sdk/contract';
import type { Work } from '../platform/work.ts';

export interface BalanceRow extends Record<string, unknown> {
  partner_id: string;
  currency: Currency;
  account: LedgerAccount;
  /** Minor units. */
  debits: number;
  credits: number;
}

/** The balances of one partner, or of all together, by account and currency. */
export function selectBalances({ tx, programId }: Work, partnerId?: string): Promise<BalanceRow[]> {
  const whose = partnerId ? sql`and partner_id = ${partnerId}` : sql``;
  return tx.execute<BalanceRow>(sql`select currency, account, min(partner_id) as partner_id,
      sum(debits)::float8 as debits, sum(credits)::float8 as credits
    from ledger_balances where program_id = ${programId} ${whose}
    group by currency, account order by currency, account`);
}

/** The same, added up from the entries up to an instant. */
export function sumEntries(
  { tx, programId }: Work,
  { partnerId, at }: { partnerId?: string | undefined; at: string },
): Promise<BalanceRow[]> {
  const whose = partnerId ? sql`and partner_id = ${partnerId}` : sql``;
  return tx.execute<BalanceRow>(sql`select currency, account, '' as partner_id,
      sum(debits)::float8 as debits, sum(credits)::float8 as credits
    from (
      select currency, debit as account, amount as debits, 0 as credits from ledger_entries
      where program_id = ${programId} and posted_at <= ${at}::timestamptz ${whose}
      union all
      select currency, credit, 0, amount from ledger_entries
      where program_id = ${programId} and posted_at <= ${at}::timestamptz ${whose}
    ) as legs group by currency, account order by currency, account`);
}

type EntriesInput = ParsedOf<PorticoContract['admin']['ledger']['entries']>;

interface EntryRow extends Record<string, unknown> {
  id: string;
  key: string;
  debit: LedgerAccount;
  credit: LedgerAccount;
  partner_id: string | null;
  amount: string;
  currency: Currency;
  subject: string;
  memo: string | null;
  posted_at: string;
}

/** One keyset page, newest first: ids sort by the time they were made. */
export async function selectEntries(
  { tx, programId }: Work,
  input: Omit<EntriesInput, 'cursor' | 'limit'>,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<LedgerEntry[]> {
  const when = (value: unknown, condition: SQL) => (value === undefined ? sql`` : condition);
  const { account, partnerId, currency, subject, from, to } = input;
  const rows = await tx.execute<EntryRow>(sql`select * from ledger_entries
    where program_id = ${programId}
      ${when(after, sql`and id < ${after}`)}
      ${when(account, sql`and (debit = ${account} or credit = ${account})`)}
      ${when(partnerId, sql`and partner_id = ${partnerId}`)}
      ${when(currency, sql`and currency = ${currency}`)}
      ${when(subject, sql`and subject = ${subject}`)}
      ${when(from, sql`and posted_at >= ${from}::timestamptz`)}
      ${when(to, sql`and posted_at < ${to}::timestamptz`)}
    order by id desc limit ${limit}`);
  return rows.map(toEntry);
}

export async function readEntry({ tx, programId }: Work, key: string): Promise<LedgerEntry | null> {
  const [row] = await tx.execute<EntryRow>(sql`select * from ledger_entries
    where program_id = ${programId} and key = ${key}`);
  return row ? toEntry(row) : null;
}

function toEntry(row: EntryRow): LedgerEntry {
  return {
    id: row.id,
    key: row.key,
    debit: row.debit,
    credit: row.credit,
    partnerId: row.partner_id,
    amount: { amount: Number(row.amount), currency: row.currency },
    subject: row.subject,
    memo: row.memo,
    postedAt: new Date(row.posted_at).toISOString(),
  };
}
