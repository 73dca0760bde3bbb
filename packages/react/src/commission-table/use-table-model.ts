import { useCallback } from 'react';
import type { Commission } from '@portico/sdk';
import type { ListResource } from '../hooks/index.ts';
import { useLatest } from '../internal/data/index.ts';
import { useAnnouncer } from '../internal/ui/index.ts';
import type { CommissionTableModel, RowsState } from './commission-table.view.tsx';
import { useCountAnnouncement } from './use-announcements.ts';
import type { CommissionList } from './use-commission-list.ts';
import { useCsvExport } from './use-csv-export.ts';
import { useOpenRow } from './use-open-row.ts';
import { useAnswered } from './use-answered.ts';
import { useUnseen } from './use-unseen.ts';

/** What can be seen of a list and done with it. */
export function useTableModel(list: CommissionList) {
  const { choice, setChoice, filters, commissions, totals } = list;
  const { announce, region } = useAnnouncer();
  const { visit, ...unseen } = useUnseen({ choice, filters, setChoice, announce });
  const { detail, ...opening } = useOpenRow(commissions.data);
  const { isPrevious, isLoadingMore, loadMore, loadMoreError } = commissions;
  const answered = totals && !isPrevious ? filters : undefined;
  useCountAnnouncement(answered, totals?.count ?? 0, announce);

  const view = {
    ...unseen,
    ...opening,
    rows: rowsOf(commissions),
    summary: totals,
    choice,
    onChoice: setChoice,
    currencies: totals?.totals.map((total) => total.currency) ?? [],
    onNearEnd: useStable(() => {
      if (loadMoreError === undefined) loadMore();
    }),
    more: { isLoading: isLoadingMore, error: loadMoreError, retry: loadMore },
    isPrevious,
    question: useAnswered(`${visit} ${JSON.stringify(filters)}`, isPrevious),
    exporting: useCsvExport(filters, announce),
  } satisfies CommissionTableModel;
  return { view, detail, region };
}

function rowsOf(commissions: ListResource<Commission>): RowsState {
  const { status, data, error, refresh } = commissions;
  if (status === 'ready') return { status, rows: data };
  return status === 'failed' ? { status, error, retry: refresh } : { status };
}

/** One function for all renders that calls the newest one. */
function useStable(work: () => void): () => void {
  const latest = useLatest(work);
  return useCallback(() => latest.current(), [latest]);
}
