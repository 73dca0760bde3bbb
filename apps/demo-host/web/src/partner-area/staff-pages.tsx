import { PorticoProvider } from '@portico/react';
import { CommissionPlanEditor } from '@portico/react/commission-plan-editor';
import { CommissionReview } from '@portico/react/commission-review';
import { LedgerExplorer } from '@portico/react/ledger-explorer';
import { PayoutRun } from '@portico/react/payout-run';
import type { Theme } from '@portico/theme';
import { useEffect, useMemo, type ReactNode } from 'react';
import { openAdminClient } from '../session/open-client.ts';
import type { Visitor } from '../session/host-client.ts';
import type { Language } from '../settings/settings.ts';
import type { AreaPage } from './partner-pages.ts';
import './area-tabs.css';

/** How the host's widgets look, whoever they are for. */
export interface Look {
  theme: Theme;
  colorScheme: 'inherit';
  locale: Language;
  nonce?: string;
}

interface StaffPageProps {
  visitor: Visitor;
  page: AreaPage;
  look: Look;
}

/** The program's own side, with a session of its own: widgets for an admin console. */
export function StaffPage({ visitor, page, look }: StaffPageProps) {
  const client = useMemo(() => openAdminClient(visitor), [visitor]);
  useEffect(() => () => client.session.forget(), [client]);
  return (
    <PorticoProvider client={client} {...look}>
      <div className="money-page">{widgets[page]}</div>
    </PorticoProvider>
  );
}

const widgets: Partial<Record<AreaPage, ReactNode>> = {
  reviews: <CommissionReview />,
  plans: <CommissionPlanEditor />,
  runs: <PayoutRun />,
  books: <LedgerExplorer />,
};
