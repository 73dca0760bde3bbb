import type { InputOf, PorticoContract } from '@portico/sdk/contract';

/** Whose data it is. No two partners ever share a cache entry. */
export interface Scope {
  readonly programId: string;
  readonly partnerId: string;
}

/** Filters and sort of the commission list. */
export type CommissionFilters = Omit<
  InputOf<PorticoContract['commissions']['list']>,
  'cursor' | 'limit'
>;
/** Currency and length of the earnings overview. */
export type EarningsQuestion = InputOf<PorticoContract['earnings']['overview']>;
export type LinkFilters = Omit<InputOf<PorticoContract['links']['list']>, 'cursor' | 'limit'>;
export type AssetFilters = Omit<InputOf<PorticoContract['assets']['list']>, 'cursor' | 'limit'>;
export type PayoutFilters = Omit<InputOf<PorticoContract['payouts']['list']>, 'cursor' | 'limit'>;

// What the session does not name yet is nobody's; such queries wait and are never filled.
const nobody: Scope = { programId: '', partnerId: '' };

function under(scope: Scope | null, ...rest: readonly unknown[]): readonly unknown[] {
  const { programId, partnerId } = scope ?? nobody;
  return ['portico', programId, partnerId, ...rest];
}

/** The place of each thing in the cache. */
export const keys = {
  all: (scope: Scope | null) => under(scope),
  program: (scope: Scope | null) => under(scope, 'program'),
  partner: (scope: Scope | null) => under(scope, 'partner'),
  commissionLists: (scope: Scope | null) => under(scope, 'commissions', 'list'),
  commissionList: (scope: Scope | null, filters: CommissionFilters) =>
    under(scope, 'commissions', 'list', tidy(filters)),
  commissionSummaries: (scope: Scope | null) => under(scope, 'commissions', 'summary'),
  commissionSummary: (scope: Scope | null, filters: CommissionFilters) =>
    under(scope, 'commissions', 'summary', tidy(withoutSort(filters))),
  commission: (scope: Scope | null, id: string) => under(scope, 'commissions', 'one', id),
  earnings: (scope: Scope | null) => under(scope, 'earnings'),
  earningsOverview: (scope: Scope | null, question: EarningsQuestion) =>
    under(scope, 'earnings', 'overview', tidy(question)),
  bonuses: (scope: Scope | null) => under(scope, 'earnings', 'bonuses'),
  plan: (scope: Scope | null) => under(scope, 'earnings', 'plan'),
  payouts: (scope: Scope | null) => under(scope, 'payouts'),
  payoutOverview: (scope: Scope | null) => under(scope, 'payouts', 'overview'),
  payoutList: (scope: Scope | null, filters: PayoutFilters) =>
    under(scope, 'payouts', 'list', tidy(filters)),
  disputes: (scope: Scope | null) => under(scope, 'disputes'),
  taxCenter: (scope: Scope | null) => under(scope, 'tax'),
  linkLists: (scope: Scope | null) => under(scope, 'links', 'list'),
  linkList: (scope: Scope | null, filters: LinkFilters) =>
    under(scope, 'links', 'list', tidy(filters)),
  linkCode: (scope: Scope | null, code: string) => under(scope, 'links', 'code', code),
  tierProgress: (scope: Scope | null) => under(scope, 'tiers', 'progress'),
  assetLists: (scope: Scope | null) => under(scope, 'assets', 'list'),
  assetList: (scope: Scope | null, filters: AssetFilters) =>
    under(scope, 'assets', 'list', tidy(filters)),
  assetPreview: (scope: Scope | null, id: string) => under(scope, 'assets', 'preview', id),
};

/** Filters without sort: totals are the same in any order. */
export function withoutSort(filters: CommissionFilters): Omit<CommissionFilters, 'sort'> {
  const { sort: _sort, ...rest } = filters;
  return rest;
}

/** Same question, same key: nothing undefined or empty, lists in one order. */
export function tidy<T extends object>(filters: T): T {
  const entries = Object.entries(filters)
    .filter(([, value]) => value !== undefined && value !== '')
    .filter(([, value]) => !Array.isArray(value) || value.length > 0)
    .map(([name, value]) => [name, Array.isArray(value) ? [...value].sort() : value]);
  return Object.fromEntries(entries) as T;
}
