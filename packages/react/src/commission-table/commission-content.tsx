import type { ReactNode } from 'react';
import { Download } from '../internal/icons/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { Button, Card, CardHead, CardTitle, EmptyState } from '../internal/ui/index.ts';
import { FailedNotice } from '../internal/widget/index.ts';
import { commissionTable } from '../locales/en/commission-table.ts';
import { CommissionFiltersView } from './commission-filters.view.tsx';
import { CommissionFootView } from './commission-foot.view.tsx';
import { HeadActionsPart, HeadNotePart, NewRowsPart } from './commission-frame.parts.ts';
import { CommissionRowsView } from './commission-rows.view.tsx';
import { CommissionRowsSkeleton } from './commission-skeleton.tsx';
import type { CommissionTableModel } from './commission-table.view.tsx';
import { CommissionTotalsView } from './commission-totals.view.tsx';
import { withoutFilters } from './filters.ts';

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
