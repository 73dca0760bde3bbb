import { forwardRef } from 'react';
import type { Payout, PayoutBlocker, PayoutOverview } from '@portico/sdk/contract';
import { usePayoutOverview } from '../hooks/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { BodySlot, stateOf, useBody, Widget, WidgetFrame } from '../internal/widget/index.ts';
import type { HostProps } from '../internal/widget/index.ts';
import { payoutRequestTitle } from '../locales/en/payout-request-title.ts';
import { body } from './body.ts';
import { PayoutRequestSkeleton } from './payout-request-skeleton.tsx';

/** Props of {@link PayoutRequest}; everything else goes to its root element. */
export interface PayoutRequestProps extends HostProps {
  /**
   * Leads the partner to where something in the way of a payout is settled: the payout method, the
   * tax form, the commissions. Without it there are sentences and no buttons.
   */
  onAct?: ((blocker: PayoutBlocker) => void) | undefined;
  /** Called when a payout has been requested. */
  onRequested?: ((payout: Payout) => void) | undefined;
}

/**
 * Where a partner's money stands in each currency, when it is paid, what is in the way, and asking
 * for it now.
 */
export const PayoutRequest = forwardRef<HTMLElement, PayoutRequestProps>(
  function PayoutRequest(props, ref) {
    const { onAct, onRequested, ...host } = props;
    return (
      <Widget {...host} ref={ref} name="payout-request">
        <Frame onAct={onAct} onRequested={onRequested} />
      </Widget>
    );
  },
);

type FrameProps = { [K in 'onAct' | 'onRequested']: PayoutRequestProps[K] };

function Frame(props: FrameProps) {
  const t = useMessages(payoutRequestTitle);
  const { state, isHere } = useBody(body, stateOf(usePayoutOverview(), hasNothing));
  return (
    <WidgetFrame
      state={state}
      label={t('title')}
      loading={<PayoutRequestSkeleton />}
      body={(shown) => (
        <BodySlot isHere={isHere} fallback={<PayoutRequestSkeleton />}>
          <body.Component shown={shown} {...props} />
        </BodySlot>
      )}
    />
  );
}

/** No balance in any currency: nothing was ever earned. */
function hasNothing({ balances }: PayoutOverview): boolean {
  return balances.length === 0;
}
