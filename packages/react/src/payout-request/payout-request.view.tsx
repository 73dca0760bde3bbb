import { forwardRef } from 'react';
import { useMessages } from '../internal/i18n/index.ts';
import { Widget, WidgetFrame } from '../internal/widget/index.ts';
import type { HostProps } from '../internal/widget/index.ts';
import { payoutRequestTitle } from '../locales/en/payout-request-title.ts';
import { RequestContent } from './request-content.tsx';
import type { RequestContentProps } from './request-content.tsx';

/** Props of {@link PayoutRequestView}; everything else goes to its root element. */
export interface PayoutRequestViewProps extends HostProps {
  request: RequestContentProps;
}

/** Balances and what is in the way without a data source, for hosts that bring their own. */
export const PayoutRequestView = forwardRef<HTMLElement, PayoutRequestViewProps>(
  function PayoutRequestView({ request, ...host }, ref) {
    const t = useMessages(payoutRequestTitle);
    return (
      <Widget {...host} ref={ref} name="payout-request">
        <WidgetFrame
          state={{ name: 'ready', data: request, updatedAt: 0, stale: undefined }}
          label={t('title')}
          loading={null}
          ready={({ data }) => <RequestContent {...data} />}
        />
      </Widget>
    );
  },
);
