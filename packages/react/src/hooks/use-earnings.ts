import type { Bonus, CurrentPlan, EarningsOverview } from '@portico/sdk';
import {
  bonusOptions,
  earningsOptions,
  planOptions,
  useAsking,
  useLiveCache,
  useResource,
} from '../internal/data/index.ts';
import type { EarningsQuestion, Resource } from '../internal/data/index.ts';

/**
 * What the partner earned: this month against the last one, pending, approved, paid, by month and
 * by type. Renewed when a commission arrives or moves.
 *
 * @example const earnings = useEarnings({ currency: 'EUR', months: 6 });
 */
export function useEarnings(question: EarningsQuestion = {}): Resource<EarningsOverview> {
  useLiveCache();
  return useResource(earningsOptions(useAsking(), question));
}

/** Bonuses: running, within reach, reached and ended. */
export function useBonuses(): Resource<{ data: Bonus[] }> {
  useLiveCache();
  return useResource(bonusOptions(useAsking()));
}

/** The commission plan in force, with what it reads of the partner today. */
export function useCommissionPlan(): Resource<CurrentPlan> {
  useLiveCache();
  return useResource(planOptions(useAsking()));
}
