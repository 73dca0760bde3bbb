import { forwardRef } from 'react';
import { useMessages } from '../internal/i18n/index.ts';
import { Widget, WidgetFrame } from '../internal/widget/index.ts';
import type { HostProps } from '../internal/widget/index.ts';
import { payoutHistoryTitle } from '../locales/en/payout-history-title.ts';
import { HistoryContent } from './history-content.tsx';
import type { HistoryContentProps } from './history-content.tsx';

/** Props of {@link PayoutHistoryView}; everything else goes to its root element. */
export interface PayoutHistoryViewProps extends HostProps {
  history: HistoryContentProps;
}

/** The payout history without a data source, for hosts that bring their own. */
export const PayoutHistoryView = forwardRef<HTMLElement, PayoutHistoryViewProps>(
  function PayoutHistoryView({ history, ...host }, ref) {
    const t = useMessages(payoutHistoryTitle);
    return (
      <Widget {...host} ref={ref} name="payout-history">
        <WidgetFrame
          state={{ name: 'ready', data: history, updatedAt: 0, stale: undefined }}
          label={t('title')}
          loading={null}
          ready={({ data }) => <HistoryContent {...data} />}
        />
      </Widget>
    );
  },
);
