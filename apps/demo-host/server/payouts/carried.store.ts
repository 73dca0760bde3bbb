// The commissions that a payout carries: taken, paid, given back. Always many at once.

import { sql } from 'drizzle-orm';
import { post, type Posting } from '../ledger/index.ts';
import type { Work } from '../platform/work.ts';

/** A payout may carry more commissions than a request's time limit allows for. */
export async function allowLongStatements({ tx }: Work): Promise<void> {
  await tx.execute(sql`set local statement_timeout = '5min'`);
}

/** A payout to be, by which commissions are taken. */
export interface Taking {
  payoutId: string;
  partnerId: string;
  currency: string;
}

/** What was taken for a payout, and what the ledger says in the same instant. */
export interface Taken {
  payoutId: string;
  /** Minor units; reversals taken off. */
  gross: number;
  commissions: number;
  periodFrom: Date | null;
  periodTo: Date | null;
  payable: number;
}

interface TakenRow extends Record<string, unknown> {
  payout_id: string;
  gross: string;
  commissions: number;
  period_from: string | null;
  period_to: string | null;
  payable: string;
}

/**
 * Takes every approved commission of the named partners and currencies. Both sums come from one
 * snapshot: what is approved a moment later is in neither. They are found partner by partner:
 * left to itself, the planner reads the whole table for a few hundred partners.
 */
export async function takeCommissions(
  { tx, programId }: Work,
  takings: readonly Taking[],
): Promise<Taken[]> {
  const rows = takings.map(({ payoutId, partnerId, currency }) => ({
    ...{ payout_id: payoutId, partner_id: partnerId, currency },
  }));
  const taken = await tx.execute<TakenRow>(sql`with wanted as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as one (payout_id text, partner_id text, currency text)
    ), found as materialized (
      select wanted.payout_id, open.id from wanted, lateral (
        select id from commissions as one
        where one.program_id = ${programId} and one.partner_id = wanted.partner_id
          and one.currency = wanted.currency and one.status = 'approved'
          and one.payout_id is null
        offset 0
      ) as open
    ), taken as (
      update commissions as kept set payout_id = found.payout_id from found
      where kept.program_id = ${programId} and kept.id = found.id
        and kept.status = 'approved' and kept.payout_id is null
      returning kept.payout_id, kept.amount, kept.occurred_at
    ), sums as (
      select payout_id, sum(amount) as gross, count(*)::int as commissions,
        min(occurred_at) as period_from, max(occurred_at) as period_to
      from taken group by payout_id
    )
    select wanted.payout_id, coalesce(gross, 0)::text as gross,
      coalesce(commissions, 0) as commissions, period_from, period_to,
      coalesce(credits - debits, 0)::text as payable
    from wanted left join sums using (payout_id)
      left join ledger_balances as balance on balance.program_id = ${programId}
        and balance.partner_id = wanted.partner_id and balance.currency = wanted.currency
        and balance.account = 'payable'`);
  return taken.map((row) => ({
    payoutId: row.payout_id,
    gross: Number(row.gross),
    commissions: row.commissions,
    periodFrom: row.period_from === null ? null : new Date(row.period_from),
    periodTo: row.period_to === null ? null : new Date(row.period_to),
    payable: Number(row.payable),
  }));
}

/** Gives the commissions of payouts that did not happen back to the next one. */
export async function releaseCommissions(
  { tx, programId }: Work,
  payoutIds: readonly string[],
): Promise<void> {
  if (payoutIds.length === 0) return;
  await tx.execute(sql`update commissions set payout_id = null
    from jsonb_array_elements_text(${JSON.stringify(payoutIds)}::jsonb) as undone (id)
    where program_id = ${programId} and payout_id = undone.id`);
}

/** Their money has arrived. No ledger entry per commission: it moved with the payout. */
export async function markPaid(
  { tx, programId, clock }: Work,
  payoutIds: readonly string[],
): Promise<void> {
  if (payoutIds.length === 0) return;
  const at = clock.now().toISOString();
  await tx.execute(sql`update commissions set status = 'paid', paid_at = ${at}::timestamptz
    from jsonb_array_elements_text(${JSON.stringify(payoutIds)}::jsonb) as arrived (id)
    where program_id = ${programId} and payout_id = arrived.id and status = 'approved'`);
}

interface ComeBack extends Record<string, unknown> {
  id: string;
  partner_id: string;
  amount: string;
  currency: string;
  moves: number;
  account: 'payable' | 'held' | 'expense';
}

/**
 * Money that had arrived came back: its commissions are payable again. The payout returns all of
 * it to `payable`; what was disputed or cancelled meanwhile belongs elsewhere and moves on.
 */
export async function takeBack(work: Work, payoutIds: readonly string[]): Promise<void> {
  if (payoutIds.length === 0) return;
  const { tx, programId } = work;
  const rows = await tx.execute<ComeBack>(sql`update commissions as kept set payout_id = null,
      paid_at = null,
      status = case when kept.status = 'paid' then 'approved' else kept.status end,
      status_before = case when kept.status = 'disputed' then 'approved' else kept.status_before end
    from jsonb_array_elements_text(${JSON.stringify(payoutIds)}::jsonb) as returned (id)
    where kept.program_id = ${programId} and kept.payout_id = returned.id
    returning kept.id, kept.partner_id, kept.amount::text, kept.currency, kept.moves,
      case kept.status when 'disputed' then 'held' when 'cancelled' then 'expense'
        else 'payable' end as account`);
  await post(
    work,
    rows.flatMap((row) => (row.account === 'payable' ? [] : moveOn(row, row.account))),
  );
}

function moveOn(row: ComeBack, account: 'held' | 'expense'): Posting[] {
  const amount = Number(row.amount);
  if (amount === 0) return [];
  const [debit, credit] =
    amount > 0 ? (['payable', account] as const) : ([account, 'payable'] as const);
  const { id, partner_id: partnerId, currency, moves } = row;
  const key = `${id}:${moves}:returned`;
  return [{ key, debit, credit, partnerId, amount: Math.abs(amount), currency, subject: id }];
}

/** A commission as a statement tells of it. */
export interface CarriedLine {
  id: string;
  occurredAt: Date;
  /** The customer, or what else it is for. */
  what: string;
  product: string | null;
  type: string;
  /** Minor units. */
  amount: number;
}

interface CarriedRow extends Record<string, unknown> {
  id: string;
  occurred_at: string;
  what: string | null;
  product: string | null;
  type: string;
  amount: string;
}

/** One page of what a payout carries, in the order of their ids. */
export async function selectCarried(
  { tx, programId }: Work,
  payoutId: string,
  { after, limit }: { after: string; limit: number },
): Promise<CarriedLine[]> {
  const rows = await tx.execute<CarriedRow>(sql`select id, occurred_at, product, type,
      coalesce(customer_name, note) as what, amount::text
    from commissions where program_id = ${programId} and payout_id = ${payoutId} and id > ${after}
    order by id limit ${limit}`);
  return rows.map(({ id, occurred_at: at, what, product, type, amount }) => ({
    ...{ id, occurredAt: new Date(at), what: what ?? '', product, type, amount: Number(amount) },
  }));
}
