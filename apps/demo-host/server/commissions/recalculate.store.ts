import { sql } from 'drizzle-orm';
import type { CommissionStatus, CommissionType, Currency } from '@portico/sdk/contract';
import type { Work } from '../platform/work.ts';
import type { KeptFacts } from './accrue.ts';
import type { CappedRule } from './cap-periods.ts';
import { periodStart } from './cap-periods.ts';

/** A payment with what its calculation read. */
export interface KeptPayment {
  id: string;
  partnerId: string;
  customer: string;
  amount: number;
  currency: string;
  refunded: number;
  occurredAt: Date;
  createdAt: Date;
  kept: KeptFacts;
}

/** Instants travel as text, so that the cursor loses nothing of them. */
interface KeptRow extends Record<string, unknown> {
  id: string;
  partner_id: string;
  customer: string;
  amount: number;
  currency: string;
  refunded: number;
  occurred_at: string;
  created_at: string;
  facts: KeptFacts;
}

export interface KeptQuery {
  from: Date;
  to: Date;
  /** Null for payments of all partners. */
  partnerIds: readonly string[] | null;
  after: KeptPayment | undefined;
  limit: number;
}

const columns = sql`payments.id, payments.partner_id, customers.name as customer,
  payments.amount::float8 as amount, payments.currency, payments.refunded::float8 as refunded,
  payments.occurred_at, payments.created_at, payments.facts`;

/** One page of the payments of a period that earned something, oldest first. */
export async function selectKept(
  { tx, programId }: Work,
  { from, to, partnerIds, after, limit }: KeptQuery,
): Promise<KeptPayment[]> {
  const whose = partnerIds
    ? sql`and payments.partner_id in
        (select jsonb_array_elements_text(${JSON.stringify(partnerIds)}::jsonb))`
    : sql``;
  const behind = after
    ? sql`and (payments.occurred_at, payments.id)
        > (${after.occurredAt.toISOString()}::timestamptz, ${after.id})`
    : sql``;
  const rows = await tx.execute<KeptRow>(sql`select ${columns} from payments
    join customers on customers.program_id = payments.program_id
      and customers.id = payments.customer_id
    where payments.program_id = ${programId} and payments.facts is not null
      and payments.occurred_at >= ${from.toISOString()}::timestamptz
      and payments.occurred_at < ${to.toISOString()}::timestamptz ${whose} ${behind}
    order by payments.occurred_at, payments.id limit ${limit}`);
  return rows.map(toKept);
}

/** The same for named payments. */
export async function readKept(
  { tx, programId }: Work,
  paymentIds: readonly string[],
): Promise<Map<string, KeptPayment>> {
  const rows = await tx.execute<KeptRow>(sql`select ${columns} from payments
    join customers on customers.program_id = payments.program_id
      and customers.id = payments.customer_id
    where payments.program_id = ${programId} and payments.facts is not null and payments.id in
      (select jsonb_array_elements_text(${JSON.stringify(paymentIds)}::jsonb))`);
  return new Map(rows.map((row) => [row.id, toKept(row)]));
}

function toKept(row: KeptRow): KeptPayment {
  return {
    id: row.id,
    partnerId: row.partner_id,
    customer: row.customer,
    amount: row.amount,
    currency: row.currency,
    refunded: row.refunded,
    occurredAt: new Date(row.occurred_at),
    createdAt: new Date(row.created_at),
    kept: row.facts,
  };
}

/** What a payment has earned, as far as a comparison looks. */
export interface Booked extends Record<string, unknown> {
  payment_id: string;
  partner_id: string;
  type: CommissionType;
  item: number;
  level: number;
  status: CommissionStatus;
  currency: Currency;
  /** Minor units, what was taken back already off. */
  amount: number;
}

export async function selectBooked(
  { tx, programId }: Work,
  paymentIds: readonly string[],
): Promise<Map<string, Booked[]>> {
  const rows = await tx.execute<Booked>(sql`select payment_id, partner_id, type, item, level,
      status, currency, (amount - reversed)::float8 as amount
    from commissions where program_id = ${programId} and reversal_of is null and payment_id in
      (select jsonb_array_elements_text(${JSON.stringify(paymentIds)}::jsonb))`);
  return Map.groupBy(rows, (row) => row.payment_id);
}

/** How many partners below one are looked at; beyond it a report says less than all. */
const downlineMax = 20_000;

/** A partner and everybody below it, as many levels down. */
export async function findDownline(
  { tx, programId }: Work,
  partnerId: string,
  levels: number,
): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`with recursive below (id, level) as (
      select ${partnerId}, 0
      union all
      select partners.id, below.level + 1 from below join partners
        on partners.program_id = ${programId} and partners.recruited_by = below.id
      where below.level < ${levels}::integer
    ) select id from below limit ${downlineMax}`);
  return rows.map(({ id }) => id);
}

/** What capped rules paid in their running period before an instant, by partner. */
export async function sumBefore(
  { tx, programId }: Work,
  { rules, partnerIds, at }: { rules: readonly CappedRule[]; partnerIds: string[]; at: Date },
): Promise<{ partner_id: string; rule: string; earned: number }[]> {
  const asked = rules.map(({ key, cap }) => ({
    rule: key,
    currency: cap.amount.currency,
    since: periodStart(cap.per, at),
  }));
  return tx.execute<{ partner_id: string; rule: string; earned: number }>(sql`
    select c.partner_id, c.rule, sum(c.amount - c.reversed)::float8 as earned
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
      as asked (rule text, currency text, since timestamptz)
    join commissions as c on c.program_id = ${programId} and c.rule = asked.rule
      and c.currency = asked.currency and c.occurred_at >= asked.since
      and c.occurred_at < ${at.toISOString()}::timestamptz
      and c.reversal_of is null and c.status <> 'cancelled'
      and c.partner_id in (select jsonb_array_elements_text(${JSON.stringify(partnerIds)}::jsonb))
    group by c.partner_id, c.rule`);
}

/** Names of partners. */
export async function readNames(
  { tx, programId }: Work,
  ids: Iterable<string>,
): Promise<Map<string, string>> {
  const rows = await tx.execute<{ id: string; name: string }>(sql`select id, name from partners
    where program_id = ${programId}
      and id in (select jsonb_array_elements_text(${JSON.stringify([...ids])}::jsonb))`);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
