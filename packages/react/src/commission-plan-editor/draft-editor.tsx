import { useMemo, useState } from 'react';
import type { PlanVersion } from '@portico/sdk/contract';
import type { PlanTerms } from '@portico/sdk/engine';
import { CircleCheck, TriangleAlert } from '../internal/icons/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { ConfirmDialog } from '../internal/staff/index.ts';
import {
  Badge,
  Button,
  Callout,
  Card,
  CardBody,
  CardHead,
  CardTitle,
  Select,
} from '../internal/ui/index.ts';
import { commissionPlan } from '../locales/en/commission-plan.ts';
import { commissionPlanDraft } from '../locales/en/commission-plan-draft.ts';
import * as Parts from './commission-plan-editor.parts.ts';
import { AddLine } from './draft-fields.tsx';
import { DryRun } from './dry-run.tsx';
import type { Ladder } from './ladder.ts';
import { newRule, withPart } from './plan-draft.ts';
import type { PlanDraft } from './plan-draft.ts';
import { LevelsForm, RewardsForm } from './plan-extras.tsx';
import { isHint, ProblemsContext, problemsOf, useProblemAt } from './problems.ts';
import type { DraftProblem } from './problems.ts';
import { PublishDialog } from './publish-dialog.tsx';
import { RuleForm } from './rule-form.tsx';
import { SamplePayment } from './sample-payment.tsx';

/** Props of {@link DraftEditor}. */
export interface DraftEditorProps {
  draft: PlanDraft;
  onDraft: (draft: PlanDraft) => void;
  /** The latest version that is published. */
  latest: number;
  ladder: Ladder | undefined;
  /** Looks again which versions there are. */
  onRefresh: () => void;
  onBack: () => void;
  onDiscard: () => void;
  onPublished: (version: PlanVersion) => void;
  announce: (text: string) => void;
}

/** The next version while it is written: rules, what a payment would earn, a past month. */
export function DraftEditor(props: DraftEditorProps) {
  const { draft, onDraft, ladder } = props;
  const { terms } = draft;
  const problems = useMemo(() => problemsOf(terms, ladder), [terms, ladder]);
  const put = (next: PlanTerms) => onDraft({ ...draft, terms: next });
  const isBroken = problems.some((problem) => !isHint(problem));
  return (
    <ProblemsContext.Provider value={problems}>
      <Card>
        <DraftHead {...props} problems={problems} />
        <Conflict {...props} />
        <Parts.DraftPart>
          <Parts.DraftFormPart>
            <Settling terms={terms} onChange={put} />
            <Rules terms={terms} ladder={ladder} onChange={put} />
            <LevelsForm terms={terms} onChange={put} />
            <RewardsForm terms={terms} onChange={put} />
          </Parts.DraftFormPart>
          <Parts.DraftSidePart>
            <SamplePayment terms={terms} ladder={ladder} />
            <DryRun terms={terms} isBroken={isBroken} />
          </Parts.DraftSidePart>
        </Parts.DraftPart>
      </Card>
    </ProblemsContext.Provider>
  );
}

function DraftHead(props: DraftEditorProps & { problems: readonly DraftProblem[] }) {
  const { draft, problems, onBack, onDiscard } = props;
  const t = useMessages(commissionPlanDraft);
  const [asks, setAsks] = useState<'publish' | 'discard'>();
  const errors = problems.filter((problem) => !isHint(problem)).length;
  return (
    <CardHead>
      <CardTitle>{t('title', { version: draft.basedOn + 1 })}</CardTitle>
      <Parts.HeadActionsPart>
        <Standing errors={errors} hints={problems.length - errors} />
        <Button size="sm" variant="ghost" onClick={onBack}>
          {t('back')}
        </Button>
        <Button size="sm" onClick={() => setAsks('discard')}>
          {t('discard')}
        </Button>
        <Button
          size="sm"
          variant="primary"
          disabled={errors > 0}
          onClick={() => setAsks('publish')}
        >
          {t('publish')}
        </Button>
      </Parts.HeadActionsPart>
      <PublishDialog {...props} open={asks === 'publish'} onClose={() => setAsks(undefined)} />
      <ConfirmDialog
        open={asks === 'discard'}
        title={t('discard.ask')}
        reason="none"
        confirmLabel={t('discard')}
        isFinal
        isPending={false}
        error={undefined}
        onConfirm={onDiscard}
        onClose={() => setAsks(undefined)}
      >
        {t('discard.then')}
      </ConfirmDialog>
    </CardHead>
  );
}

