import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Commission, CommissionSort } from '@portico/sdk';
import { ArrowDown, ArrowUp } from '../internal/icons/index.ts';
import { dayIn, decimalsOf, useLocale, useMessages, useNow } from '../internal/i18n/index.ts';
import { Icon } from '../internal/ui/index.ts';
import { useRowWindow } from '../internal/widget/index.ts';
import { commissionTable } from '../locales/en/commission-table.ts';
import { CommissionRow } from './commission-row.tsx';
import { useRowKeys } from './use-row-keys.ts';
import { useSteadyScroll } from './use-steady-scroll.ts';
import { SpacerPart } from './commission-row.parts.ts';
import * as Parts from './commission-table.parts.ts';

/** Props of {@link CommissionRowsView}. */
export interface CommissionRowsViewProps {
  rows: readonly Commission[];
  /** How many there are in all, when that is known. */
  total: number | undefined;
  sort: CommissionSort;
  onSort: (sort: CommissionSort) => void;
  /** Called when the end of the loaded rows comes near. */
  onNearEnd: () => void;
  /** Rows that arrived a moment ago. */
  fresh: ReadonlySet<string>;
  openId: string | undefined;
  onOpen: (id: string) => void;
  /** The rows belong to the filters before. */
  isPrevious: boolean;
  /** What the rows answer: the same value for as long as it is the same list. */
  question: unknown;
  /** Told when the first row comes into sight or leaves it. */
  onAtTop: (isAtTop: boolean) => void;
}

const columns = ['customer', 'type', 'status', 'date', 'amount'] as const;
const headHeight = 36;
const nearEndRows = 40;

/** The table itself: renders the rows in sight, however many there are. */
export function CommissionRowsView(props: CommissionRowsViewProps) {
  const { rows, total, fresh, openId, onOpen, onNearEnd } = props;
  const t = useMessages(commissionTable);
  const scroller = useRef<HTMLDivElement>(null);
  const view = useRowWindow({ scroller, count: rows.length, headHeight });
  const { first, end, rowHeight } = view;
  const keys = useRowKeys({ scroller, count: rows.length, reveal: view.reveal });
  const { setCurrent } = keys;
  // The row that opened the sheet stays in the page, so that the focus can come back to it.
  const open = useCallback(
    (id: string, index: number) => {
      setCurrent(index);
      onOpen(id);
    },
    [setCurrent, onOpen],
  );
  const { question, onAtTop } = props;
  useSteadyScroll({ scroller, rows, rowHeight, question, onAtTop });
  const { decimals, mixed } = useMemo(() => columnOf(rows), [rows]);
  const year = useYear();

  const isNearEnd = end > rows.length - nearEndRows;
  useEffect(() => {
    if (isNearEnd) onNearEnd();
  }, [isNearEnd, onNearEnd, rows.length]);

  const shown = indexes(first, end, keys.current, rows.length);
  return (
    <Parts.ScrollerPart
      ref={scroller}
      data-previous={props.isPrevious ? '' : undefined}
      aria-busy={props.isPrevious}
    >
      <Parts.TablePart
        role="table"
        aria-label={t('title')}
        aria-rowcount={total === undefined ? -1 : Math.max(total, rows.length) + 1}
      >
        <Head sort={props.sort} onSort={props.onSort} />
        <Parts.BodyPart role="rowgroup">
          {shown.flatMap((index, place) => {
            const commission = rows[index];
            if (commission === undefined) return [];
            const skipped = index - (shown[place - 1] ?? -1) - 1;
            return [
              <Spacer key={`before-${commission.id}`} height={skipped * rowHeight} />,
              <CommissionRow
                key={commission.id}
                {...{ commission, index, year, decimals, mixed }}
                isCurrent={index === keys.current}
                isOpen={commission.id === openId}
                isNew={fresh.has(commission.id)}
                onOpen={open}
                onKeyDown={keys.onKeyDown}
              />,
            ];
          })}
          <Spacer height={(rows.length - 1 - (shown.at(-1) ?? 0)) * rowHeight} />
        </Parts.BodyPart>
      </Parts.TablePart>
    </Parts.ScrollerPart>
  );
}

/** The rows to render: those in sight, and the one that has or would get the focus. */
function indexes(first: number, end: number, current: number, count: number): number[] {
  const shown = Array.from({ length: end - first }, (_, offset) => first + offset);
  if (current >= count) return shown;
  if (current < first) shown.unshift(current);
  if (current >= end) shown.push(current);
  return shown;
}

/** The year that it is for the partner; undefined while the time is unknown. */
function useYear(): string | undefined {
  const { timeZone } = useLocale();
  const now = useNow();
  return now === null ? undefined : dayIn(timeZone, now).slice(0, 4);
}

function columnOf(rows: readonly Commission[]): { decimals: number; mixed: boolean } {
  const currencies = new Set(rows.map((row) => row.amount.currency));
  return { decimals: Math.max(0, ...[...currencies].map(decimalsOf)), mixed: currencies.size > 1 };
}

// A server renders no spacer: it would write a style attribute, which a strict content security
// policy drops. In the browser React sets the height on the element, and that is allowed.
function Spacer({ height }: { height: number }) {
  if (height <= 0) return null;
  return <SpacerPart aria-hidden="true" style={{ blockSize: height }} />;
}

interface HeadProps {
  sort: CommissionSort;
  onSort: (sort: CommissionSort) => void;
}

const sortFields = { date: 'occurredAt', amount: 'amount' } as const;

function Head({ sort, onSort }: HeadProps) {
  const t = useMessages(commissionTable);
  return (
    <Parts.HeadPart role="rowgroup">
      <tr role="row" aria-rowindex={1}>
        {columns.map((column) => {
          const field = column === 'date' || column === 'amount' ? sortFields[column] : undefined;
          if (field === undefined) {
            return (
              <Parts.HeadCellPart key={column} role="columnheader" data-column={column}>
                {t(`column.${column}`)}
              </Parts.HeadCellPart>
            );
          }
          const order = sort === field ? 'ascending' : sort === `-${field}` ? 'descending' : 'none';
          const next: CommissionSort = sort === `-${field}` ? field : `-${field}`;
          return (
            <Parts.HeadCellPart
              key={column}
              role="columnheader"
              data-column={column}
              aria-sort={order}
            >
              <Parts.SortPart type="button" onClick={() => onSort(next)}>
                {t(`column.${column}`)}
                <Icon icon={order === 'ascending' ? ArrowUp : ArrowDown} />
              </Parts.SortPart>
            </Parts.HeadCellPart>
          );
        })}
      </tr>
    </Parts.HeadPart>
  );
}
