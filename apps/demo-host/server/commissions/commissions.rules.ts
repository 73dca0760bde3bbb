import type { CommissionStatus, PartnerStatus } from '@portico/sdk/contract';

const dayMs = 86_400_000;

/** Until when refunds are waited for. */
export function holdUntil(occurredAt: Date, holdDays: number): Date {
  return new Date(occurredAt.getTime() + holdDays * dayMs);
}

/**
 * How a new commission starts. A suspended partner's is held until a person decides; without a
 * hold period it is approved at once. A closed account earns nothing new.
 */
export function startingStatus(
  partner: PartnerStatus,
  until: Date,
  now: Date,
): CommissionStatus | null {
  if (partner === 'closed') return null;
  if (partner !== 'active') return 'held';
  return until <= now ? 'approved' : 'pending';
}

/**
 * A reversal shares the fate of what it takes back, so that both are paid, or not, together.
 * What was paid already is taken off the next payout.
 */
export function reversalStatus(original: CommissionStatus): CommissionStatus {
  return original === 'paid' ? 'approved' : original;
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
