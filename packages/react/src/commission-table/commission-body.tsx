import { useMessages } from '../internal/i18n/index.ts';
import { Button, Card, EmptyState } from '../internal/ui/index.ts';
import { DataAge, usePreload } from '../internal/widget/index.ts';
import type { Empty, Ready } from '../internal/widget/index.ts';
import { commissionTable } from '../locales/en/commission-table.ts';
import { CommissionTableContent } from './commission-content.tsx';
import { detail, periodPanel } from './later.ts';
import type { CommissionList } from './use-commission-list.ts';
import { useTableModel } from './use-table-model.ts';

/** Props of {@link CommissionBody}. */
export interface CommissionBodyProps {
  list: CommissionList;
  shown: Empty | Ready<unknown>;
  onCreateLink: (() => void) | undefined;
}

/** The table itself: fetched while its data is, behind the frame that asks for the data. */
export function CommissionBody({ list, shown, onCreateLink }: CommissionBodyProps) {
  const table = useTableModel(list);
  usePreload(detail, periodPanel);
  if (shown.name === 'empty') return <NoCommissions onCreateLink={onCreateLink} />;
  return (
    <>
      <CommissionTableContent table={table.view} note={<DataAge of={shown} />} />
      {table.detail && <detail.Component {...table.detail} />}
      {table.region}
    </>
  );
}

function NoCommissions({ onCreateLink }: Pick<CommissionBodyProps, 'onCreateLink'>) {
  const t = useMessages(commissionTable);
  return (
    <Card>
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
    </Card>
  );
}
