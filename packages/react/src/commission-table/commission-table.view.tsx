import { Download } from 'lucide-react';
import { forwardRef } from 'react';
import type { ReactNode } from 'react';
import type { Commission, PorticoError } from '@portico/sdk';
import type { CommissionSummary } from '../hooks/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { Button, Card, CardHead, CardTitle, EmptyState } from '../internal/ui/index.ts';
import { FailedNotice, Widget, WidgetFrame } from '../internal/widget/index.ts';
import type { HostProps } from '../internal/widget/index.ts';
import { commissionTable } from '../locales/en/commission-table.ts';
import { CommissionFiltersView } from './commission-filters.view.tsx';
import { CommissionFootView } from './commission-foot.view.tsx';
import { CommissionRowsView } from './commission-rows.view.tsx';
import { CommissionRowsSkeleton } from './commission-skeleton.tsx';
import { CommissionTotalsView } from './commission-totals.view.tsx';
import { HeadActionsPart, HeadNotePart, NewRowsPart } from './commission-frame.parts.ts';
import type { CommissionChoice } from './filters.ts';
import { withoutFilters } from './filters.ts';

/** The rows under the filters in force. */
export type RowsState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: PorticoError; readonly retry: () => void }
  | { readonly status: 'ready'; readonly rows: readonly Commission[] };

/** Everything that is on screen, and what can be done. */
export interface CommissionTableModel {
  rows: RowsState;
  /** Totals of what passes the filters; undefined while they are on their way, null without. */
  summary: CommissionSummary | undefined | null;
  choice: CommissionChoice;
  onChoice: (choice: CommissionChoice) => void;
  currencies: readonly CommissionChoice['currency'][];
  /** Rows that arrived a moment ago. */
  fresh: ReadonlySet<string>;
  /** How many arrived that the rows in sight do not show. */
  unseen: number;
  onShowUnseen: () => void;
  openId: string | undefined;
  onOpen: (id: string) => void;
  /** The end of the loaded rows comes near. */
  onNearEnd: () => void;
  more: { isLoading: boolean; error: PorticoError | undefined; retry: () => void };
  /** The rows belong to the filters before; newer ones are on their way. */
  isPrevious: boolean;
  /** What the rows answer: the same value for as long as it is the same list. */
  question: unknown;
  /** Told when the first row comes into sight or leaves it. */
  onAtTop: (isAtTop: boolean) => void;
  exporting: { isPending: boolean; error: string | undefined; start: () => void };
}

/** Props of {@link CommissionTableView}; everything else goes to its root element. */
export interface CommissionTableViewProps extends HostProps {
  table: CommissionTableModel;
}

/** The commission table without a data source, for hosts that bring their own. */
export const CommissionTableView = forwardRef<HTMLElement, CommissionTableViewProps>(
  function CommissionTableView({ table, ...host }, ref) {
    const t = useMessages(commissionTable);
    return (
      <Widget {...host} ref={ref} name="commission-table">
        <WidgetFrame
          state={{ name: 'ready', data: table, updatedAt: 0, stale: undefined }}
          label={t('title')}
          loading={null}
          ready={(data) => <CommissionTableContent table={data} note={null} />}
        />
      </Widget>
    );
  },
);

/** Props of {@link CommissionTableContent}. */
export interface CommissionTableContentProps {
  table: CommissionTableModel;
  /** How old the data is, when it could not be renewed. */
  note: ReactNode;
}

/** Totals, filters and rows on their card. */
export function CommissionTableContent({ table, note }: CommissionTableContentProps) {
  const { summary, choice, onChoice, exporting, unseen } = table;
  const t = useMessages(commissionTable);
  return (
    <Card>
      <CardHead>
        <CardTitle>{t('title')}</CardTitle>
        <HeadActionsPart>
          {note}
          {exporting.error && <HeadNotePart role="alert">{exporting.error}</HeadNotePart>}
          <Button size="sm" icon={Download} pending={exporting.isPending} onClick={exporting.start}>
            {t(exporting.isPending ? 'export.busy' : 'export.start')}
          </Button>
        </HeadActionsPart>
      </CardHead>
      {summary !== null && <CommissionTotalsView summary={summary} />}
      <CommissionFiltersView choice={choice} onChange={onChoice} currencies={table.currencies} />
      {unseen > 0 && (
        <NewRowsPart>
          {t('new.hint', { count: unseen })}
          <Button size="sm" variant="ghost" onClick={table.onShowUnseen}>
            {t('new.show')}
          </Button>
        </NewRowsPart>
      )}
      <Rows {...table} />
    </Card>
  );
}

function Rows(props: CommissionTableModel) {
  const { rows, summary, choice, onChoice } = props;
  const t = useMessages(commissionTable);
  switch (rows.status) {
    case 'loading':
      return <CommissionRowsSkeleton />;
    case 'failed':
      return <FailedNotice error={rows.error} onRetry={rows.retry} />;
    case 'ready':
      if (rows.rows.length === 0) {
        return (
          <EmptyState
            title={t('noMatch.title')}
            description={t('noMatch.text')}
            action={
              <Button onClick={() => onChoice(withoutFilters(choice))}>{t('filter.reset')}</Button>
            }
          />
        );
      }
      return (
        <>
          <CommissionRowsView
            rows={rows.rows}
            total={summary?.count}
            sort={choice.sort}
            onSort={(sort) => onChoice({ ...choice, sort })}
            onNearEnd={props.onNearEnd}
            fresh={props.fresh}
            openId={props.openId}
            onOpen={props.onOpen}
            isPrevious={props.isPrevious}
            question={props.question}
            onAtTop={props.onAtTop}
          />
          <CommissionFootView loaded={rows.rows.length} total={summary?.count} more={props.more} />
        </>
      );
  }
}
