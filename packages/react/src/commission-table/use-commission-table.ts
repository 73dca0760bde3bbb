import { useCallback, useState } from 'react';
import type { Commission } from '@portico/sdk';
import { useCommissions, useCommissionSummary, useProgram } from '../hooks/index.ts';
import type { CommissionSummary, ListResource } from '../hooks/index.ts';
import { useAnnouncer } from '../internal/ui/index.ts';
import { useLatest } from '../internal/data/index.ts';
import { stateOf } from '../internal/widget/index.ts';
import type { CommissionTableModel, RowsState } from './commission-table.view.tsx';
import { activeFilters, everything } from './filters.ts';
import type { CommissionChoice } from './filters.ts';
import { useCountAnnouncement } from './use-announcements.ts';
import { useCsvExport } from './use-csv-export.ts';
import { useOpenRow } from './use-open-row.ts';
import { useAnswered, useFilters } from './use-question.ts';
import { useSettled } from './use-settled.ts';
import { useUnseen } from './use-unseen.ts';

const typingPauseMs = 250;

/** What the table shows and does: choice → filters → rows, totals, arrivals, export. */
export function useCommissionTable(initial?: Partial<CommissionChoice>) {
  const [choice, setChoice] = useState<CommissionChoice>({ ...everything, ...initial });
  const filters = useFilters(useSettled(choice, typingPauseMs));
  const commissions = useCommissions(filters);
  const summary = useCommissionSummary(filters);
  const totals = useHomeFirst(summary.data);
  const isWithoutTotals = summary.status === 'failed';
  const { announce, region } = useAnnouncer();
  const { visit, ...unseen } = useUnseen({ choice, filters, setChoice, announce });
  const { detail, ...opening } = useOpenRow(commissions.data);
  const { isPrevious, isLoadingMore, loadMore, loadMoreError } = commissions;
  const isAnswered = !isPrevious && summary.status === 'ready';
  useCountAnnouncement(isAnswered ? filters : undefined, totals?.count ?? 0, announce);

  const view = {
    ...unseen,
    ...opening,
    rows: rowsOf(commissions),
    summary: isWithoutTotals ? null : totals,
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
  const isNarrowed = activeFilters(choice).length > 0 || isPrevious;
  return { state: stateFor(commissions, summary.status, isNarrowed), view, detail, region };
}

const controlsOnly = { name: 'ready', data: [], updatedAt: 0, stale: undefined } as const;

function stateFor(commissions: ListResource<Commission>, totals: string, isNarrowed: boolean) {
  const rows = stateOf(commissions, (list) => list.length === 0 && !isNarrowed);
  // With filters in force the controls stay, whatever becomes of the rows under them.
  if (isNarrowed && rows.name !== 'ready') return controlsOnly;
  // Rows wait for their totals: they are asked for together, and nothing should jump.
  return rows.name === 'ready' && totals === 'loading' ? ({ name: 'loading' } as const) : rows;
}

function rowsOf(commissions: ListResource<Commission>): RowsState {
  const { status, data, error, refresh } = commissions;
  if (status === 'ready') return { status, rows: data };
  return status === 'failed' ? { status, error, retry: refresh } : { status };
}

/** Totals with the program's own currency on top. */
function useHomeFirst(summary: CommissionSummary | undefined): CommissionSummary | undefined {
  const home = useProgram().data?.currency;
  const isHome = ({ currency }: { currency: string }) => currency === home;
  if (summary === undefined || !summary.totals.some(isHome)) return summary;
  const others = summary.totals.filter((total) => !isHome(total));
  return { ...summary, totals: [...summary.totals.filter(isHome), ...others] };
}

/** One function for all renders that calls the newest one. */
function useStable(work: () => void): () => void {
  const latest = useLatest(work);
  return useCallback(() => latest.current(), [latest]);
}
