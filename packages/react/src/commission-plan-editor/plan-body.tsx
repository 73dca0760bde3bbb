import type { PlanVersion } from '@portico/sdk/contract';
import type { Resource } from '../internal/data/index.ts';
import { DataAge } from '../internal/widget/index.ts';
import type { Empty, Ready } from '../internal/widget/index.ts';
import { useAnnouncer } from '../internal/ui/index.ts';
import type { Ladder } from './ladder.ts';
import { editor } from './later.ts';
import { PlanContent } from './plan-content.tsx';
import { PlanSkeleton } from './plan-skeleton.tsx';
import { usePlanModel } from './use-plan-model.ts';

/** Props of {@link PlanBody}. */
export interface PlanBodyProps {
  versions: Resource<readonly PlanVersion[]>;
  shown: Empty | Ready<unknown>;
  ladder: Ladder | undefined;
}

/** Versions to read, or the draft of the next one. */
export function PlanBody({ versions, shown, ladder }: PlanBodyProps) {
  const { announce, region } = useAnnouncer();
  const { view, editing } = usePlanModel({ versions, ladder, announce });
  return (
    <>
      {editing ? (
        <editor.Component {...editing} fallback={<PlanSkeleton />} />
      ) : (
        <PlanContent plan={view} note={shown.name === 'ready' ? <DataAge of={shown} /> : null} />
      )}
      {region}
    </>
  );
}
