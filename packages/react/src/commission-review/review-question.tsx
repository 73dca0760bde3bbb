import { useState } from 'react';
import { useFormat, useMessages } from '../internal/i18n/index.ts';
import { ConfirmDialog, sumsOf } from '../internal/staff/index.ts';
import { commissionReview } from '../locales/en/commission-review.ts';
import { ConsequencePart } from './commission-review.parts.ts';
import type { CommissionReviewModel } from './commission-review.view.tsx';
import { movedBy } from './review-rules.ts';

/** Says what will happen before it does, and asks why. */
export function ReviewQuestionDialog({ review }: { review: CommissionReviewModel }) {
  const { question, sending } = review;
  const [last, setLast] = useState(question);
  const t = useMessages(commissionReview);
  // Once asked it stays mounted, so that closing gives the focus back.
  if (question !== undefined && question !== last) setLast(question);
  if (last === undefined) return null;
  const { verb } = last;
  const count = movedBy(verb, last.rows).rows.length;
  return (
    <ConfirmDialog
      open={question !== undefined}
      title={t(`ask.${verb}`, { count: Math.max(1, count) })}
      reason={verb === 'approve' ? 'optional' : 'required'}
      confirmLabel={t(`confirm.${verb}`, { count: Math.max(1, count) })}
      isFinal={verb === 'cancel'}
      isBlocked={count === 0}
      {...sending}
      onConfirm={review.onConfirm}
      onClose={review.onCloseQuestion}
    >
      <Consequences question={last} />
    </ConfirmDialog>
  );
}

type Asked = NonNullable<CommissionReviewModel['question']>;

function Consequences({ question: { verb, rows } }: { question: Asked }) {
  const t = useMessages(commissionReview);
  const format = useFormat();
  const moved = movedBy(verb, rows);
  if (moved.rows.length === 0) return <ConsequencePart>{t('then.nothing')}</ConsequencePart>;
  const sums = sumsOf(moved.rows.map(({ amount }) => amount));
  const sum = format.list(sums.map((one) => format.money(one)));
  return (
    <>
      <ConsequencePart>{t(`then.${verb}`, { sum })}</ConsequencePart>
      {verb === 'cancel' && <ConsequencePart>{t('then.final')}</ConsequencePart>}
      {moved.left > 0 && <ConsequencePart>{t('then.left', { count: moved.left })}</ConsequencePart>}
    </>
  );
}
