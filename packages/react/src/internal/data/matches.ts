import type { Commission, Link } from '@portico/sdk/contract';
import type { CommissionFilters, LinkFilters } from './keys.ts';

/** Whether a commission passes the filters, as the server would decide. */
export function matchesCommission(filters: CommissionFilters, commission: Commission): boolean {
  const { amount, currency } = commission.amount;
  const at = commission.occurredAt;
  return (
    includes(filters.status, commission.status) &&
    includes(filters.type, commission.type) &&
    (filters.from === undefined || at >= filters.from) &&
    (filters.to === undefined || at < filters.to) &&
    (filters.minAmount === undefined || amount >= filters.minAmount) &&
    (filters.maxAmount === undefined || amount <= filters.maxAmount) &&
    (filters.currency === undefined || currency === filters.currency) &&
    contains(commission.customer?.name ?? '', filters.customer)
  );
}

/** Whether a link belongs into a list. */
export function matchesLink(filters: LinkFilters, link: Link): boolean {
  return filters.status === undefined || link.status === filters.status;
}

function includes<T>(wanted: readonly T[] | undefined, value: T): boolean {
  return wanted === undefined || wanted.length === 0 || wanted.includes(value);
}

function contains(text: string, part: string | undefined): boolean {
  if (part === undefined) return true;
  return text.toLocaleLowerCase().includes(part.trim().toLocaleLowerCase());
}
