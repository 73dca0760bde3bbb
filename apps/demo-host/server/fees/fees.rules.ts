import type { MonthlyFee } from '../programs/index.ts';

/** A month in UTC, as fees and statements name it: `2026-11`. */
export function monthOf(at: Date): string {
  return at.toISOString().slice(0, 7);
}

/** The first instant of the month that an instant is in. */
export function monthStart(at: Date): Date {
  return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), 1));
}

/** What a fee is charged under: the same as by hand, so that either one does for the month. */
export function feeKey(partnerId: string, kind: MonthlyFee['kind'], month: string): string {
  return `fee:${partnerId}:${kind}:${month}`;
}
