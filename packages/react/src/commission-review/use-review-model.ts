import { useRef, useState } from 'react';
import type { StaffCommission } from '@portico/sdk/contract';
import { useReviewCommissions } from '../hooks/admin/index.ts';
import type { ListResource } from '../internal/data/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { useMay, usePartnerFinder } from '../internal/staff/index.ts';
import type { PartnerChoice } from '../internal/staff/index.ts';
import { useAnnouncer } from '../internal/ui/index.ts';
import { commissionReview } from '../locales/en/commission-review.ts';
import type {
  CommissionReviewModel,
  ReviewQuestion,
  ReviewRowsState,
} from './commission-review.view.tsx';
import { movedBy, outcomeOf } from './review-rules.ts';
import type { ReviewOutcome } from './review-rules.ts';
import type { ReviewList } from './use-review-list.ts';
import { useSelection } from './use-selection.ts';

const noRows: readonly StaffCommission[] = [];

/** What can be seen of a queue and done with it. */
export function useReviewModel(list: ReviewList) {
  const { choice, setChoice, queue } = list;
  const { announce, region } = useAnnouncer();
  const rows = queue.data ?? noRows;
  const selection = useSelection(useIds(rows));
  const deciding = useDeciding({ announce, onDone: selection.clear });
  const opening = useOpening(rows);
  const [adjusted, setAdjusted] = useState<PartnerChoice>();
  const [isAdjusting, setIsAdjusting] = useState(false);
  const mayReview = useMay('commissions:review');
  const currencies = useSeen(
    rows.map(({ amount }) => amount.currency),
    (code) => code,
  );

  const view = {
    ...deciding.view,
    rows: rowsOf(queue),
    choice,
    onChoice: (next) => {
      selection.clear();
      setChoice(next);
    },
    partners: usePartnerFinder(),
    currencies,
    selection,
    openId: opening.openId,
    onOpen: opening.open,
    mayReview,
    more: queue,
    isPrevious: queue.isPrevious,
  } satisfies CommissionReviewModel;

  const sheet = opening.row && {
    id: opening.openId,
    row: opening.row,
    mayReview,
    onAsk: deciding.view.onAsk,
    onAdjust: (partner: PartnerChoice) => {
      opening.close();
      setAdjusted(partner);
      setIsAdjusting(true);
    },
    onClose: opening.close,
    announce,
  };
  const adjusting = adjusted && {
    open: isAdjusting,
    partner: adjusted,
    currencies,
    onClose: () => setIsAdjusting(false),
    announce,
  };
  return { view, sheet, adjusting, region };
}

function rowsOf(queue: ListResource<StaffCommission>): ReviewRowsState {
  const { status, data, error, refresh } = queue;
  if (status === 'ready') return { status, rows: data };
  return status === 'failed' ? { status, error, retry: refresh } : { status };
}

function useIds(rows: readonly StaffCommission[]): readonly string[] {
  const [known, setKnown] = useState({ rows, ids: rows.map(({ id }) => id) });
  if (known.rows === rows) return known.ids;
  const next = { rows, ids: rows.map(({ id }) => id) };
  setKnown(next);
  return next.ids;
}

/** Everything that has come by so far, each once: filters must not lose their own choices. */
function useSeen<T>(now: readonly T[], keyOf: (one: T) => string): readonly T[] {
  const seen = useRef(new Map<string, T>());
  for (const one of now) seen.current.set(keyOf(one), one);
  return [...seen.current.values()];
}

/** Which row's sheet is open; once opened it stays mounted, so that focus can come back. */
function useOpening(rows: readonly StaffCommission[]) {
  const [openId, setOpenId] = useState<string>();
  const [row, setRow] = useState<StaffCommission>();
  return {
    openId,
    row,
    open: (id: string) => {
      setRow(rows.find((one) => one.id === id));
      setOpenId(id);
    },
    close: () => setOpenId(undefined),
  };
}

interface DecidingOptions {
  readonly announce: (text: string) => void;
  readonly onDone: () => void;
}

/** Question → answer → what became of it. Nothing is shown as moved before the server says so. */
function useDeciding({ announce, onDone }: DecidingOptions) {
  const t = useMessages(commissionReview);
  const action = useReviewCommissions();
  const [question, setQuestion] = useState<ReviewQuestion>();
  const [outcome, setOutcome] = useState<ReviewOutcome>();

  async function confirm(reason: string): Promise<void> {
    if (question === undefined) return;
    const { verb } = question;
    const { rows } = movedBy(verb, question.rows);
    const answer = await action.run({ verb, reason, ids: rows.map(({ id }) => id) });
    if (!answer.ok) return;
    const count = answer.data.changed.length;
    setQuestion(undefined);
    setOutcome(outcomeOf(verb, answer.data, rows));
    announce(count > 0 ? t(`done.${verb}`, { count }) : t('done.none'));
    onDone();
  }
  const view = {
    question,
    outcome,
    sending: { isPending: action.status === 'pending', error: action.error },
    onAsk: (verb, rows) => {
      action.reset();
      setOutcome(undefined);
      setQuestion({ verb, rows });
    },
    onConfirm: (reason) => void confirm(reason),
    onCloseQuestion: () => setQuestion(undefined),
    onDismissOutcome: () => setOutcome(undefined),
  } satisfies Partial<CommissionReviewModel>;
  return { view };
}
