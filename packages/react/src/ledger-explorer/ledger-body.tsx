import { Landmark } from '../internal/icons/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { Card, EmptyState } from '../internal/ui/index.ts';
import { DataAge, usePreload } from '../internal/widget/index.ts';
import type { Empty, Ready } from '../internal/widget/index.ts';
import { ledgerExplorer } from '../locales/en/ledger-explorer.ts';
import { detail } from './later.ts';
import { LedgerContent } from './ledger-content.tsx';
import { useLedgerModel } from './use-ledger-model.ts';
import type { LedgerList } from './use-ledger-list.ts';

/** Props of {@link LedgerBody}. */
export interface LedgerBodyProps {
  list: LedgerList;
  shown: Empty | Ready<unknown>;
}

/** The books themselves: fetched while their data is. */
export function LedgerBody({ list, shown }: LedgerBodyProps) {
  const t = useMessages(ledgerExplorer);
  const { view, sheet } = useLedgerModel(list);
  usePreload(detail);
  if (shown.name === 'empty' || view === undefined) {
    return (
      <Card>
        <EmptyState icon={Landmark} title={t('empty.title')} description={t('empty.text')} />
      </Card>
    );
  }
  return (
    <>
      <LedgerContent ledger={view} note={<DataAge of={shown} />} />
      {sheet && <detail.Component {...sheet} />}
    </>
  );
}
