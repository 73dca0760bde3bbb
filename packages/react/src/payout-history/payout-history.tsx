import { forwardRef } from 'react';
import { usePayouts } from '../hooks/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { BodySlot, stateOf, useBody, Widget, WidgetFrame } from '../internal/widget/index.ts';
import type { HostProps } from '../internal/widget/index.ts';
import { payoutHistoryTitle } from '../locales/en/payout-history-title.ts';
import { body } from './body.ts';
import { PayoutSkeleton } from './payout-skeleton.tsx';

/** Props of {@link PayoutHistory}; everything else goes to its root element. */
export interface PayoutHistoryProps extends HostProps {
  /** Leads to where the payout method is changed, after a payout did not arrive. */
  onCheckMethod?: (() => void) | undefined;
  /** Where a partner without payouts goes next; without it nothing is offered. */
  onCreateLink?: (() => void) | undefined;
}

/**
 * The partner's payouts: how far each has come, how its amount comes about, what to do about one
 * that did not arrive, and its statement. Follows what happens while it is looked at.
 */
export const PayoutHistory = forwardRef<HTMLElement, PayoutHistoryProps>(
  function PayoutHistory(props, ref) {
    const { onCheckMethod, onCreateLink, ...host } = props;
    return (
      <Widget {...host} ref={ref} name="payout-history">
        <Frame onCheckMethod={onCheckMethod} onCreateLink={onCreateLink} />
      </Widget>
    );
  },
);

type FrameProps = { [K in 'onCheckMethod' | 'onCreateLink']: PayoutHistoryProps[K] };

function Frame(props: FrameProps) {
  const t = useMessages(payoutHistoryTitle);
  const list = usePayouts();
  const { state, isHere } = useBody(
    body,
    stateOf(list, (payouts) => payouts.length === 0),
  );
  const more = {
    hasMore: list.hasMore,
    isLoading: list.isLoadingMore,
    error: list.loadMoreError,
    load: list.loadMore,
  };
  return (
    <WidgetFrame
      state={state}
      label={t('title')}
      loading={<PayoutSkeleton />}
      body={(shown) => (
        <BodySlot isHere={isHere} fallback={<PayoutSkeleton />}>
          <body.Component shown={shown} more={more} {...props} />
        </BodySlot>
      )}
    />
  );
}
