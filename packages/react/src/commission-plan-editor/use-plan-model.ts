import { useEffect, useState } from 'react';
import type { PorticoError } from '@portico/sdk';
import type { PlanVersion } from '@portico/sdk/contract';
import type { PlanTerms } from '@portico/sdk/engine';
import { usePlanPresets, useWithdrawPlan } from '../hooks/admin/index.ts';
import { useSession } from '../internal/data/index.ts';
import type { Resource } from '../internal/data/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { useMay } from '../internal/staff/index.ts';
import { commissionPlan } from '../locales/en/commission-plan.ts';
import type { CommissionPlanEditorModel } from './commission-plan-editor.view.tsx';
import type { Ladder } from './ladder.ts';
import { draftOf, inOrder, keepDraft, readDraft } from './plan-draft.ts';
import type { PlanDraft } from './plan-draft.ts';

interface PlanModelOptions {
  readonly versions: Resource<readonly PlanVersion[]>;
  readonly ladder: Ladder | undefined;
  readonly announce: (text: string) => void;
}

const noVersions: readonly PlanVersion[] = [];

/** What can be seen of a plan and done with it. */
export function usePlanModel({ versions, ladder, announce }: PlanModelOptions) {
  const t = useMessages(commissionPlan);
  const all = versions.data ?? noVersions;
  const latest = all[0]?.version ?? 0;
  const mayWrite = useMay('plans:write');
  const { draft, setDraft } = useKeptDraft();
  const [isEditing, setIsEditing] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const presets = usePlanPresets(mayWrite);
  const withdrawing = useWithdrawing((version) => announce(t('withdraw.done', { version })));

  const begin = (terms: object) => {
    setDraft(draftOf(inOrder(terms as PlanTerms, ladder), latest));
    setIsEditing(true);
  };
  const view = {
    versions: all,
    chosen: all.find(({ id }) => id === chosen) ?? all.find(inForce) ?? all[0],
    onChoose: setChosen,
    ladder,
    mayWrite,
    presets: presets.data ?? [],
    draft: draft && { basedOn: draft.basedOn },
    onEdit: begin,
    onContinue: () => setIsEditing(true),
    onDiscard: () => setDraft(undefined),
    ...withdrawing,
  } satisfies CommissionPlanEditorModel;

  const editing = isEditing &&
    draft && {
      draft,
      onDraft: setDraft,
      latest,
      ladder,
      onRefresh: versions.refresh,
      onBack: () => setIsEditing(false),
      onDiscard: () => {
        setDraft(undefined);
        setIsEditing(false);
      },
      onPublished: (version: PlanVersion) => {
        setDraft(undefined);
        setIsEditing(false);
        setChosen(version.id);
      },
      announce,
    };
  return { view, editing };
}

function inForce({ status }: PlanVersion): boolean {
  return status === 'in_force';
}

/** The draft of this tab, kept over a reload. */
function useKeptDraft() {
  const programId = useSession().scope?.programId ?? '';
  const [draft, setDraft] = useState<PlanDraft>();
  // Read after the first render: a server has no tab.
  useEffect(() => setDraft(readDraft(programId)), [programId]);
  return {
    draft,
    setDraft: (next: PlanDraft | undefined) => {
      keepDraft(programId, next);
      setDraft(next);
    },
  };
}

interface Withdrawing {
  readonly withdrawing: PlanVersion | undefined;
  readonly onWithdraw: (version: PlanVersion) => void;
  readonly onConfirmWithdraw: () => void;
  readonly onCloseWithdraw: () => void;
  readonly sending: { isPending: boolean; error: PorticoError | undefined };
}

function useWithdrawing(onDone: (version: number) => void): Withdrawing {
  const action = useWithdrawPlan();
  const [version, setVersion] = useState<PlanVersion>();
  const confirm = async () => {
    const answer = version && (await action.run({ id: version.id }));
    if (!answer?.ok) return;
    setVersion(undefined);
    onDone(answer.data.version);
  };
  return {
    withdrawing: version,
    onWithdraw: (next) => {
      action.reset();
      setVersion(next);
    },
    onConfirmWithdraw: () => void confirm(),
    onCloseWithdraw: () => setVersion(undefined),
    sending: { isPending: action.status === 'pending', error: action.error },
  };
}
