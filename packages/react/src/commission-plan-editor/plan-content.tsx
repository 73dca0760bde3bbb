import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PlanVersion } from '@portico/sdk/contract';
import type { PlanTerms } from '@portico/sdk/engine';
import { Copy, Pencil } from '../internal/icons/index.ts';
import { useFormat, useMessages } from '../internal/i18n/index.ts';
import { ConfirmDialog } from '../internal/staff/index.ts';
import {
  Badge,
  Button,
  Callout,
  Card,
  CardBody,
  CardHead,
  CardTitle,
  EmptyState,
  Menu,
} from '../internal/ui/index.ts';
import type { Tone } from '../internal/ui/index.ts';
import { commissionPlan } from '../locales/en/commission-plan.ts';
import { staff } from '../locales/en/staff.ts';
import * as Parts from './commission-plan-editor.parts.ts';
import type { CommissionPlanEditorModel } from './commission-plan-editor.view.tsx';
import { PlanTermsText } from './plan-terms.tsx';

/** Props of {@link PlanContent}. */
export interface PlanContentProps {
  plan: CommissionPlanEditorModel;
  /** How old the data is, when it could not be renewed. */
  note: ReactNode;
}

/** Versions, what the chosen one says, and ways into a draft. */
export function PlanContent({ plan, note }: PlanContentProps) {
  const tStaff = useMessages(staff);
  const { chosen, mayWrite } = plan;
  return (
    <Card>
      <CardHead>
        <CardTitle>{tStaff('title.plan')}</CardTitle>
        <Parts.HeadActionsPart>
          {note}
          {mayWrite && <CopyMenu plan={plan} />}
        </Parts.HeadActionsPart>
      </CardHead>
      {plan.draft && mayWrite && <DraftNote plan={plan} basedOn={plan.draft.basedOn} />}
      {chosen === undefined ? (
        <NoPlan plan={plan} />
      ) : (
        <Parts.ReadingPart>
          <Versions plan={plan} />
          <ChosenVersion plan={plan} version={chosen} />
        </Parts.ReadingPart>
      )}
      <WithdrawDialog plan={plan} />
    </Card>
  );
}

const emptyTerms = { rules: [] };

function CopyMenu({ plan: { presets, onEdit } }: { plan: CommissionPlanEditorModel }) {
  const t = useMessages(commissionPlan);
  return (
    <Menu
      label={t('copy')}
      trigger={(trigger) => (
        <Button size="sm" icon={Copy} {...trigger}>
          {t('copy')}
        </Button>
      )}
      items={[
        ...presets.map(({ key, name, terms }) => ({
          id: key,
          label: t('preset', { name }),
          onSelect: () => onEdit(terms),
        })),
        { id: 'blank', label: t('blank'), onSelect: () => onEdit(emptyTerms) },
      ]}
    />
  );
}

function DraftNote({ plan, basedOn }: { plan: CommissionPlanEditorModel; basedOn: number }) {
  const t = useMessages(commissionPlan);
  return (
    <CardBody>
      <Callout
        icon={Pencil}
        title={t('draft.waits')}
        action={
          <>
            <Button size="sm" variant="ghost" onClick={plan.onDiscard}>
              {t('draft.discard')}
            </Button>
            <Button size="sm" variant="primary" onClick={plan.onContinue}>
              {t('draft.continue')}
            </Button>
          </>
        }
      >
        {t('draft.from', { version: basedOn })}
      </Callout>
    </CardBody>
  );
}

function NoPlan({ plan }: { plan: CommissionPlanEditorModel }) {
  const t = useMessages(commissionPlan);
  return (
    <EmptyState
      title={t('empty.title')}
      description={t('empty.text')}
      action={
        plan.mayWrite && (
          <Button variant="primary" onClick={() => plan.onEdit(emptyTerms)}>
            {t('empty.action')}
          </Button>
        )
      }
    />
  );
}

const tones: Readonly<Record<PlanVersion['status'], Tone>> = {
  ended: 'neutral',
  in_force: 'success',
  scheduled: 'accent',
};

function Versions({ plan }: { plan: CommissionPlanEditorModel }) {
  const t = useMessages(commissionPlan);
  const format = useFormat();
  return (
    <Parts.VersionsPart role="group" aria-label={t('versions')}>
      {plan.versions.map(({ id, version, status, effectiveFrom, note }) => (
        <Parts.VersionPart
          key={id}
          type="button"
          aria-pressed={id === plan.chosen?.id}
          onClick={() => plan.onChoose(id)}
        >
          <Parts.VersionHeadPart>
            {t('version', { version })}
            <Badge tone={tones[status]}>{t(`status.${status}`)}</Badge>
          </Parts.VersionHeadPart>
          <Parts.VersionNotePart>
            {t(status === 'scheduled' ? 'starts' : 'since', { date: format.date(effectiveFrom) })}
          </Parts.VersionNotePart>
          {note !== null && (
            <Parts.VersionNotePart>
              <bdi>{note}</bdi>
            </Parts.VersionNotePart>
          )}
        </Parts.VersionPart>
      ))}
    </Parts.VersionsPart>
  );
}

interface ChosenVersionProps {
  plan: CommissionPlanEditorModel;
  version: PlanVersion;
}

function ChosenVersion({ plan, version }: ChosenVersionProps) {
  const t = useMessages(commissionPlan);
  const { mayWrite, onEdit, onWithdraw } = plan;
  return (
    <Parts.TermsPart>
      <Parts.TermsHeadPart>
        <Parts.TermsTitlePart>{t('version', { version: version.version })}</Parts.TermsTitlePart>
        {mayWrite && (
          <Parts.HeadActionsPart>
            {version.status === 'scheduled' && !version.used && (
              <Button size="sm" onClick={() => onWithdraw(version)}>
                {t('withdraw')}
              </Button>
            )}
            <Button size="sm" variant="primary" icon={Pencil} onClick={() => onEdit(version.terms)}>
              {t('edit')}
            </Button>
          </Parts.HeadActionsPart>
        )}
      </Parts.TermsHeadPart>
      <PlanTermsText terms={version.terms as unknown as PlanTerms} ladder={plan.ladder} />
    </Parts.TermsPart>
  );
}

function WithdrawDialog({ plan }: { plan: CommissionPlanEditorModel }) {
  const t = useMessages(commissionPlan);
  const { withdrawing, sending } = plan;
  const [last, setLast] = useState(withdrawing);
  // Once asked it stays mounted, so that closing gives the focus back.
  if (withdrawing !== undefined && withdrawing !== last) setLast(withdrawing);
  if (last === undefined) return null;
  return (
    <ConfirmDialog
      open={withdrawing !== undefined}
      title={t('withdraw.ask', { version: last.version })}
      reason="none"
      confirmLabel={t('withdraw')}
      isFinal
      {...sending}
      onConfirm={plan.onConfirmWithdraw}
      onClose={plan.onCloseWithdraw}
    >
      {t('withdraw.then')}
    </ConfirmDialog>
  );
}
