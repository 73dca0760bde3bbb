import { useId } from 'react';
import type { LedgerEntry } from '@portico/sdk/contract';
import { decimalsOf, useFormat, useMessages } from '../internal/i18n/index.ts';
import { MoreRows, useRowSteps } from '../internal/staff/index.ts';
import type { RowSteps } from '../internal/staff/index.ts';
import {
  AlignedMoney,
  Button,
  DateTime,
  EmptyState,
  RowNotePart,
  RowOpenPart,
  SectionTitlePart,
  TableCellPart,
  TableColumnPart,
  TableHeadPart,
  TablePart,
  TableRowPart,
  TableScrollPart,
} from '../internal/ui/index.ts';
import { FailedNotice } from '../internal/widget/index.ts';
import { ledgerExplorer } from '../locales/en/ledger-explorer.ts';
import { staff } from '../locales/en/staff.ts';
import { EntryFilters } from './entry-filters.tsx';
import { everyEntry } from './ledger-choice.ts';
import { EntriesHeadPart, IdPart } from './ledger-explorer.parts.ts';
import type { LedgerExplorerModel } from './ledger-explorer.view.tsx';
import { LedgerRowsSkeleton } from './ledger-skeleton.tsx';
import { whatHappened } from './ledger-words.ts';

/** What moved the balances: filters and entries, newest first. */
export function EntryList({ ledger }: { ledger: LedgerExplorerModel }) {
  const t = useMessages(ledgerExplorer);
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <EntriesHeadPart>
        <SectionTitlePart id={id}>{t('entries.title')}</SectionTitlePart>
        <EntryFilters ledger={ledger} />
      </EntriesHeadPart>
      <Entries ledger={ledger} labelledBy={id} />
    </section>
  );
}

interface EntriesProps {
  ledger: LedgerExplorerModel;
  labelledBy: string;
}

function Entries({ ledger, labelledBy }: EntriesProps) {
  const t = useMessages(ledgerExplorer);
  const tStaff = useMessages(staff);
  const { entries, more, onChoice } = ledger;
  if (entries.status === 'loading') return <LedgerRowsSkeleton />;
  if (entries.status === 'failed') {
    return <FailedNotice error={entries.error} onRetry={entries.retry} />;
  }
  const count = entries.entries.length;
  if (count === 0) {
    return (
      <EmptyState
        title={tStaff('noMatch.title')}
        description={tStaff('noMatch.text')}
        action={<Button onClick={() => onChoice(everyEntry)}>{tStaff('clearFilters')}</Button>}
      />
    );
  }
  return (
    <>
      <EntryTable entries={entries.entries} ledger={ledger} labelledBy={labelledBy} />
      <MoreRows text={t(more.hasMore ? 'shownMore' : 'shown', { count })} list={more} />
    </>
  );
}

const columns = ['what', 'subject', 'partner', 'date'] as const;

function EntryTable(props: EntriesProps & { entries: readonly LedgerEntry[] }) {
  const { entries, ledger, labelledBy } = props;
  const t = useMessages(ledgerExplorer);
  const steps = useRowSteps(entries.length);
  const currencies = new Set(entries.map(({ amount }) => amount.currency));
  const column = {
    decimals: Math.max(0, ...[...currencies].map(decimalsOf)),
    mixed: currencies.size > 1,
  };
  return (
    <TableScrollPart aria-busy={ledger.isPrevious}>
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
          </tr>
        </TableHeadPart>
        <tbody role="rowgroup">
          {entries.map((entry, index) => (
            <EntryRow key={entry.id} {...{ entry, index, steps, ledger, column }} />
          ))}
        </tbody>
      </TablePart>
    </TableScrollPart>
  );
}

interface EntryRowProps {
  entry: LedgerEntry;
  index: number;
  steps: RowSteps;
  ledger: LedgerExplorerModel;
  column: { decimals: number; mixed: boolean };
}

function EntryRow({ entry, index, steps, ledger, column }: EntryRowProps) {
  const t = useMessages(ledgerExplorer);
  const format = useFormat();
  const { id, debit, credit, amount, subject, partnerId, postedAt } = entry;
  const what = t(whatHappened(entry));
  return (
    <TableRowPart
      role="row"
      data-acts=""
      data-open={ledger.openId === id ? '' : undefined}
      onClick={() => {
        steps.setCurrent(index);
        ledger.onOpen(id);
      }}
    >
      <TableCellPart role="cell" data-as="lead">
        <RowOpenPart
          type="button"
          tabIndex={index === steps.current ? 0 : -1}
          aria-haspopup="dialog"
          aria-label={t('entry.open', { amount: format.money(amount), what })}
          onKeyDown={(event) => steps.onKeyDown(event, index)}
        >
          {what}
        </RowOpenPart>
        <RowNotePart>
          {t('entry.way', { debit: t(`account.${debit}`), credit: t(`account.${credit}`) })}
        </RowNotePart>
      </TableCellPart>
      <TableCellPart role="cell" data-as="extra">
        <IdPart title={subject}>{shortened(subject)}</IdPart>
      </TableCellPart>
      <TableCellPart role="cell" data-as="extra">
        {partnerId !== null && <IdPart title={partnerId}>{shortened(partnerId)}</IdPart>}
      </TableCellPart>
      <TableCellPart role="cell" data-as="state">
        <DateTime value={postedAt} />
      </TableCellPart>
      <TableCellPart role="cell" data-as="figure">
        <AlignedMoney value={amount} {...column} />
      </TableCellPart>
    </TableRowPart>
  );
}

const shownStart = 3;
const shownEnd = 6;

/** The kind of an id and its end: what tells it from others in one glance. */
function shortened(id: string): string {
  return id.length <= 16 ? id : `${id.slice(0, shownStart)}…${id.slice(-shownEnd)}`;
}
