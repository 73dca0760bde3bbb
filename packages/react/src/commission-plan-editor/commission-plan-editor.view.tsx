import { forwardRef } from 'react';
import type { PorticoError } from '@portico/sdk';
import type { PlanVersion } from '@portico/sdk/contract';
import type { PlanPreset } from '../hooks/admin/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { StaffWidget } from '../internal/staff/index.ts';
import { WidgetFrame } from '../internal/widget/index.ts';
import type { HostProps } from '../internal/widget/index.ts';
import { staffFrame } from '../locales/en/staff-frame.ts';
import type { Ladder } from './ladder.ts';
import { PlanContent } from './plan-content.tsx';

/** Everything that is on screen while versions are read, and what can be done. */
export interface CommissionPlanEditorModel {
  /** Latest first. */
  versions: readonly PlanVersion[];
  chosen: PlanVersion | undefined;
  onChoose: (id: string) => void;
  ladder: Ladder | undefined;
  /** Whether this person may change anything. */
  mayWrite: boolean;
  presets: readonly PlanPreset[];
  /** A draft that waits in this tab. */
  draft: { readonly basedOn: number } | undefined;
  /** Begins a draft with these terms. */
  onEdit: (terms: object) => void;
  onContinue: () => void;
  onDiscard: () => void;
  /** The version that is asked about. */
  withdrawing: PlanVersion | undefined;
  onWithdraw: (version: PlanVersion) => void;
  onConfirmWithdraw: () => void;
  onCloseWithdraw: () => void;
  sending: { isPending: boolean; error: PorticoError | undefined };
}

/** Props of {@link CommissionPlanEditorView}; everything else goes to its root element. */
export interface CommissionPlanEditorViewProps extends HostProps {
  plan: CommissionPlanEditorModel;
}

/** The versions of a plan without a data source, for hosts that bring their own. */
export const CommissionPlanEditorView = forwardRef<HTMLElement, CommissionPlanEditorViewProps>(
  function CommissionPlanEditorView({ plan, ...host }, ref) {
    const t = useMessages(staffFrame);
    return (
      <StaffWidget {...host} ref={ref} name="commission-plan-editor">
        <WidgetFrame
          state={{ name: 'ready', data: plan, updatedAt: 0, stale: undefined }}
          label={t('title.plan')}
          loading={null}
          ready={({ data }) => <PlanContent plan={data} note={null} />}
        />
      </StaffWidget>
    );
  },
);
