import { sql } from 'drizzle-orm';
import type { Commission, Currency, PaymentKind } from '@portico/sdk/contract';
import { calculate, reverse } from '@portico/sdk/engine';
import { newId } from '../platform/ids.ts';
import { announce } from '../platform/outbox.ts';
import type { Work } from '../platform/work.ts';
import { addEarnings } from '../links/index.ts';
import { getPartner } from '../partners/index.ts';
import { getPlanAt, getSettings } from '../programs/index.ts';
import { holdUntil, monthsBetween, reversalStatus, startingStatus } from './commissions.rules.ts';
import { addReversed, insertCommissions, lockEarned } from './commissions.store.ts';
import type { CommissionRow, NewCommission } from './commissions.table.ts';
import { toCommission } from './commissions.wire.ts';

/** A payment of a partner's customer, as far as a plan cares. */
export interface EarningPayment {
  id: string;
  amount: number;
  currency: string;
  kind: PaymentKind;
  product: string | null;
  occurredAt: Date;
  partnerId: string;
  linkId: string | null;
  customer: { id: string; name: string; firstPayment: boolean; firstPaidAt: Date };
}

/** Posts what a payment earns by the plan that was in force. Posting twice is posting once. */
export async function accrueCommissions(
  work: Work,
  payment: EarningPayment,
): Promise<Commission[]> {
  // Asked together, answered in one round trip.
  const [partner, { holdDays }, plan, activeCustomers] = await Promise.all([
    getPartner(work, payment.partnerId),
    getSettings(work),
    getPlanAt(work, payment.occurredAt),
    countActiveCustomers(work, payment.partnerId, payment.occurredAt),
  ]);
  const until = holdUntil(payment.occurredAt, holdDays);
  const now = work.clock.now();
  const status = startingStatus(partner.status, until, now);
  if (!status) return [];
  const earnings = calculate(plan, {
    payment: { amount: payment.amount, currency: payment.currency, kind: payment.kind },
    partner: {
      type: partner.type,
      tier: partner.tierKey,
      certification: partner.certification,
      activeCustomers,
    },
    customer: {
      firstPayment: payment.customer.firstPayment,
      months: monthsBetween(payment.customer.firstPaidAt, payment.occurredAt),
    },
  });
  if (earnings.length === 0) return [];
  const rows = earnings.map(({ type, rule, calculation }): NewCommission => ({
    programId: work.programId,
    id: newId('commission', now.getTime()),
    partnerId: partner.id,
    customerId: payment.customer.id,
    customerName: payment.customer.name,
    paymentId: payment.id,
    paymentAmount: payment.amount,
    paymentCurrency: payment.currency,
    product: payment.product,
    linkId: payment.linkId,
    rule,
    type,
    status,
    amount: calculation.amount,
    currency: calculation.currency,
    calculation,
    holdUntil: until,
    occurredAt: payment.occurredAt,
    approvedAt: status === 'approved' ? now : null,
    createdAt: now,
  }));
  return publish(work, await insertCommissions(work, rows));
}

/** Takes back the refunded share of everything the payment earned. */
export async function reverseCommissions(
  work: Work,
  payment: { id: string; amount: number; refunded: number },
  refund: { id: string; reason: string; occurredAt: Date },
): Promise<Commission[]> {
  const rows: NewCommission[] = [];
  for (const earned of await lockEarned(work, payment.id)) {
    const calculation = reverse(earned.calculation, {
      commission: { amount: earned.amount, reversed: earned.reversed },
      payment,
      rule: refund.reason,
    });
    if (calculation.amount === 0) continue;
    const status = reversalStatus(earned.status);
    const now = work.clock.now();
    const changed = await addReversed(work, earned.id, -calculation.amount);
    await announce(work, earned.partnerId, 'commission.updated', {
      commission: toCommission(changed),
    });
    rows.push({
      ...earned,
      id: newId('commission', now.getTime()),
      refundId: refund.id,
      reversalOf: earned.id,
      rule: refund.reason,
      status,
      amount: calculation.amount,
      reversed: 0,
      calculation,
      occurredAt: refund.occurredAt,
      approvedAt: status === 'approved' ? now : null,
      paidAt: null,
      createdAt: now,
    });
  }
  return rows.length === 0 ? [] : publish(work, await insertCommissions(work, rows));
}

async function publish(work: Work, rows: CommissionRow[]): Promise<Commission[]> {
  const steps = rows.flatMap((row) => [
    row.linkId ? addEarnings(work, earningsOf(row, row.linkId)) : null,
    announce(work, row.partnerId, 'commission.created', { commission: toCommission(row) }),
  ]);
  await Promise.all(steps);
  return rows.map(toCommission);
}

function earningsOf({ partnerId, amount, currency }: CommissionRow, linkId: string) {
  return { linkId, partnerId, amount: { amount, currency: currency as Currency } };
}

/** The highest step of any plan is far below; counting on would cost more than it tells. */
const countedCustomersMax = 1_000;

async function countActiveCustomers({ tx, programId }: Work, partnerId: string, at: Date) {
  const [row] = await tx.execute<{ count: number }>(sql`select count(*)::int as count from (
    select 1 from customers where program_id = ${programId} and partner_id = ${partnerId}
      and active_until > ${at.toISOString()}::timestamptz limit ${countedCustomersMax}) as active`);
  return row!.count;
}
