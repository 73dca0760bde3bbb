import { useId, useState } from 'react';
import type { PayoutStatus, StaffPayout } from '@portico/sdk/contract';
import { CircleCheck, Ellipsis } from '../internal/icons/index.ts';
import { decimalsOf, useFormat, useMessages } from '../internal/i18n/index.ts';
import { FilterPill } from '../internal/filter/index.ts';
import { ConfirmDialog, MoreRows } from '../internal/staff/index.ts';
import type { Tone } from '../internal/ui/index.ts';
import {
  AlignedMoney,
  Badge,
  DateTime,
  EmptyState,
  IconButton,
  Menu,
  RowNotePart,
  SectionTitlePart,
  SegmentedControl,
  TableCellPart,
  TableColumnPart,
  TableHeadPart,
  TablePart,
  TableRowPart,
  TableScrollPart,
  VisuallyHidden,
} from '../internal/ui/index.ts';
import { FailedNotice } from '../internal/widget/index.ts';
import { payoutRun } from '../locales/en/payout-run.ts';
import { payoutWords } from '../locales/en/payout-words.ts';
import { payoutViews, verbsFor } from './payout-rules.ts';
import type { PayoutVerb } from './payout-rules.ts';
import * as Parts from './payout-run.parts.ts';
import type { PayoutRunModel } from './payout-run.view.tsx';
import { RunRowsSkeleton } from './run-skeleton.tsx';

interface Question {
  readonly verb: PayoutVerb;
  readonly payout: StaffPayout;
}

/** Payouts, those with a problem first, and what can be done about them. */
export function PayoutList({ run }: { run: PayoutRunModel }) {
  const t = useMessages(payoutRun);
  const format = useFormat();
  const id = useId();
  const { choice, onChoice } = run;
  const [question, setQuestion] = useState<Question>();
  const ofRun = run.runs.find((one) => one.id === choice.runId);
  return (
    <section aria-labelledby={id}>
      <Parts.PartHeadPart>
        <SectionTitlePart id={id}>{t('payouts')}</SectionTitlePart>
        <Parts.ViewsPart>
          <SegmentedControl
            size="sm"
            label={t('view.label')}
            value={choice.view}
            options={payoutViews.map((value) => ({ value, label: t(`view.${value}`) }))}
            onChange={(view) => onChoice({ ...choice, view })}
          />
          {choice.runId !== undefined && (
            <FilterPill
              label={t('view.run')}
              value={ofRun ? format.date(ofRun.startedAt) : choice.runId}
              onRemove={() => onChoice({ ...choice, runId: undefined })}
            >
              {() => t('view.run')}
            </FilterPill>
          )}
        </Parts.ViewsPart>
      </Parts.PartHeadPart>
      <Rows run={run} labelledBy={id} onAsk={setQuestion} />
      <QuestionDialog run={run} question={question} onClose={() => setQuestion(undefined)} />
    </section>
  );
}

interface RowsProps {
  run: PayoutRunModel;
  labelledBy: string;
  onAsk: (question: Question) => void;
}

function Rows({ run, labelledBy, onAsk }: RowsProps) {
  const t = useMessages(payoutRun);
  const { payouts, choice } = run;
  if (payouts.status === 'loading') return <RunRowsSkeleton />;
  if (payouts.status === 'failed') {
    return <FailedNotice error={payouts.error} onRetry={payouts.refresh} />;
  }
  const count = payouts.data.length;
  if (count === 0) {
    const isFine = choice.view === 'problems';
    return (
      <EmptyState
        {...(isFine && { icon: CircleCheck })}
        title={t(isFine ? 'noProblems' : 'none')}
        description={t(isFine ? 'noProblemsText' : 'noneText')}
      />
    );
  }
  return (
    <>
      <PayoutTable payouts={payouts.data} {...{ run, labelledBy, onAsk }} />
      <MoreRows text={t(payouts.hasMore ? 'shownMore' : 'shown', { count })} list={payouts} />
    </>
  );
}

const columns = ['partner', 'destination', 'status', 'date'] as const;

