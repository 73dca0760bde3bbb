import { useState } from 'react';
import type { LedgerEntry } from '@portico/sdk/contract';
import type { ListResource } from '../internal/data/index.ts';
import { usePartnerFinder } from '../internal/staff/index.ts';
import { everyEntry } from './ledger-choice.ts';
import type { EntriesState, LedgerExplorerModel } from './ledger-explorer.view.tsx';
import type { LedgerList } from './use-ledger-list.ts';

/** What can be seen of the books and done with them. */
export function useLedgerModel(list: LedgerList) {
  const { choice, setChoice, balance, check, entries } = list;
  const partners = usePartnerFinder();
  const [openId, setOpenId] = useState<string>();
  // Once opened the sheet stays mounted, so that closing gives the focus back.
  const [entry, setEntry] = useState<LedgerEntry>();

  const view: LedgerExplorerModel | undefined = balance.data && {
    balance: balance.data,
    check: check.data,
    choice,
    onChoice: setChoice,
    partners,
    entries: entriesOf(entries),
    openId,
    onOpen: (id) => {
      setEntry(entries.data?.find((one) => one.id === id));
      setOpenId(id);
    },
    more: entries,
    isPrevious: entries.isPrevious,
  };
  const sheet = entry && {
    open: openId !== undefined,
    entry,
    onClose: () => setOpenId(undefined),
    onFind: (id: string) => {
      setOpenId(undefined);
      setChoice({ ...everyEntry, id });
    },
  };
  return { view, sheet };
}

function entriesOf(entries: ListResource<LedgerEntry>): EntriesState {
  const { status, data, error, refresh } = entries;
  if (status === 'ready') return { status, entries: data };
  return status === 'failed' ? { status, error, retry: refresh } : { status };
}
