import type { CommissionSort, CommissionStatus, CommissionType } from '@portico/sdk';

// Written out: the contract's own lists come with a schema library. The types keep them whole.
const statuses: Readonly<Record<CommissionStatus, `status.${CommissionStatus}`>> = {
  pending: 'status.pending',
  held: 'status.held',
  approved: 'status.approved',
  paid: 'status.paid',
  cancelled: 'status.cancelled',
  disputed: 'status.disputed',
};

const types: Readonly<Record<CommissionType, `type.${CommissionType}`>> = {
  recurring: 'type.recurring',
  signup: 'type.signup',
  referral: 'type.referral',
  upsell: 'type.upsell',
  base: 'type.base',
  volume: 'type.volume',
  override: 'type.override',
  bonus: 'type.bonus',
  adjustment: 'type.adjustment',
};

function pairs<K extends string, V>(record: Readonly<Record<K, V>>): readonly (readonly [K, V])[] {
  return Object.entries(record) as [K, V][];
}

/** Every status with the key of its word, in the order of a commission's life. */
export const statusNames = pairs(statuses);

/** Every type with the key of its word. */
export const typeNames = pairs(types);

/** Every order with the key of its word. */
export const sortNames = pairs({
  '-occurredAt': 'sort.newest',
  occurredAt: 'sort.oldest',
  '-amount': 'sort.largest',
  amount: 'sort.smallest',
} as const satisfies Record<CommissionSort, string>);
