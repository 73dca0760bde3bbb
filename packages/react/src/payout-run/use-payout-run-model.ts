import { useEffect, useMemo, useState } from 'react';
import type { PayoutRun } from '@portico/sdk/contract';
import {
  useExportPayoutRun,
  useMovePayout,
  usePayoutDryRun,
  usePayoutRun,
  useStaffPayouts,
  useStartPayoutRun,
  useTrialBalance,
} from '../hooks/admin/index.ts';
import { useLatest } from '../internal/data/index.ts';
import type { Action, ListResource } from '../internal/data/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { useMay } from '../internal/staff/index.ts';
import { useAnnouncer } from '../internal/ui/index.ts';
import { payoutRun } from '../locales/en/payout-run.ts';
import { toPayoutFilters } from './payout-rules.ts';
import type { PayoutChoice } from './payout-rules.ts';
import type { PayoutRunModel, Rhythm, Sending } from './payout-run.view.tsx';

const noRuns: readonly PayoutRun[] = [];
const lookAgainMs = 2_000;

/** What can be seen of runs and done with them. */
export function usePayoutRunModel(runs: ListResource<PayoutRun>) {
  const t = useMessages(payoutRun);
  const { announce, region } = useAnnouncer();
  const [rhythm, setRhythm] = useState<Rhythm>();
  const [choice, setChoice] = useState<PayoutChoice>({ view: 'problems', runId: undefined });
  const payouts = useStaffPayouts(useMemo(() => toPayoutFilters(choice), [choice]));
  const whom = rhythm === undefined ? {} : { rhythm };
  const dryRun = usePayoutDryRun();
  const start = useStartPayoutRun();
  const move = useMovePayout();
  const exporting = useExportPayoutRun();
  const due = useDue();
  const known = runs.data ?? noRuns;

  const view = {
    due,
    mayRun: useMay('payouts:run'),
    rhythm,
    onRhythm: (next) => {
      setRhythm(next);
      dryRun.reset();
    },
    preview: dryRun.data,
    previewing: sendingOf(dryRun),
    onPreview: () => void dryRun.run(whom),
    starting: sendingOf(start),
    onStart: async () => {
      const answer = await start.run(whom);
      if (answer.ok) {
        announce(t('start.done'));
        dryRun.reset();
        setChoice({ view: 'all', runId: answer.data.id });
      }
      return answer.ok;
    },
    running: useRunning(known, runs.refresh),
    runs: known.filter(({ status }) => status !== 'dry_run'),
    moreRuns: runs,
    choice,
    onChoice: setChoice,
    payouts,
    moving: sendingOf(move),
    onMove: async (verb, { id }, reason) => {
      const answer = await move.run({ verb, id, reason });
      if (answer.ok) announce(t(`done.${verb}`));
      return answer.ok;
    },
    exporting: sendingOf(exporting),
    onExport: async (id, format) => {
      const answer = await exporting.run({ id, format });
      if (answer.ok) announce(t('export.done', { file: answer.data.name }));
    },
  } satisfies PayoutRunModel;
  return { view, region };
}

function sendingOf({ status, error }: Pick<Action<unknown, unknown>, 'status' | 'error'>): Sending {
  return { isPending: status === 'pending', error };
}

/** What is payable by the books, currency by currency. */
function useDue(): PayoutRunModel['due'] {
  const lines = useTrialBalance().data?.lines;
  return lines
    ?.filter(({ account, balance }) => account === 'payable' && balance > 0)
    .map(({ balance, currency }) => ({ amount: balance, currency }));
}

/** A run that is under way, looked at again until it is over; then everything is read anew. */
function useRunning(runs: readonly PayoutRun[], refresh: () => void): PayoutRun | undefined {
  const found = runs.find(({ status }) => status === 'running');
  const now = usePayoutRun(found?.id, lookAgainMs).data ?? found;
  const latest = useLatest(refresh);
  const isOver = now?.status === 'finished';
  useEffect(() => {
    if (isOver) latest.current();
  }, [isOver, latest]);
  return isOver ? undefined : now;
}
