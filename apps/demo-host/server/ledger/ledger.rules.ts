import type { CommissionStatus, LedgerAccount } from '@portico/sdk/contract';
import type { Posting } from './posting.ts';

/** What the ledger needs to know of a commission. */
export interface LedgerCommission {
  id: string;
  partnerId: string;
  /** Minor units; negative for a reversal. */
  amount: number;
  currency: string;
  status: CommissionStatus;
  /** The status it had before it was disputed. */
  statusBefore: CommissionStatus | null;
  /** How often its status has changed. */
  moves: number;
  posted: boolean;
}

/**
 * The account in which a commission's money stands. `expense` is where it comes from and goes
 * back to; what was paid stands with its payout, whatever is said of the commission afterwards.
 */
export function accountOf(
  status: CommissionStatus,
  statusBefore: CommissionStatus | null,
): LedgerAccount {
  if (status === 'cancelled') return 'expense';
  if (status === 'approved') return 'payable';
  if (status === 'paid' || (status === 'disputed' && statusBefore === 'paid')) return 'paid';
  return 'held';
}

/**
 * What to post when a commission is made (`from` is null) or has changed its status. Money that
 * stays where it is needs no entry; that of a payout moves with the payout as a whole.
 */
export function postingsOf(
  commission: LedgerCommission,
  from: Pick<LedgerCommission, 'status' | 'statusBefore'> | null,
): Posting[] {
  const { id, partnerId, amount, currency, status, statusBefore, moves, posted } = commission;
  const before = from ? accountOf(from.status, from.statusBefore) : 'expense';
  const after = accountOf(status, statusBefore);
  if (!posted || amount === 0 || before === after) return [];
  if (before === 'paid' || after === 'paid') return [];
  const [debit, credit] = amount > 0 ? [before, after] : [after, before];
  return [
    {
      key: `${id}:${moves}:${status}`,
      debit,
      credit,
      partnerId,
      amount: Math.abs(amount),
      currency,
      subject: id,
    },
  ];
}
