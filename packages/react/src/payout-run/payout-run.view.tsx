import { forwardRef } from 'react';
import type { ReactNode } from 'react';
import type { Currency, PorticoError } from '@portico/sdk';
import type { PayoutRun, StaffPayout } from '@portico/sdk/contract';
import type { PayoutRunExportInput, PayoutRunInput } from '../hooks/admin/index.ts';
import type { ListResource } from '../internal/data/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { StaffWidget } from '../internal/staff/index.ts';
import { WidgetFrame } from '../internal/widget/index.ts';
import type { HostProps } from '../internal/widget/index.ts';
import { staffFrame } from '../locales/en/staff-frame.ts';
import type { PayoutChoice, PayoutVerb } from './payout-rules.ts';
import { RunContent } from './run-content.tsx';

export type Rhythm = NonNullable<PayoutRunInput['rhythm']>;

/** Something that is being sent. */
export interface Sending {
  readonly isPending: boolean;
  readonly error: PorticoError | undefined;
}

/** Everything that is on screen, and what can be done. */
export interface PayoutRunModel {
  /** What is due to partners; undefined where this person may not see the books. */
  due: readonly { readonly amount: number; readonly currency: Currency }[] | undefined;
  /** Whether this person may pay. */
  mayRun: boolean;
  rhythm: Rhythm | undefined;
  onRhythm: (rhythm: Rhythm | undefined) => void;
  /** What the next run would do; undefined until somebody asks. */
  preview: PayoutRun | undefined;
  previewing: Sending;
  onPreview: () => void;
  /** The same partner by partner; left out where nothing tells it. */
  previewPartners?: ReactNode;
  starting: Sending;
  /** Starts the run; true when it did. */
  onStart: () => Promise<boolean>;
  /** A run that is under way. */
  running: PayoutRun | undefined;
  runs: readonly PayoutRun[];
  moreRuns: Pick<ListResource<unknown>, 'hasMore' | 'isLoadingMore' | 'loadMore' | 'loadMoreError'>;
  choice: PayoutChoice;
  onChoice: (choice: PayoutChoice) => void;
  payouts: ListResource<StaffPayout>;
  moving: Sending;
  /** Confirms, fails or cancels a payout; true when it did. */
  onMove: (verb: PayoutVerb, payout: StaffPayout, reason: string) => Promise<boolean>;
  exporting: Sending;
  onExport: (id: string, format: NonNullable<PayoutRunExportInput['format']>) => void;
}

/** Props of {@link PayoutRunView}; everything else goes to its root element. */
export interface PayoutRunViewProps extends HostProps {
  run: PayoutRunModel;
}

/** Payout runs without a data source, for hosts that bring their own. */
export const PayoutRunView = forwardRef<HTMLElement, PayoutRunViewProps>(function PayoutRunView(
  { run, ...host },
  ref,
) {
  const t = useMessages(staffFrame);
  return (
    <StaffWidget {...host} ref={ref} name="payout-run">
      <WidgetFrame
        state={{ name: 'ready', data: run, updatedAt: 0, stale: undefined }}
        label={t('title.payouts')}
        loading={null}
        ready={({ data }) => <RunContent run={data} note={null} />}
      />
    </StaffWidget>
  );
});
