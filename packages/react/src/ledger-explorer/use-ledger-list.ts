import { useMemo, useState } from 'react';
import type { LedgerEntry, Reconciliation, TrialBalance } from '@portico/sdk/contract';
import { useLedgerEntries, useReconciliation, useTrialBalance } from '../hooks/admin/index.ts';
import type { ListResource, Resource } from '../internal/data/index.ts';
import { useLocale } from '../internal/i18n/index.ts';
import { staffStateOf } from '../internal/staff/index.ts';
import type { WidgetState } from '../internal/widget/index.ts';
import { everyEntry, partnerIn, toLedgerFilters } from './ledger-choice.ts';
import type { LedgerChoice } from './ledger-choice.ts';

/** What is asked and what came of it: all that the frame around the books has to know. */
export interface LedgerList {
  readonly choice: LedgerChoice;
  readonly setChoice: (choice: LedgerChoice) => void;
  readonly balance: Resource<TrialBalance>;
  readonly check: Resource<Reconciliation>;
  readonly entries: ListResource<LedgerEntry>;
  readonly state: WidgetState<unknown>;
}

/** Choice → balances and entries, asked before the books themselves are here. */
export function useLedgerList(initial?: Partial<LedgerChoice>): LedgerList {
  const { timeZone } = useLocale();
  const [choice, setChoice] = useState<LedgerChoice>({ ...everyEntry, ...initial });
  const partnerId = partnerIn(choice);
  const balance = useTrialBalance(partnerId === undefined ? {} : { partnerId });
  const check = useReconciliation();
  const entries = useLedgerEntries(
    useMemo(() => toLedgerFilters(choice, timeZone), [choice, timeZone]),
  );
  // Books that were on screen stay there while those of one partner are on their way.
  const [last, setLast] = useState(balance);
  if (balance.status === 'ready' && balance !== last && balance.data !== last.data) {
    setLast(balance);
  }
  const shown = balance.status === 'loading' && last.status === 'ready' ? last : balance;
  const isEmpty = (data: TrialBalance) => data.lines.length === 0 && partnerId === undefined;
  return { choice, setChoice, balance: shown, check, entries, state: staffStateOf(shown, isEmpty) };
}
