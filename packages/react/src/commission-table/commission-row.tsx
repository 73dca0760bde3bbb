import { memo } from 'react';
import type { KeyboardEvent } from 'react';
import type { Commission } from '@portico/sdk';
import { StatusBadge, subjectOf } from '../internal/commission/index.ts';
import { dayIn, useFormat, useLocale, useMessages } from '../internal/i18n/index.ts';
import { AlignedMoney, DateTime } from '../internal/ui/index.ts';
import { commissionTable } from '../locales/en/commission-table.ts';
import {
  CellPart,
  CustomerLinePart,
  CustomerPart,
  ProductPart,
  RowPart,
} from './commission-row.parts.ts';

/** Props of {@link CommissionRow}. */
export interface CommissionRowProps {
  commission: Commission;
  /** Place among all rows, from 0. */
  index: number;
  /** The present year, which dates need not say. */
  year: string | undefined;
  decimals: number;
  mixed: boolean;
  /** The row that Tab reaches; arrows move it. */
  isCurrent: boolean;
  isOpen: boolean;
  isNew: boolean;
  onOpen: (id: string, index: number) => void;
  onKeyDown: (event: KeyboardEvent, index: number) => void;
}

/** One commission as a row, or as a card of two lines in a narrow slot. */
export const CommissionRow = memo(function CommissionRow(props: CommissionRowProps) {
  const { commission, index, decimals, mixed, isCurrent, isOpen, isNew } = props;
  const { id, amount, payment, status, type, reversalOf, occurredAt } = commission;
  const t = useMessages(commissionTable);
  const format = useFormat();
  const { timeZone } = useLocale();
  const subject = subjectOf(commission, t);
  const isThisYear = dayIn(timeZone, Date.parse(occurredAt)).slice(0, 4) === props.year;
  return (
    <RowPart
      role="row"
      aria-rowindex={index + 2}
      data-row=""
      data-status={status}
      data-new={isNew ? '' : undefined}
      data-open={isOpen ? '' : undefined}
      data-void={status === 'cancelled' ? '' : undefined}
      onClick={() => props.onOpen(id, index)}
    >
      <CellPart role="cell" data-column="customer">
        <CustomerLinePart>
          <CustomerPart
            type="button"
            tabIndex={isCurrent ? 0 : -1}
            data-index={index}
            aria-haspopup="dialog"
            aria-label={t('row.open', { amount: format.money(amount), customer: subject })}
            dir="auto"
            onKeyDown={(event) => props.onKeyDown(event, index)}
          >
            {subject}
          </CustomerPart>
          {payment?.product && <ProductPart dir="auto">{payment.product}</ProductPart>}
        </CustomerLinePart>
      </CellPart>
      <CellPart role="cell" data-column="type">
        {t(reversalOf === null ? `type.${type}` : 'type.reversal')}
      </CellPart>
      <CellPart role="cell" data-column="status">
        <StatusBadge status={status} />
      </CellPart>
      <CellPart role="cell" data-column="date">
        <DateTime value={occurredAt} format={isThisYear ? 'day' : 'date'} />
      </CellPart>
      <CellPart role="cell" data-column="amount">
        <AlignedMoney value={amount} decimals={decimals} mixed={mixed} />
      </CellPart>
    </RowPart>
  );
});
