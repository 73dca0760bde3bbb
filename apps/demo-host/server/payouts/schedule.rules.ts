import type { PayoutRhythm } from '@portico/sdk/contract';

const dayMs = 86_400_000;
/** The Monday from which weeks, and pairs of weeks, are counted: 5 January 1970. */
const firstMonday = 4 * dayMs;

/** Rhythms that follow the calendar; the others are paid on request or as soon as possible. */
export const scheduledRhythms = ['monthly', 'biweekly', 'weekly'] as const;
type ScheduledRhythm = (typeof scheduledRhythms)[number];

function isScheduled(rhythm: PayoutRhythm): rhythm is ScheduledRhythm {
  return scheduledRhythms.some((scheduled) => scheduled === rhythm);
}

/** When the latest run of a rhythm was due: at `now` or before. All in UTC. */
export function latestRunAt(rhythm: ScheduledRhythm, now: Date): Date {
  if (rhythm === 'monthly') return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1));
  const period = (rhythm === 'weekly' ? 7 : 14) * dayMs;
  const passed = Math.floor((now.getTime() - firstMonday) / period);
  return new Date(firstMonday + passed * period);
}

/** When the next run begins, later than `now`; null where none is scheduled. */
export function nextRunAt(rhythm: PayoutRhythm, now: Date): Date | null {
  if (!isScheduled(rhythm)) return null;
  const latest = latestRunAt(rhythm, now);
  if (rhythm !== 'monthly')
    return new Date(latest.getTime() + (rhythm === 'weekly' ? 7 : 14) * dayMs);
  return new Date(Date.UTC(latest.getUTCFullYear(), latest.getUTCMonth() + 1, 1));
}

/** A run that was missed for longer, for example because payouts were not set up, stays undone. */
const latestStartMs = 7 * dayMs;

/**
 * The key of the run that should have started by now: the same for every process that asks, so
 * that it starts once. Null when there is none.
 */
export function dueRunKey(
  rhythm: ScheduledRhythm,
  { now, since }: { now: Date; since: Date },
): string | null {
  const at = latestRunAt(rhythm, now);
  if (at < since || now.getTime() - at.getTime() > latestStartMs) return null;
  return `${rhythm}:${at.toISOString().slice(0, 10)}`;
}
