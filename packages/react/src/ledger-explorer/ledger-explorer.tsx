import { forwardRef } from 'react';
import { useMessages } from '../internal/i18n/index.ts';
import { StaffFrame, StaffWidget } from '../internal/staff/index.ts';
import { BodySlot, useBody } from '../internal/widget/index.ts';
import type { HostProps } from '../internal/widget/index.ts';
import { staffFrame } from '../locales/en/staff-frame.ts';
import { body } from './body.ts';
import type { LedgerChoice } from './ledger-choice.ts';
import { LedgerSkeleton } from './ledger-skeleton.tsx';
import { useLedgerList } from './use-ledger-list.ts';

/** Props of {@link LedgerExplorer}; everything else goes to its root element. */
export interface LedgerExplorerProps extends HostProps {
  /** What is shown at the start, for example `{ account: 'payable' }`. */
  initialChoice?: Partial<LedgerChoice>;
}

/**
 * For the program's staff: what stands in which account, whether the books agree, and every
 * transfer behind it.
 */
export const LedgerExplorer = forwardRef<HTMLElement, LedgerExplorerProps>(function LedgerExplorer(
  { initialChoice, ...host },
  ref,
) {
  return (
    <StaffWidget {...host} ref={ref} name="ledger-explorer">
      <Frame initialChoice={initialChoice} />
    </StaffWidget>
  );
});

function Frame({ initialChoice }: { initialChoice: LedgerExplorerProps['initialChoice'] }) {
  const t = useMessages(staffFrame);
  const list = useLedgerList(initialChoice);
  const { state, isHere } = useBody(body, list.state);
  return (
    <StaffFrame
      state={state}
      label={t('title.ledger')}
      loading={<LedgerSkeleton />}
      body={(shown) => (
        <BodySlot isHere={isHere} fallback={<LedgerSkeleton />}>
          <body.Component list={list} shown={shown} />
        </BodySlot>
      )}
    />
  );
}
