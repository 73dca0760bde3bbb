import type { Currency, Money, Payout, PayoutMethod, StaffPayout } from '@portico/sdk/contract';
import type { PayoutMethodRow, PayoutRow } from './payouts.table.ts';

/** Row to wire. */
export function toPayout(row: PayoutRow): Payout {
  const money = (amount: number): Money => ({ amount, currency: row.currency });
  return {
    id: row.id,
    status: row.status,
    amount: money(row.amount),
    gross: money(row.gross),
    withheld: money(row.withheld),
    fees: money(row.fees),
    provider: row.provider,
    destination: row.destination,
    commissions: row.commissions,
    problem: row.problemCode ? { code: row.problemCode, detail: row.problemDetail ?? '' } : null,
    periodFrom: row.periodFrom?.toISOString() ?? null,
    periodTo: row.periodTo?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
    expectedAt: row.expectedAt?.toISOString() ?? null,
    completedAt: row.completedAt?.toISOString() ?? null,
  };
}

export function toStaffPayout(row: PayoutRow, partnerName: string): StaffPayout {
  const partner = { id: row.partnerId, name: partnerName };
  return { ...toPayout(row), partner, runId: row.runId };
}

export function toMethod(row: PayoutMethodRow): PayoutMethod {
  return {
    id: row.id,
    kind: row.kind,
    provider: row.provider,
    status: row.status,
    currency: row.currency,
    destination: row.destination,
    holderName: row.holderName,
    country: row.country,
    updatedAt: row.updatedAt.toISOString(),
  };
}

export const none = (currency: Currency): Money => ({ amount: 0, currency });
