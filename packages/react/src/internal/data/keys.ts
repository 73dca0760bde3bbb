import type { InputOf, PorticoContract } from '@portico/sdk/contract';
import type { Client } from './need.ts';

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
/** What to show of the links. */
export type LinkFilters = Omit<InputOf<PorticoContract['links']['list']>, 'cursor' | 'limit'>;
/** What to show of the assets. */
export type AssetFilters = Omit<InputOf<PorticoContract['assets']['list']>, 'cursor' | 'limit'>;
/** What to show of the payouts. */
export type PayoutFilters = Omit<InputOf<PorticoContract['payouts']['list']>, 'cursor' | 'limit'>;

/** A noun of the client, such as `commissions`. */
export type Noun = Exclude<keyof Client, 'session' | 'live'>;

/**
 * The place of an answer in the cache: whose it is, then what was asked. With fewer words, the
 * place of all that begin so; without any, of everything of that partner. What a session does
 * not name yet is nobody's: such questions wait and are never answered.
 */
export function keyOf(
  scope: Scope | null,
  ...asked: readonly [noun?: Noun, verb?: string, input?: object]
): readonly unknown[] {
  const [noun, verb, input] = asked;
  const words = [noun, verb, input && tidy(input)].slice(0, asked.length);
  return ['portico', scope?.programId ?? '', scope?.partnerId ?? '', ...words];
}

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
