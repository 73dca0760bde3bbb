import type { ActorName } from '../../contract/audit.ts';
import type { CommissionDetail, CommissionStatus } from '../../contract/commissions.ts';
import { withoutCalculation } from '../fixtures/commissions.ts';
import type { Desk } from './answers.ts';
import type { Ledger } from './ledger.ts';

/** A commission with the partner whom it belongs to. */
export interface Owned {
  partnerId: string;
  ledger: Ledger;
  commission: CommissionDetail;
}

/** A commission of any partner. */
export function findAnywhere({ state }: Desk, id: string): Owned | undefined {
  for (const [partnerId, ledger] of state.ledgers) {
    const commission = ledger.find(id);
    if (commission) return { partnerId, ledger, commission };
  }
  return undefined;
}

interface Moved {
  to: CommissionStatus;
  by: ActorName;
  reason: string | null;
  disputeId?: string;
}

/** Moves a commission, writes its history and the audit, and tells everyone. */
export function moveCommission(desk: Desk, owned: Owned, move: Moved): CommissionDetail {
  const { state, announce } = desk;
  const { commission, ledger, partnerId } = owned;
  const { to, by, reason, disputeId = commission.disputeId } = move;
  const at = state.now();
  const moved: CommissionDetail = {
    ...commission,
    ...{ status: to, disputeId, holdReason: to === 'held' ? 'review' : null },
    approvedAt: to === 'approved' ? (commission.approvedAt ?? at) : commission.approvedAt,
    history: [...commission.history, { at, from: commission.status, to, by, reason }],
  };
  ledger.put(moved);
  state.audit = [
    {
      ...{ id: state.newId('auditEntry'), at, by, action: `commission.${to}`, reason, partnerId },
      subject: moved.id,
      ...{ before: { status: commission.status }, after: { status: to } },
    },
    ...state.audit,
  ];
  announce('commission.updated', { commission: withoutCalculation(moved) });
  return moved;
}
