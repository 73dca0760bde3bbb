import type { InputOf, Payout, PayoutOverview, PorticoContract } from '@portico/sdk/contract';
import {
  payoutListOptions,
  payoutOverviewOptions,
  renewPayouts,
  saveFile,
  useAsking,
  useCall,
  useListResource,
  useLiveCache,
  useResource,
} from '../internal/data/index.ts';
import type { Action, ListResource, PayoutFilters, Resource } from '../internal/data/index.ts';

type Payouts = PorticoContract['payouts'];
/** What to pay out. */
export type RequestPayoutInput = InputOf<Payouts['request']>;
/** Which payout’s statement to fetch. */
export type PayoutStatementInput = InputOf<Payouts['statement']>;

/** Balances per currency, the payout method, and when the next payout comes; kept up to date. */
export function usePayoutOverview(): Resource<PayoutOverview> {
  useLiveCache();
  return useResource(payoutOverviewOptions(useAsking()));
}

/** The partner's payouts, newest first, page by page. New ones appear by themselves. */
export function usePayouts(filters: PayoutFilters = {}): ListResource<Payout> {
  useLiveCache();
  return useListResource(payoutListOptions(useAsking(), filters));
}

/** Asks for everything payable in a currency now, outside the schedule. */
export function useRequestPayout(): Action<RequestPayoutInput, Payout> {
  return useCall((client, input) => client.payouts.request(input), renewPayouts);
}

/** Fetches a payout's statement as PDF or CSV and saves the file. */
export function usePayoutStatement(): Action<PayoutStatementInput, File> {
  return useCall((client, input) => client.payouts.statement(input), saveFile);
}
