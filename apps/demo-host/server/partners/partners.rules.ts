import type { PartnerStatus } from '@portico/sdk/contract';
import { Fault } from '../platform/fault.ts';

/** Which status may follow which; closed is the end. */
const next: Record<PartnerStatus, readonly PartnerStatus[]> = {
  pending: ['active', 'suspended', 'closed'],
  active: ['suspended', 'closed'],
  suspended: ['active', 'closed'],
  closed: [],
};

/** Refuses a change of status that the account's life does not know. Staying is allowed. */
export function checkStatusChange(from: PartnerStatus, to: PartnerStatus): void {
  if (from === to || next[from].includes(to)) return;
  throw new Fault('state_conflict', { detail: `A ${from} partner cannot become ${to}.` });
}

/** Partners whose account is not active read nothing and earn nothing new. */
export function checkActive(status: PartnerStatus): void {
  if (status === 'active') return;
  const why = {
    pending: 'The partner account is waiting for approval.',
    suspended: 'The partner account is suspended.',
    closed: 'The partner account is closed.',
  }[status];
  throw new Fault('partner_not_active', { detail: why, meta: { status } });
}
