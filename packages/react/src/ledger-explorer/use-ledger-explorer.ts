import type { LedgerChoice } from './ledger-choice.ts';
import { useLedgerList } from './use-ledger-list.ts';
import { useLedgerModel } from './use-ledger-model.ts';

/** What the books show and do: choice → balances, entries, the open entry. */
export function useLedgerExplorer(initial?: Partial<LedgerChoice>) {
  const list = useLedgerList(initial);
  return { state: list.state, ...useLedgerModel(list) };
}