function Standing({ errors, hints }: { errors: number; hints: number }) {
  const t = useMessages(commissionPlanDraft);
  if (errors > 0) return <Badge tone="danger">{t('problems', { count: errors })}</Badge>;
  if (hints > 0) return <Badge tone="warning">{t('warnings', { count: hints })}</Badge>;
  return <Badge tone="success">{t('fine')}</Badge>;
}

/** Somebody else was quicker: said at once, before anybody tries to publish. */
function Conflict({ draft, latest, onDraft, onBack }: DraftEditorProps) {
  const t = useMessages(commissionPlanDraft);
  if (latest <= draft.basedOn) return null;
  return (
    <CardBody>
      <Callout
        tone="warning"
        role="alert"
        icon={TriangleAlert}
        title={t('conflict.title', { version: latest })}
        action={
          <>
            <Button size="sm" onClick={onBack}>
              {t('back')}
            </Button>
            <Button
              size="sm"
              icon={CircleCheck}
              onClick={() => onDraft({ ...draft, basedOn: latest })}
            >
              {t('conflict.follow')}
            </Button>
          </>
        }
      >
        {t('conflict.text')}
      </Callout>
    </CardBody>
  );
}

interface TermsProps {
  terms: PlanTerms;
  onChange: (terms: PlanTerms) => void;
}

const settled = ['USD', 'EUR', 'GBP', 'CHF', 'JPY', 'CAD', 'AUD', 'AED', 'SAR', 'KWD'] as const;

function Settling({ terms, onChange }: TermsProps) {
  const t = useMessages(commissionPlanDraft);
  const problem = useProblemAt();
  const { currency } = terms;
  const codes = new Set<string>([...settled, ...(currency ? [currency] : [])]);
  const error = problem('/currency');
  return (
    <Parts.SettlingPart>
      <Select
        size="sm"
        label={t('settles')}
        value={currency ?? ''}
        options={[
          { value: '', label: t('settles.own') },
          ...[...codes].map((code) => ({ value: code, label: code })),
        ]}
        {...(error && { error })}
        onChange={({ target: { value } }) =>
          onChange(
            withPart(terms, 'currency', value ? (value as (typeof settled)[number]) : undefined),
          )
        }
      />
    </Parts.SettlingPart>
  );
}

function Rules({ terms, ladder, onChange }: TermsProps & { ladder: Ladder | undefined }) {
  const t = useMessages(commissionPlanDraft);
  const tPlan = useMessages(commissionPlan);
  const { rules } = terms;
  // A rule is known by its place: its key can be changed while it is edited.
  const [ids, setIds] = useState(() => rules.map((_, index) => index));
  const [added, setAdded] = useState<number>();
  const put = (next: typeof rules) => onChange({ ...terms, rules: next });
  return (
    <Parts.GroupPart>
      <Parts.GroupNamePart>{tPlan('rules')}</Parts.GroupNamePart>
      {rules.map((rule, index) => (
        <RuleForm
          key={ids[index] ?? index}
          rule={rule}
          at={`/rules/${index}`}
          ladder={ladder}
          isNew={ids[index] === added}
          onChange={(next) => put(rules.with(index, next))}
          onRemove={() => {
            setIds(ids.toSpliced(index, 1));
            put(rules.toSpliced(index, 1));
          }}
        />
      ))}
      <AddLine
        label={t('addRule')}
        onAdd={() => {
          const id = Math.max(0, ...ids) + 1;
          setIds([...ids, id]);
          setAdded(id);
          put([...rules, newRule(rules)]);
        }}
      />
    </Parts.GroupPart>
  );
}
