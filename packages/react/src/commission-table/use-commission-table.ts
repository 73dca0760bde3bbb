import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Commission } from '@portico/sdk';
import {
  useCommissions,
  useCommissionSummary,
  useExportCommissions,
  useProgram,
} from '../hooks/index.ts';
import type { CommissionSummary, ListResource } from '../hooks/index.ts';
import { matchesCommission } from '../internal/data/index.ts';
import { useFormat, useLocale, useMessages, useNow } from '../internal/i18n/index.ts';
import { useAnnouncer } from '../internal/ui/index.ts';
import { stateOf, useErrorText } from '../internal/widget/index.ts';
import { commissionTable } from '../locales/en/commission-table.ts';
import type { CommissionTableModel, RowsState } from './commission-table.view.tsx';
import { activeFilters, everything, toFilters, withoutFilters } from './filters.ts';
import type { CommissionChoice } from './filters.ts';
import { useArrivals } from './use-arrivals.ts';
import { useSettled } from './use-settled.ts';

const typingPauseMs = 250;

/** What the table shows and does: choice → filters → rows, totals, arrivals, export. */
export function useCommissionTable(initial?: Partial<CommissionChoice>) {
  const [choice, setChoice] = useState<CommissionChoice>({ ...everything, ...initial });
  const [open, setOpen] = useState<Commission>();
  const [shown, setShown] = useState(open);
  if (open !== undefined && open !== shown) setShown(open);
  const filters = useFilters(useSettled(choice, typingPauseMs));
  const commissions = useCommissions(filters);
  const summary = useCommissionSummary(filters);
  const home = useProgram().data?.currency;
  const { announce, region } = useAnnouncer();
  const say = useArrivalWords();
  const arrivals = useArrivals({
    isShown: (commission) =>
      filters.sort === '-occurredAt' && matchesCommission(filters, commission),
    announce: (arrived) => announce(say(arrived)),
  });
  const exporting = useExport(filters, announce);
  const isAnswered = !commissions.isPrevious && summary.status === 'ready';
  useCountAnnouncement(isAnswered ? filters : undefined, summary.data?.count ?? 0, announce);

  const { data, loadMore, loadMoreError } = commissions;
  const onOpen = useCallback((id: string) => setOpen(data?.find((row) => row.id === id)), [data]);
  const onNearEnd = useStable(() => {
    if (loadMoreError === undefined) loadMore();
  });
  // With filters in force the controls stay, whatever becomes of the rows under them.
  const isNarrowed = activeFilters(choice).length > 0 || commissions.isPrevious;
  const rows = stateOf(commissions, (list) => list.length === 0 && !isNarrowed);
  // Rows wait for their totals: they are asked for together, and nothing should jump.
  const isWhole = rows.name !== 'ready' || summary.status !== 'loading';
  const state = isWhole ? rows : ({ name: 'loading' } as const);
  const keepsControls = isNarrowed && state.name !== 'ready';
  const view = {
    rows: rowsOf(commissions),
    summary: homeFirst(summary.data, home),
    choice,
    onChoice: setChoice,
    currencies: summary.data?.totals.map((total) => total.currency) ?? [],
    fresh: arrivals.fresh,
    unseen: arrivals.unseen,
    onShowUnseen: () => {
      arrivals.see();
      setChoice({ ...withoutFilters(choice), sort: '-occurredAt' });
    },
    openId: open?.id,
    onOpen,
    onNearEnd,
    more: { isLoading: commissions.isLoadingMore, error: loadMoreError, retry: loadMore },
    isPrevious: commissions.isPrevious,
    exporting,
  } satisfies CommissionTableModel;
  return {
    state: keepsControls ? controlsOnly : state,
    view,
    // Once opened the sheet stays mounted, so that closing gives the focus back.
    detail: shown && {
      id: open?.id,
      customer: shown.customer.name,
      onClose: () => setOpen(undefined),
    },
    region,
  };
}

/** Totals with the program's own currency on top. */
function homeFirst(summary: CommissionSummary | undefined, home: string | undefined) {
  const isHome = ({ currency }: { currency: string }) => currency === home;
  if (summary === undefined || home === undefined || !summary.totals.some(isHome)) return summary;
  const others = summary.totals.filter((total) => !isHome(total));
  return { ...summary, totals: [...summary.totals.filter(isHome), ...others] };
}

const controlsOnly = { name: 'ready', data: [], updatedAt: 0, stale: undefined } as const;

function rowsOf(commissions: ListResource<Commission>): RowsState {
  const { status, data, error, refresh } = commissions;
  if (status === 'ready') return { status, rows: data };
  return status === 'failed' ? { status, error, retry: refresh } : { status };
}

/** One function for all renders that calls the newest one. */
function useStable(work: () => void): () => void {
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
  });
  return useCallback(() => latest.current(), []);
}

/** The filters of a choice, the same object while they ask the same question. */
function useFilters(choice: CommissionChoice) {
  const { timeZone } = useLocale();
  const now = useNow() ?? 0;
  const text = JSON.stringify(toFilters(choice, { timeZone, now }));
  return useMemo(() => JSON.parse(text) as ReturnType<typeof toFilters>, [text]);
}

/** Says how many rows a changed question has, once they are here. */
function useCountAnnouncement(
  answered: object | undefined,
  count: number,
  announce: (text: string) => void,
): void {
  const t = useMessages(commissionTable);
  const last = useRef(answered);
  useEffect(() => {
    if (answered === undefined || answered === last.current) return;
    if (last.current !== undefined) announce(t('shown', { count }));
    last.current = answered;
  }, [answered, count, announce, t]);
}

/** What a screen reader hears when commissions arrive. */
function useArrivalWords(): (arrived: readonly Commission[]) => string {
  const t = useMessages(commissionTable);
  const format = useFormat();
  return (arrived) => {
    const [only] = arrived;
    if (only === undefined || arrived.length > 1) {
      return t('new.announceMany', { count: arrived.length });
    }
    const amount = format.money(only.amount);
    return t('new.announce', { amount, customer: only.customer.name });
  };
}

function useExport(filters: ReturnType<typeof toFilters>, announce: (text: string) => void) {
  const t = useMessages(commissionTable);
  const errorText = useErrorText();
  const action = useExportCommissions();
  return {
    isPending: action.status === 'pending',
    error: action.error && t('export.failed', { reason: errorText(action.error) }),
    start: async () => {
      const outcome = await action.run(filters);
      if (outcome.ok) announce(t('export.done', { file: outcome.data.name }));
    },
  };
}
