import { sql } from 'drizzle-orm';
import type { Currency, LedgerAccount, StatementTotal } from '@portico/sdk/contract';
import { newId } from '../platform/ids.ts';
import type { Work } from '../platform/work.ts';
import type { Month, StatedEntry, Turnover } from './statements.rules.ts';

/** A statement as it is kept. */
export interface StatementRow {
  id: string;
  partnerId: string;
  /** `2026-11`. */
  month: string;
  programName: string;
  partnerName: string;
  totals: StatementTotal[];
  entries: number;
  sha256: string;
  madeAt: Date;
}

/** One process at a time makes the statements of a program; others have nothing to do meanwhile. */
export async function takeTurn({ tx, programId }: Work): Promise<boolean> {
  const [row] = await tx.execute<{ taken: boolean }>(sql`select
    pg_try_advisory_xact_lock(hashtextextended(${`statements ${programId}`}, 0)) as taken,
    set_config('statement_timeout', '300000', true)`);
  return row!.taken;
}

/** When a program began, and the months of which all statements are made. */
export async function readProgress({ tx, programId }: Work) {
  const [row] = await tx.execute<{ since: string; done: string[] | null }>(sql`select
      (select least(p.created_at, (select posted_at from ledger_entries e
          where e.program_id = p.id order by e.id limit 1))
        from programs p where p.id = ${programId}) as since,
      (select jsonb_agg(to_char(month, 'YYYY-MM')) from statement_months
        where program_id = ${programId}) as done`);
  return { since: new Date(row!.since), done: new Set(row!.done ?? []) };
}

/** The first letters of every entry id made at an instant: ids begin with their time. */
function idAt(at: Date): string {
  return newId('entry', at.getTime()).slice(0, 'le_'.length + 10);
}

/** Partners with movement in a month who have no statement of it yet, and their names. */
export function selectMissing(
  { tx, programId }: Work,
  { name, from, to }: Month,
  limit: number,
): Promise<{ id: string; name: string }[]> {
  // A day on both sides, for entries whose id was made elsewhere than their time.
  const day = 86_400_000;
  const [first, last] = [new Date(from.getTime() - day), new Date(to.getTime() + day)];
  return tx.execute(sql`select p.id, p.name from (
      select distinct partner_id from ledger_entries where program_id = ${programId}
        and id >= ${idAt(first)} and id < ${idAt(last)}
        and posted_at >= ${from.toISOString()}::timestamptz
        and posted_at < ${to.toISOString()}::timestamptz
        and partner_id is not null
    ) as moved join partners p on p.program_id = ${programId} and p.id = moved.partner_id
    where not exists (select 1 from statements s where s.program_id = ${programId}
      and s.partner_id = p.id and s.month = ${`${name}-01`}::date)
    order by p.id limit ${limit}`);
}

interface TurnoverRow extends Record<string, unknown> {
  currency: Currency;
  account: LedgerAccount;
  opening: string;
  closing: string;
}

/** What a partner's accounts held when a month began and when it ended. */
export async function selectTurnovers(
  { tx, programId }: Work,
  { partnerId, month: { from, to } }: { partnerId: string; month: Month },
): Promise<Turnover[]> {
  const rows = await tx.execute<TurnoverRow>(sql`select currency, account,
      coalesce(sum(change) filter (where posted_at < ${from.toISOString()}::timestamptz), 0)::text
        as opening,
      sum(change)::text as closing
    from ledger_entries e, lateral (values (e.debit, -e.amount), (e.credit, e.amount))
      as legs (account, change)
    where program_id = ${programId} and partner_id = ${partnerId}
      and posted_at < ${to.toISOString()}::timestamptz
    group by currency, account`);
  return rows.map(({ currency, account, opening, closing }) => ({
    ...{ currency, account, opening: Number(opening), closing: Number(closing) },
  }));
}

interface EntryRow extends Record<string, unknown> {
  id: string;
  posted_at: string;
  debit: LedgerAccount;
  credit: LedgerAccount;
  amount: string;
  currency: Currency;
  subject: string;
  memo: string | null;
}

/** One page of a partner's entries of a month, in the order of their ids. */
export async function selectStated(
  { tx, programId }: Work,
  { partnerId, month: { from, to } }: { partnerId: string; month: Month },
  { after, limit }: { after: string; limit: number },
): Promise<StatedEntry[]> {
  const rows = await tx.execute<EntryRow>(sql`select id, posted_at, debit, credit, amount::text,
      currency, subject, memo
    from ledger_entries where program_id = ${programId} and partner_id = ${partnerId}
      and posted_at >= ${from.toISOString()}::timestamptz
      and posted_at < ${to.toISOString()}::timestamptz and id > ${after}
    order by id limit ${limit}`);
  return rows.map(({ posted_at: at, amount, ...row }) => ({
    ...row,
    ...{ at: new Date(at), amount: Number(amount) },
  }));
}

/** Writes statements; one that is there already stays. Returns how many are new. */
export async function insertStatements(
  { tx, programId }: Work,
  rows: readonly StatementRow[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const made = await tx.execute(sql`insert into statements (program_id, id, partner_id, month,
      program_name, partner_name, totals, entries, sha256, made_at)
    select ${programId}, id, "partnerId", (month || '-01')::date, "programName", "partnerName",
      totals, entries, sha256, "madeAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as made (id text, "partnerId" text,
      month text, "programName" text, "partnerName" text, totals jsonb, entries integer,
      sha256 text, "madeAt" timestamptz)
    on conflict (program_id, partner_id, month) do nothing returning id`);
  return made.length;
}

export async function finishMonth({ tx, programId, clock }: Work, month: string): Promise<void> {
  await tx.execute(sql`insert into statement_months (program_id, month, done_at)
    values (${programId}, ${`${month}-01`}::date, ${clock.now().toISOString()}::timestamptz)
    on conflict do nothing`);
}

interface KeptRow extends Record<string, unknown> {
  id: string;
  partner_id: string;
  month: string;
  program_name: string;
  partner_name: string;
  totals: StatementTotal[];
  entries: number;
  sha256: string;
  made_at: string;
}

const columns = sql`id, partner_id, to_char(month, 'YYYY-MM') as month, program_name,
  partner_name, totals, entries, sha256, made_at`;

/** One keyset page of a partner's statements, latest month first. */
export async function selectStatements(
  { tx, programId }: Work,
  { partnerId, before, limit }: { partnerId: string; before: string | undefined; limit: number },
): Promise<StatementRow[]> {
  const older = before ? sql`and month < ${`${before}-01`}::date` : sql``;
  const rows = await tx.execute<KeptRow>(sql`select ${columns} from statements s
    where program_id = ${programId} and partner_id = ${partnerId} ${older}
    order by s.month desc limit ${limit}`);
  return rows.map(toRow);
}

export async function readStatement(
  { tx, programId }: Work,
  { id, partnerId }: { id: string; partnerId: string },
): Promise<StatementRow | undefined> {
  const [row] = await tx.execute<KeptRow>(sql`select ${columns} from statements
    where program_id = ${programId} and partner_id = ${partnerId} and id = ${id}`);
  return row && toRow(row);
}

function toRow(row: KeptRow): StatementRow {
  return {
    id: row.id,
    partnerId: row.partner_id,
    month: row.month,
    programName: row.program_name,
    partnerName: row.partner_name,
    totals: row.totals,
    entries: row.entries,
    sha256: row.sha256,
    madeAt: new Date(row.made_at),
  };
}
