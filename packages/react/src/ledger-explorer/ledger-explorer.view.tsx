import { forwardRef } from 'react';
import type { PorticoError } from '@portico/sdk';
import type { LedgerEntry, Reconciliation, TrialBalance } from '@portico/sdk/contract';
import type { ListResource } from '../internal/data/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { StaffWidget } from '../internal/staff/index.ts';
import type { PartnerFinder } from '../internal/staff/index.ts';
import { WidgetFrame } from '../internal/widget/index.ts';
import type { HostProps } from '../internal/widget/index.ts';
import { staffFrame } from '../locales/en/staff-frame.ts';
import type { LedgerChoice } from './ledger-choice.ts';
import { LedgerContent } from './ledger-content.tsx';

/** The entries under the choice in force. */
export type EntriesState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: PorticoError; readonly retry: () => void }
  | { readonly status: 'ready'; readonly entries: readonly LedgerEntry[] };

/** Everything that is on screen, and what can be done. */
export interface LedgerExplorerModel {
  balance: TrialBalance;
  /** Undefined while it is on its way, or could not be had. */
  check: Reconciliation | undefined;
  choice: LedgerChoice;
  onChoice: (choice: LedgerChoice) => void;
  /** The search for a partner to narrow down to. */
  partners: PartnerFinder;
  entries: EntriesState;
  openId: string | undefined;
  onOpen: (id: string) => void;
  more: Pick<ListResource<unknown>, 'hasMore' | 'isLoadingMore' | 'loadMore' | 'loadMoreError'>;
  /** The entries belong to the choice before; newer ones are on their way. */
  isPrevious: boolean;
}

/** Props of {@link LedgerExplorerView}; everything else goes to its root element. */
export interface LedgerExplorerViewProps extends HostProps {
  ledger: LedgerExplorerModel;
}

/** The books without a data source, for hosts that bring their own. */
export const LedgerExplorerView = forwardRef<HTMLElement, LedgerExplorerViewProps>(
  function LedgerExplorerView({ ledger, ...host }, ref) {
    const t = useMessages(staffFrame);
    return (
      <StaffWidget {...host} ref={ref} name="ledger-explorer">
        <WidgetFrame
          state={{ name: 'ready', data: ledger, updatedAt: 0, stale: undefined }}
          label={t('title.ledger')}
          loading={null}
          ready={({ data }) => <LedgerContent ledger={data} note={null} />}
        />
      </StaffWidget>
    );
  },
);
