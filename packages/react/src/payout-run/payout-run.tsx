import { forwardRef } from 'react';
import { usePayoutRuns } from '../hooks/admin/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { StaffFrame, staffStateOf, StaffWidget } from '../internal/staff/index.ts';
import { BodySlot, useBody } from '../internal/widget/index.ts';
import type { HostProps } from '../internal/widget/index.ts';
import { staffFrame } from '../locales/en/staff-frame.ts';
import { body } from './body.ts';
import { RunSkeleton } from './run-skeleton.tsx';

/** Props of {@link PayoutRun}; everything goes to its root element. */
export type PayoutRunProps = HostProps;

/**
 * For the program's staff: who would be paid by the next run, payouts with what went wrong, and
 * runs so far with their files.
 */
export const PayoutRun = forwardRef<HTMLElement, PayoutRunProps>(function PayoutRun(host, ref) {
  return (
    <StaffWidget {...host} ref={ref} name="payout-run">
      <Frame />
    </StaffWidget>
  );
});

function Frame() {
  const t = useMessages(staffFrame);
  const runs = usePayoutRuns();
  const { state, isHere } = useBody(body, staffStateOf(runs));
  return (
    <StaffFrame
      state={state}
      label={t('title.payouts')}
      loading={<RunSkeleton />}
      body={(shown) => (
        <BodySlot isHere={isHere} fallback={<RunSkeleton />}>
          <body.Component runs={runs} shown={shown} />
        </BodySlot>
      )}
    />
  );
}
