import type { Commission } from '@portico/sdk';

/** A station on the way of a commission to the partner. */
export interface Stage {
  readonly name:
    | 'occurred'
    | 'added'
    | 'refunded'
    | 'deducted'
    | 'held'
    | 'review'
    | 'approved'
    | 'paid'
    | 'cancelled'
    | 'disputed';
  readonly state: 'done' | 'current' | 'todo';
  /** When it was reached, or will be; null when that is not known. */
  readonly at: string | null;
}

/** Paid by the customer → hold for refunds → approved → paid to the partner. */
export function journeyOf(commission: Commission): Stage[] {
  const { status, holdUntil, approvedAt, paidAt, occurredAt } = commission;
  const first: Stage = { name: beginningOf(commission), state: 'done', at: occurredAt };
  if (takesBack(commission)) {
    return [first, { name: 'deducted', state: paidAt === null ? 'current' : 'done', at: paidAt }];
  }
  const approved: Stage = { name: 'approved', state: 'todo', at: null };
  const paid: Stage = { name: 'paid', state: 'todo', at: null };
  const held: Stage = { name: 'held', state: 'done', at: holdUntil };
  // What a person adds waits for nobody.
  const waited = commission.type === 'adjustment' ? [first] : [first, held];
  const cleared: Stage = { ...approved, state: 'done', at: approvedAt };
  switch (status) {
    case 'cancelled':
      return [first, { name: 'cancelled', state: 'done', at: null }];
    case 'disputed':
      return [first, { name: 'disputed', state: 'current', at: null }, approved, paid];
    case 'held':
      return [first, { name: 'review', state: 'current', at: null }, approved, paid];
    case 'approved':
      return [...waited, cleared, { ...paid, state: 'current' }];
    case 'paid':
      return [...waited, cleared, { ...paid, state: 'done', at: paidAt }];
    default:
      return [first, { ...held, state: 'current' }, { ...approved, at: holdUntil }, paid];
  }
}

function beginningOf({ reversalOf, customer }: Commission): Stage['name'] {
  if (reversalOf !== null) return 'refunded';
  return customer === null ? 'added' : 'occurred';
}

function takesBack({ reversalOf, amount }: Commission): boolean {
  return reversalOf !== null || amount.amount < 0;
}

/** Which sentence explains where a commission stands. */
export type StandingKey = 'reversal' | 'pending' | 'approved' | 'paid' | 'cancelled' | 'disputed';

/** The heading of "why still pending", by status; a newer status is treated as waiting. */
export function standingOf(commission: Commission): StandingKey {
  if (takesBack(commission)) return 'reversal';
  const { status } = commission;
  return status === 'held' ? 'pending' : status;
}

const dayMs = 86_400_000;

/** Whole days until an instant, at least 0. */
export function daysUntil(instant: string, now: number): number {
  return Math.max(0, Math.ceil((Date.parse(instant) - now) / dayMs));
}
