import type { ReactNode } from 'react';
import { useFormat, useMessages } from '../internal/i18n/index.ts';
import { Badge, Card, CardHead, CardTitle } from '../internal/ui/index.ts';
import { ledgerExplorer } from '../locales/en/ledger-explorer.ts';
import { staff } from '../locales/en/staff.ts';
import { BookCheck } from './book-check.tsx';
import { EntryList } from './entry-list.tsx';
import { partnerIn } from './ledger-choice.ts';
import * as Parts from './ledger-explorer.parts.ts';
import type { LedgerExplorerModel } from './ledger-explorer.view.tsx';
import { TrialBalanceTables } from './trial-balance.tsx';

/** Props of {@link LedgerContent}. */
export interface LedgerContentProps {
  ledger: LedgerExplorerModel;
  /** How old the data is, when it could not be renewed. */
  note: ReactNode;
}

/** Balances, whether the books agree, and the entries behind both. */
export function LedgerContent({ ledger, note }: LedgerContentProps) {
  const t = useMessages(ledgerExplorer);
  const tStaff = useMessages(staff);
  const format = useFormat();
  const { at, balanced } = ledger.balance;
  const partner = partnerIn(ledger.choice);
  return (
    <Card>
      <CardHead>
        <Parts.HeadWordsPart>
          <CardTitle>{tStaff('title.ledger')}</CardTitle>
          <Badge tone={balanced ? 'success' : 'danger'}>
            {t(balanced ? 'balance.yes' : 'balance.no')}
          </Badge>
        </Parts.HeadWordsPart>
        {note}
        <Parts.AsOfPart>
          {partner === undefined
            ? t('balance.asOf', { moment: format.moment(at) })
            : t('balance.ofPartner', { id: ledger.choice.partner?.name ?? partner })}
        </Parts.AsOfPart>
      </CardHead>
      {ledger.check && <BookCheck check={ledger.check} ledger={ledger} />}
      <TrialBalanceTables ledger={ledger} />
      <EntryList ledger={ledger} />
    </Card>
  );
}
