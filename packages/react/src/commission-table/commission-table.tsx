import { forwardRef } from 'react';
import { useMessages } from '../internal/i18n/index.ts';
import { Button, EmptyState } from '../internal/ui/index.ts';
import { usePreload, Widget, WidgetFrame } from '../internal/widget/index.ts';
import type { HostProps } from '../internal/widget/index.ts';
import { commissionTable } from '../locales/en/commission-table.ts';
import { CommissionSkeleton } from './commission-skeleton.tsx';
import { CommissionTableContent } from './commission-table.view.tsx';
import type { CommissionChoice } from './filters.ts';
import { detail, periodPanel } from './later.ts';
import { useCommissionTable } from './use-commission-table.ts';

/** Props of {@link CommissionTable}; everything else goes to its root element. */
export interface CommissionTableProps extends HostProps {
  /** Filters and order at the start, for example `{ status: ['pending'] }`. */
  initialChoice?: Partial<CommissionChoice>;
  /** Where a partner without commissions goes next; without it nothing is offered. */
  onCreateLink?: () => void;
}

/**
 * The partner's commissions: totals, filters, rows that stay quick at 100,000, new ones as they
 * happen, and for each why it is this amount and when it is paid.
 */
export const CommissionTable = forwardRef<HTMLElement, CommissionTableProps>(
  function CommissionTable({ initialChoice, onCreateLink, ...host }, ref) {
    return (
      <Widget {...host} ref={ref} name="commission-table">
        <Body initialChoice={initialChoice} onCreateLink={onCreateLink} />
      </Widget>
    );
  },
);

type BodyProps = { [K in 'initialChoice' | 'onCreateLink']: CommissionTableProps[K] };

function Body({ initialChoice, onCreateLink }: BodyProps) {
  const t = useMessages(commissionTable);
  const table = useCommissionTable(initialChoice);
  usePreload(detail, periodPanel);
  return (
    <WidgetFrame
      state={table.state}
      label={t('title')}
      loading={<CommissionSkeleton />}
      empty={
        <EmptyState
          title={t('empty.title')}
          description={t('empty.text')}
          action={
            onCreateLink && (
              <Button variant="primary" onClick={onCreateLink}>
                {t('empty.action')}
              </Button>
            )
          }
        />
      }
      ready={(_, note) => (
        <>
          <CommissionTableContent table={table.view} note={note} />
          {table.detail && <detail.Component {...table.detail} />}
          {table.region}
        </>
      )}
    />
  );
}
