import { useState } from 'react';
import type { Payout } from '@portico/sdk/contract';
import {
  useMonthlyStatement,
  usePayoutStatement,
  usePorticoEvents,
  useStatements,
} from '../hooks/index.ts';
import type { Action } from '../internal/data/index.ts';
import { useFormat, useMessages } from '../internal/i18n/index.ts';
import { useAnnouncer } from '../internal/ui/index.ts';
import { DataAge, useErrorText } from '../internal/widget/index.ts';
import type { Empty, Ready } from '../internal/widget/index.ts';
import { payoutHistory } from '../locales/en/payout-history.ts';
import { payoutWords } from '../locales/en/payout-words.ts';
import type { MonthlyStatements } from './monthly-statements.tsx';
import type { StatementFormat, Statements } from './payout-detail.tsx';
import { HistoryContent } from './history-content.tsx';
import type { MorePayouts } from './history-content.tsx';
import { PayoutsEmpty } from './payouts-empty.tsx';

/** Props of {@link HistoryBody}. */
export interface HistoryBodyProps {
  shown: Ready<readonly Payout[]> | Empty;
  more: MorePayouts;
  onCheckMethod: (() => void) | undefined;
  onCreateLink: (() => void) | undefined;
}

/** The list itself: fetched while its data is, behind the frame that asks for the data. */
export function HistoryBody({ shown, more, onCheckMethod, onCreateLink }: HistoryBodyProps) {
  const { announce, region } = useAnnouncer();
  const statements = useDownloads(usePayoutStatement(), announce);
  const months = useMonths(announce);
  useNews(announce);
  return (
    <>
      {shown.name === 'empty' ? (
        <PayoutsEmpty onCreateLink={onCreateLink} months={months} />
      ) : (
        <HistoryContent
          {...{ statements, more, months, onCheckMethod }}
          payouts={shown.data}
          note={<DataAge of={shown} />}
        />
      )}
      {region}
    </>
  );
}

/** Says what happens to a payout while the list is on screen. */
function useNews(announce: (text: string) => void): void {
  const t = useMessages(payoutHistory);
  const words = useMessages(payoutWords);
  const format = useFormat();
  usePorticoEvents(['payout.created', 'payout.updated'], ({ type, data }) => {
    const amount = format.money(data.payout.amount);
    const status = words(`status.${data.payout.status}`);
    announce(
      type === 'payout.created'
        ? t('live.created', { amount })
        : t('live.updated', { amount, status }),
    );
  });
}

/** Statements month by month. What does not load leaves the payouts alone. */
function useMonths(announce: (text: string) => void): MonthlyStatements {
  const list = useStatements();
  return {
    ...useDownloads(useMonthlyStatement(), announce),
    statements: list.data ?? [],
    hasMore: list.hasMore,
    isLoadingMore: list.isLoadingMore,
    error: list.loadMoreError,
    loadMore: list.loadMore,
  };
}

type Download = Action<{ id: string; format?: StatementFormat | undefined }, File>;

function useDownloads(
  { run, status, input }: Download,
  announce: (text: string) => void,
): Statements {
  const t = useMessages(payoutHistory);
  const errorText = useErrorText();
  const [failure, setFailure] = useState<Statements['failure']>();
  const pending =
    status === 'pending' && input ? { id: input.id, format: input.format ?? 'pdf' } : undefined;
  return {
    ...{ pending, failure },
    async start(id, format) {
      setFailure(undefined);
      announce(t('statement.busy'));
      const outcome = await run({ id, format });
      if (outcome.ok) return announce(t('statement.done', { file: outcome.data.name }));
      return setFailure({ id, text: t('statement.failed', { reason: errorText(outcome.error) }) });
    },
  };
}
