import type {
  Commission,
  CommissionDetail,
  OutputOf,
  PorticoContract,
} from '@portico/sdk/contract';
import {
  commissionListOptions,
  commissionOptions,
  commissionSummaryOptions,
  useAsking,
  useListResource,
  useLiveCache,
  useResource,
} from '../internal/data/index.ts';
import type { CommissionFilters, ListResource, Resource } from '../internal/data/index.ts';

/** Count and totals per currency. */
export type CommissionSummary = OutputOf<PorticoContract['commissions']['summary']>;

/**
 * The partner's commissions, filtered and sorted, page by page. New ones appear by themselves;
 * after a failure the last rows stay.
 *
 * @example
 * const commissions = useCommissions({ status: ['pending'] });
 * if (commissions.status === 'ready') commissions.data.map((row) => row.amount);
 */
export function useCommissions(filters: CommissionFilters = {}): ListResource<Commission> {
  useLiveCache();
  return useListResource(commissionListOptions(useAsking(), filters));
}

/** Count and totals per currency of what passes the filters; renewed when something changes. */
export function useCommissionSummary(filters: CommissionFilters = {}): Resource<CommissionSummary> {
  useLiveCache();
  return useResource(commissionSummaryOptions(useAsking(), filters));
}

/** One commission with the steps of its calculation. */
export function useCommission(id: string): Resource<CommissionDetail> {
  useLiveCache();
  return useResource(commissionOptions(useAsking(), id));
}
