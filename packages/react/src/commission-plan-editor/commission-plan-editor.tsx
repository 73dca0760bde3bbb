import { forwardRef } from 'react';
import { usePlanVersions } from '../hooks/admin/index.ts';
import { useProgram } from '../hooks/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { StaffFrame, staffStateOf, StaffWidget } from '../internal/staff/index.ts';
import { BodySlot, useBody } from '../internal/widget/index.ts';
import type { HostProps } from '../internal/widget/index.ts';
import { staffFrame } from '../locales/en/staff-frame.ts';
import { body } from './body.ts';
import type { Ladder } from './ladder.ts';
import { PlanSkeleton } from './plan-skeleton.tsx';

/** Props of {@link CommissionPlanEditor}; everything else goes to its root element. */
export interface CommissionPlanEditorProps extends HostProps {
  /**
   * Other tiers and kinds of partners than the program's own, which are read by themselves. With
   * them names are offered and unknown ones are found while editing.
   */
  ladder?: Ladder | undefined;
}

/**
 * For the program's staff: what its plan says, version by version, and a draft of the next one
 * that is checked and tried out before it is published.
 */
export const CommissionPlanEditor = forwardRef<HTMLElement, CommissionPlanEditorProps>(
  function CommissionPlanEditor({ ladder, ...host }, ref) {
    return (
      <StaffWidget {...host} ref={ref} name="commission-plan-editor">
        <Frame ladder={ladder} />
      </StaffWidget>
    );
  },
);

function Frame({ ladder }: { ladder: Ladder | undefined }) {
  const t = useMessages(staffFrame);
  const versions = usePlanVersions();
  const program = useProgram();
  const { state, isHere } = useBody(
    body,
    staffStateOf(versions, (found) => found.length === 0),
  );
  return (
    <StaffFrame
      state={state}
      label={t('title.plan')}
      loading={<PlanSkeleton />}
      body={(shown) => (
        <BodySlot isHere={isHere} fallback={<PlanSkeleton />}>
          <body.Component versions={versions} shown={shown} ladder={ladder ?? program.data} />
        </BodySlot>
      )}
    />
  );
}
