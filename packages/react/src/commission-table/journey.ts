import type { Commission } from '@portico/sdk';

/** A station on the way of a commission to the partner. */
export interface Stage {
  readonly name:
    | 'occurred'
    | 'refunded'
    | 'deducted'
    | 'held'
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
  const { status, holdUntil, approvedAt, paidAt, occurredAt, reversalOf } = commission;
  const first: Stage = {
    name: reversalOf === null ? 'occurred' : 'refunded',
    state: 'done',
    at: occurredAt,
  };
  if (reversalOf !== null) {
    return [first, { name: 'deducted', state: paidAt === null ? 'current' : 'done', at: paidAt }];
  }
  if (status === 'cancelled') return [first, { name: 'cancelled', state: 'done', at: null }];
  const approved: Stage = { name: 'approved', state: 'todo', at: holdUntil };
  const paid: Stage = { name: 'paid', state: 'todo', at: null };
  const held: Stage = { name: 'held', state: 'done', at: holdUntil };
  switch (status) {
    case 'disputed':
      return [
        first,
        { name: 'disputed', state: 'current', at: null },
        { ...approved, at: null },
        paid,
      ];
    case 'approved':
      return [
        first,
        held,
        { ...approved, state: 'done', at: approvedAt },
        { ...paid, state: 'current' },
      ];
    case 'paid':
      return [
        first,
        held,
        { ...approved, state: 'done', at: approvedAt },
        { ...paid, state: 'done', at: paidAt },
      ];
    default:
      return [first, { ...held, state: 'current' }, approved, paid];
  }
}

/** Which sentence explains where a commission stands. */
export type StandingKey = 'reversal' | 'pending' | 'approved' | 'paid' | 'cancelled' | 'disputed';

/** The heading of "why still pending", by status; a newer status is treated as waiting. */
export function standingOf(commission: Commission): StandingKey {
  const { status, reversalOf } = commission;
  if (reversalOf !== null) return 'reversal';
  return status === 'held' ? 'pending' : status;
}

const dayMs = 86_400_000;

/** Whole days until an instant, at least 0. */
export function daysUntil(instant: string, now: number): number {
  return Math.max(0, Math.ceil((Date.parse(instant) - now) / dayMs));
}
