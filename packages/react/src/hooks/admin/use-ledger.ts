import type {
  InputOf,
  LedgerEntry,
  PorticoContract,
  Reconciliation,
  TrialBalance,
} from '@portico/sdk/contract';
import { useAdminList, useAdminResource } from '../../internal/data/index.ts';
import type { ListResource, Resource } from '../../internal/data/index.ts';
import { tidy } from '../../internal/data/keys.ts';

type Ledger = PorticoContract['admin']['ledger'];

/** Which entries. */
export type LedgerFilters = Omit<InputOf<Ledger['entries']>, 'cursor' | 'limit'>;
/** Whose balance, and at what time; the whole program's and now when left out. */
export type TrialBalanceInput = InputOf<Ledger['trialBalance']>;

/** Debits, credits and balance of every account per currency. */
export function useTrialBalance(input: TrialBalanceInput = {}): Resource<TrialBalance> {
  const asked = tidy(input);
  return useAdminResource({
    place: ['ledger', 'balance', asked],
    ask: ({ ledger }, signal) => ledger.trialBalance(asked, { signal }),
  });
}

/** Entries, newest first, page by page. */
export function useLedgerEntries(filters: LedgerFilters = {}): ListResource<LedgerEntry> {
  const asked = tidy(filters);
  return useAdminList({
    place: ['ledger', 'entries', asked],
    ask: ({ ledger }, page, signal) => ledger.entries({ ...asked, ...page }, { signal }),
  });
}

/** What the latest comparison of commissions, payouts and ledger found. */
export function useReconciliation(): Resource<Reconciliation> {
  return useAdminResource({
    place: ['ledger', 'reconciliation'],
    ask: ({ ledger }, signal) => ledger.reconciliation({}, { signal }),
  });
}
