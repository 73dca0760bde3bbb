import type { Referral } from '@portico/sdk/contract';
import type { ReferralRow } from './referrals.table.ts';

/** Row to wire. */
export function toReferral(row: ReferralRow): Referral {
  return {
    id: row.id,
    status: row.status,
    source: row.source,
    customer: { id: row.customerId, name: row.customerName },
    linkId: row.linkId,
    clickedAt: row.clickedAt?.toISOString() ?? null,
    convertedAt: row.convertedAt.toISOString(),
    qualifiedAt: row.qualifiedAt?.toISOString() ?? null,
    flags: row.flags,
  };
}
