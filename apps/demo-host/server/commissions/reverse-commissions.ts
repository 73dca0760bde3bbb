import { reverse } from '@portico/sdk/engine';
import { newId } from '../platform/ids.ts';
import { announceAll } from '../platform/outbox.ts';
import type { Work } from '../platform/work.ts';
import { bookCommissions, factsOf } from './book.ts';
import { reversalStatus } from './commissions.rules.ts';
import { addReversed, lockEarned } from './commissions.store.ts';
import type { CommissionRow, NewCommission } from './commissions.table.ts';

/** Takes back the refunded share of everything the payment earned. */
export async function reverseCommissions(
  work: Work,
  payment: { id: string; amount: number; refunded: number },
  refund: { id: string; reason: string; occurredAt: Date },
): Promise<CommissionRow[]> {
  const rows: NewCommission[] = [];
  const changed: CommissionRow[] = [];
  for (const earned of await lockEarned(work, payment.id)) {
    const calculation = reverse(earned.calculation, {
      commission: { amount: earned.amount, reversed: earned.reversed },
      payment,
      rule: refund.reason,
    });
    if (calculation.amount === 0) continue;
    changed.push(await addReversed(work, earned.id, -calculation.amount));
    rows.push(reversalOf(work, earned, { calculation, refund }));
  }
  await announceAll(work.tx, work.clock.now(), factsOf(work, changed, 'commission.updated'));
  return bookCommissions(work, rows);
}

interface Back {
  calculation: CommissionRow['calculation'];
  refund: { id: string; reason: string; occurredAt: Date };
}

function reversalOf(work: Work, earned: CommissionRow, { calculation, refund }: Back) {
  const now = work.clock.now();
  const status = reversalStatus(earned);
  const carried = status !== earned.status;
  const row: NewCommission = {
    ...earned,
    id: newId('commission', now.getTime()),
    refundId: refund.id,
    reversalOf: earned.id,
    rule: refund.reason,
    status,
    statusBefore: carried ? null : earned.statusBefore,
    holdReason: carried ? null : earned.holdReason,
    payoutId: null,
    moves: 0,
    amount: calculation.amount,
    reversed: 0,
    calculation,
    occurredAt: refund.occurredAt,
    approvedAt: status === 'approved' ? now : null,
    paidAt: null,
    createdAt: now,
  };
  return row;
}
