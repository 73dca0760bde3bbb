import { forwardRef } from 'react';
import type { Commission, PorticoError } from '@portico/sdk';
import type { CommissionSummary } from '../hooks/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { Widget, WidgetFrame } from '../internal/widget/index.ts';
import type { HostProps } from '../internal/widget/index.ts';
import { commissionTitle } from '../locales/en/commission-title.ts';
import { CommissionTableContent } from './commission-content.tsx';
import type { CommissionChoice } from './filters.ts';

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
    const t = useMessages(commissionTitle);
    return (
      <Widget {...host} ref={ref} name="commission-table">
        <WidgetFrame
          state={{ name: 'ready', data: table, updatedAt: 0, stale: undefined }}
          label={t('title')}
          loading={null}
          ready={({ data }) => <CommissionTableContent table={data} note={null} />}
        />
      </Widget>
    );
  },
);
