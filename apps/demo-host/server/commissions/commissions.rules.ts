import type { CommissionStatus, HoldReason, PartnerStatus } from '@portico/sdk/contract';

const dayMs = 86_400_000;

/** Until when refunds are waited for. */
export function holdUntil(occurredAt: Date, holdDays: number): Date {
  return new Date(occurredAt.getTime() + holdDays * dayMs);
}

/** What decides how a new commission starts. */
export interface Start {
  partner: PartnerStatus;
  until: Date;
  now: Date;
  /** Programs that decide by hand approve nothing by themselves. */
  approval: 'automatic' | 'manual';
  missingRate: boolean;
  highValue: boolean;
}

export interface Beginning {
  status: CommissionStatus;
  holdReason: HoldReason | null;
}

/**
 * How a new commission starts. A suspended partner's is held until a person decides, and so is a
 * large one; without a hold period it is approved at once. A closed account earns nothing new.
 */
export function startOf(start: Start): Beginning | null {
  if (start.partner === 'closed') return null;
  const holdReason = holdReasonOf(start);
  if (holdReason) return { status: 'held', holdReason };
  const due = start.until <= start.now && start.approval === 'automatic';
  return { status: due ? 'approved' : 'pending', holdReason: null };
}

function holdReasonOf({ partner, missingRate, highValue }: Start): HoldReason | null {
  if (missingRate) return 'missing_rate';
  if (partner !== 'active') return 'partner_not_active';
  return highValue ? 'high_value' : null;
}

/** What a person or a job may do with a commission. */
export type Action = 'approve' | 'hold' | 'cancel' | 'dispute';

interface Standing {
  status: CommissionStatus;
  holdReason: HoldReason | null;
  payoutId: string | null;
}

const movable: Record<Action, readonly CommissionStatus[]> = {
  approve: ['pending', 'held'],
  hold: ['pending', 'approved'],
  cancel: ['pending', 'held', 'approved', 'disputed'],
  dispute: ['pending', 'held', 'approved', 'paid'],
};

/** Why an action is refused, as a sentence; null when it is allowed. */
export function refusalOf(action: Action, row: Standing): string | null {
  if (!movable[action].includes(row.status)) {
    return `A commission that is ${row.status} cannot be ${participle[action]}.`;
  }
  if (row.payoutId !== null && row.status !== 'paid') {
    return 'The commission is in a payout that is under way.';
  }
  if (row.holdReason === 'missing_rate' && action !== 'cancel') {
    return 'The commission waits for an exchange rate.';
  }
  return null;
}

interface Relative extends Standing {
  id: string;
  reversalOf: string | null;
}

/**
 * Why a commission cannot be cancelled. A refund of it that was settled with a payout has taken
 * its part already: cancelling the whole would take that part twice.
 */
export function cancelRefusalOf(row: Relative, family: readonly Relative[]): string | null {
  const refusal = refusalOf('cancel', row);
  if (refusal) return refusal;
  const isSettled = family.some((one) => one.reversalOf === row.id && one.payoutId !== null);
  return isSettled ? 'A refund of it was settled: take back the rest by an adjustment.' : null;
}

/**
 * Why an action is refused to somebody who reviews. A reversal shares the fate of what it takes
 * back, and a deduction has nothing to be held from: it would leave less than nothing on hold.
 */
export function reviewRefusalOf(
  action: Action,
  row: Relative & { amount: number },
  family: readonly Relative[],
): string | null {
  if (row.reversalOf !== null) return 'A reversal goes with the commission that it takes back.';
  if (action === 'hold' && row.amount < 0) return 'A deduction cannot be held; cancel it.';
  return action === 'cancel' ? cancelRefusalOf(row, family) : refusalOf(action, row);
}

const participle: Record<Action, string> = {
  approve: 'approved',
  hold: 'held',
  cancel: 'cancelled',
  dispute: 'disputed',
};

/**
 * A reversal shares the fate of what it takes back, so that both are paid, or not, together.
 * What was paid already is taken off the next payout.
 */
export function reversalStatus(original: {
  status: CommissionStatus;
  statusBefore: CommissionStatus | null;
  payoutId: string | null;
}): CommissionStatus {
  const { status, statusBefore, payoutId } = original;
  if (status === 'disputed' && statusBefore === 'paid') return 'approved';
  // In a payout that is under way: the money is as good as gone, so this one is carried, too.
  return status === 'paid' || payoutId !== null ? 'approved' : status;
}

/** Whole days between two instants; a referral reported late is as old as its payment. */
export function wholeDays(from: Date, to: Date): number {
  return Math.max(0, Math.floor((to.getTime() - from.getTime()) / dayMs));
}

/** Whole months between two instants, by the calendar: 31 January to 28 February is none. */
export function monthsBetween(from: Date, to: Date): number {
  const months =
    (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  const complete =
    to.getUTCDate() > from.getUTCDate() ||
    (to.getUTCDate() === from.getUTCDate() && timeOfDay(to) >= timeOfDay(from));
  return Math.max(0, complete ? months : months - 1);
}

function timeOfDay(date: Date): number {
  return date.getTime() % dayMs;
}