function PayoutTable(props: RowsProps & { payouts: readonly StaffPayout[] }) {
  const { payouts, run, labelledBy, onAsk } = props;
  const t = useMessages(payoutRun);
  const currencies = new Set(payouts.map(({ amount }) => amount.currency));
  const column = {
    decimals: Math.max(0, ...[...currencies].map(decimalsOf)),
    mixed: currencies.size > 1,
  };
  return (
    <TableScrollPart aria-busy={run.payouts.isPrevious}>
      <TablePart role="table" aria-labelledby={labelledBy}>
        <TableHeadPart role="rowgroup">
          <tr role="row">
            {columns.map((name) => (
              <TableColumnPart key={name} role="columnheader">
                {t(`column.${name}`)}
              </TableColumnPart>
            ))}
            <TableColumnPart role="columnheader" data-as="figure">
              {t('column.amount')}
            </TableColumnPart>
            {run.mayRun && (
              <TableColumnPart role="columnheader">
                <VisuallyHidden>{t('column.actions')}</VisuallyHidden>
              </TableColumnPart>
            )}
          </tr>
        </TableHeadPart>
        <tbody role="rowgroup">
          {payouts.map((payout) => (
            <PayoutRow key={payout.id} {...{ payout, column, onAsk }} mayRun={run.mayRun} />
          ))}
        </tbody>
      </TablePart>
    </TableScrollPart>
  );
}

const tones: Readonly<Record<PayoutStatus, Tone>> = {
  pending: 'neutral',
  processing: 'accent',
  completed: 'success',
  failed: 'danger',
  cancelled: 'neutral',
};

interface PayoutRowProps {
  payout: StaffPayout;
  column: { decimals: number; mixed: boolean };
  mayRun: boolean;
  onAsk: (question: Question) => void;
}

function PayoutRow({ payout, column, mayRun, onAsk }: PayoutRowProps) {
  const tWords = useMessages(payoutWords);
  const { partner, status, problem, provider, destination, createdAt, amount } = payout;
  return (
    <TableRowPart role="row" data-status={status}>
      <TableCellPart role="cell" data-as="lead">
        <span dir="auto">{partner.name}</span>
        {problem && (
          <Parts.ProblemPart>
            <bdi>{problem.detail}</bdi>
          </Parts.ProblemPart>
        )}
      </TableCellPart>
      <TableCellPart role="cell" data-as="note">
        <bdi>{destination}</bdi>
        <RowNotePart>{tWords(`provider.${provider}`)}</RowNotePart>
      </TableCellPart>
      <TableCellPart role="cell" data-as="state">
        <Badge tone={tones[status]}>{tWords(`status.${status}`)}</Badge>
      </TableCellPart>
      <TableCellPart role="cell" data-as="extra">
        <DateTime value={createdAt} />
      </TableCellPart>
      <TableCellPart role="cell" data-as="figure">
        <AlignedMoney value={amount} {...column} />
      </TableCellPart>
      {mayRun && (
        <TableCellPart role="cell" data-as="act">
          <PayoutMenu payout={payout} onAsk={onAsk} />
        </TableCellPart>
      )}
    </TableRowPart>
  );
}

function PayoutMenu({ payout, onAsk }: Pick<PayoutRowProps, 'payout' | 'onAsk'>) {
  const t = useMessages(payoutRun);
  const format = useFormat();
  const verbs = verbsFor(payout.status);
  if (verbs.length === 0) return null;
  const named = { amount: format.money(payout.amount), partner: payout.partner.name };
  return (
    <Menu
      label={t('actions', named)}
      trigger={(trigger) => (
        <IconButton
          icon={Ellipsis}
          size="sm"
          hint={false}
          label={t('actions', named)}
          {...trigger}
        />
      )}
      items={verbs.map((verb) => ({
        id: verb,
        label: t(`do.${verb}`),
        ...(verb !== 'complete' && { tone: 'danger' as const }),
        onSelect: () => onAsk({ verb, payout }),
      }))}
    />
  );
}

interface QuestionDialogProps {
  run: PayoutRunModel;
  question: Question | undefined;
  onClose: () => void;
}

function QuestionDialog({ run, question, onClose }: QuestionDialogProps) {
  const t = useMessages(payoutRun);
  const format = useFormat();
  const [last, setLast] = useState(question);
  // Once asked it stays mounted, so that closing gives the focus back.
  if (question !== undefined && question !== last) setLast(question);
  if (last === undefined) return null;
  const { verb, payout } = last;
  const named = { amount: format.money(payout.amount), partner: payout.partner.name };
  return (
    <ConfirmDialog
      open={question !== undefined}
      title={t(`ask.${verb}`, named)}
      reason={verb === 'complete' ? 'none' : 'required'}
      confirmLabel={t(`confirm.${verb}`)}
      isFinal={verb !== 'complete'}
      {...run.moving}
      onConfirm={async (reason) => {
        if (await run.onMove(verb, payout, reason)) onClose();
      }}
      onClose={onClose}
    >
      {t(`then.${verb}`)}
    </ConfirmDialog>
  );
}
