import { forwardRef } from 'react';
import { useMessages } from '../internal/i18n/index.ts';
import { Widget, WidgetFrame } from '../internal/widget/index.ts';
import type { HostProps } from '../internal/widget/index.ts';
import { payoutMethodTitle } from '../locales/en/payout-method-title.ts';
import { MethodContent } from './method-content.tsx';
import type { MethodContentProps } from './method-content.tsx';

/** Props of {@link PayoutMethodFormView}; everything else goes to its root element. */
export interface PayoutMethodFormViewProps extends HostProps {
  payout: MethodContentProps;
}

/** The payout method without a data source, for hosts that bring their own. */
export const PayoutMethodFormView = forwardRef<HTMLElement, PayoutMethodFormViewProps>(
  function PayoutMethodFormView({ payout, ...host }, ref) {
    const t = useMessages(payoutMethodTitle);
    return (
      <Widget {...host} ref={ref} name="payout-method-form">
        <WidgetFrame
          state={{ name: 'ready', data: payout, updatedAt: 0, stale: undefined }}
          label={t('title')}
          loading={null}
          ready={({ data }) => <MethodContent {...data} />}
        />
      </Widget>
    );
  },
);
