import type { StaffCommission } from '@portico/sdk/contract';
import { StatusBadge, subjectOf } from '../internal/commission/index.ts';
import { decimalsOf, useFormat, useMessages } from '../internal/i18n/index.ts';
import { useRowSteps } from '../internal/staff/index.ts';
import type { RowSteps } from '../internal/staff/index.ts';
import {
  AlignedMoney,
  Checkbox,
  DateTime,
  RowOpenPart,
  RowTextPart,
  TableCellPart,
  TableColumnPart,
  TableHeadPart,
  TablePart,
  TableRowPart,
  TableScrollPart,
} from '../internal/ui/index.ts';
import { commissionReview } from '../locales/en/commission-review.ts';
import { commissionWords } from '../locales/en/commission-words.ts';
import { StandingPart, StandingReasonPart } from './commission-review.parts.ts';
import type { CommissionReviewModel } from './commission-review.view.tsx';

interface RowsProps {
  rows: readonly StaffCommission[];
  review: CommissionReviewModel;
}

/** The rows: a checkbox selects, the rest opens. Arrows move, shift takes all between. */
export function ReviewRows({ rows, review }: RowsProps) {
  const t = useMessages(commissionReview);
  const steps = useRowSteps(rows.length);
  const currencies = new Set(rows.map(({ amount }) => amount.currency));
  const column = {
    decimals: Math.max(0, ...[...currencies].map(decimalsOf)),
    mixed: currencies.size > 1,
  };
  return (
    <TableScrollPart aria-busy={review.isPrevious}>
      <TablePart role="table" aria-label={t('view.label')}>
        <Head rows={rows} review={review} />
        <tbody role="rowgroup">
          {rows.map((row, index) => (
            <Row key={row.id} {...{ row, index, review, steps, column }} />
          ))}
        </tbody>
      </TablePart>
    </TableScrollPart>
  );
}

function Head({ rows, review: { selection, mayReview } }: RowsProps) {
  const t = useMessages(commissionReview);
  const { size } = selection.ids;
  return (
    <TableHeadPart role="rowgroup">
      <tr role="row">
        {mayReview && (
          <TableColumnPart role="columnheader" data-as="mark">
            <Checkbox
              label={t('select.page')}
              labelHidden
              checked={size > 0 && size === rows.length}
              indeterminate={size > 0 && size < rows.length}
              onChange={selection.toggleAll}
            />
          </TableColumnPart>
        )}
        <TableColumnPart role="columnheader">{t('column.partner')}</TableColumnPart>
        <TableColumnPart role="columnheader">{t('column.subject')}</TableColumnPart>
        <TableColumnPart role="columnheader">{t('column.status')}</TableColumnPart>
        <TableColumnPart role="columnheader">{t('column.date')}</TableColumnPart>
        <TableColumnPart role="columnheader" data-as="figure">
          {t('column.amount')}
        </TableColumnPart>
      </tr>
    </TableHeadPart>
  );
}

interface RowProps {
  row: StaffCommission;
  index: number;
  review: CommissionReviewModel;
  steps: RowSteps;
  column: { decimals: number; mixed: boolean };
}

function Row(props: RowProps) {
  const { row, index, review, steps, column } = props;
  const tWords = useMessages(commissionWords);
  const { id, amount } = row;
  const { selection, mayReview, sending, question } = review;
  const isSent = sending.isPending && question?.rows.some((one) => one.id === id);
  return (
    <TableRowPart
      role="row"
      data-acts=""
      data-status={row.status}
      data-selected={selection.has(id) ? '' : undefined}
      data-open={review.openId === id ? '' : undefined}
      data-pending={isSent ? '' : undefined}
      onClick={() => {
        steps.setCurrent(index);
        review.onOpen(id);
      }}
    >
      {mayReview && <MarkCell {...props} />}
      <LeadCell {...props} />
      <TableCellPart role="cell" data-as="note">
        <RowTextPart dir="auto">{subjectOf(row, tWords)}</RowTextPart>
      </TableCellPart>
      <TableCellPart role="cell" data-as="state">
        <Standing row={row} />
      </TableCellPart>
      <TableCellPart role="cell" data-as="extra">
        <DateTime value={row.occurredAt} />
      </TableCellPart>
      <TableCellPart role="cell" data-as="figure">
        <AlignedMoney value={amount} {...column} />
      </TableCellPart>
    </TableRowPart>
  );
}

function useNamed({ row }: Pick<RowProps, 'row'>) {
  const format = useFormat();
  return { amount: format.money(row.amount), partner: row.partner.name };
}

function MarkCell(props: RowProps) {
  const { row, index, review, steps } = props;
  const t = useMessages(commissionReview);
  const named = useNamed(props);
  const { selection } = review;
  return (
    <TableCellPart role="cell" data-as="mark" onClick={(event) => event.stopPropagation()}>
      <Checkbox
        label={t('select.row', named)}
        labelHidden
        checked={selection.has(row.id)}
        tabIndex={index === steps.current ? 0 : -1}
        onKeyDown={(event) => {
          const next = steps.onKeyDown(event, index);
          if (next !== undefined && event.shiftKey) selection.take(index, next);
        }}
        onFocus={() => steps.setCurrent(index)}
        onChange={({ nativeEvent }) =>
          selection.toggle(index, (nativeEvent as MouseEvent).shiftKey)
        }
      />
    </TableCellPart>
  );
}

function LeadCell(props: RowProps) {
  const { row, index, steps } = props;
  const t = useMessages(commissionReview);
  const named = useNamed(props);
  return (
    <TableCellPart role="cell" data-as="lead">
      <RowOpenPart
        type="button"
        dir="auto"
        tabIndex={index === steps.current ? 0 : -1}
        aria-haspopup="dialog"
        aria-label={t('row.open', named)}
        onKeyDown={(event) => steps.onKeyDown(event, index)}
      >
        {row.partner.name}
      </RowOpenPart>
    </TableCellPart>
  );
}

/** The status, and why it is held. */
export function Standing({ row }: { row: Pick<StaffCommission, 'status' | 'holdReason'> }) {
  const t = useMessages(commissionReview);
  return (
    <StandingPart>
      <StatusBadge status={row.status} />
      {row.holdReason && <StandingReasonPart>{t(`held.${row.holdReason}`)}</StandingReasonPart>}
    </StandingPart>
  );
}
