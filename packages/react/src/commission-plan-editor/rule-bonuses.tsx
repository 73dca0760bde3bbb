import type { Certification } from '@portico/sdk';
import type { BonusMode, Rule } from '@portico/sdk/engine';
import { useMessages } from '../internal/i18n/index.ts';
import { FinePrintPart, SegmentedControl } from '../internal/ui/index.ts';
import { commissionPlan } from '../locales/en/commission-plan.ts';
import { commissionPlanDraft } from '../locales/en/commission-plan-draft.ts';
import * as Parts from './commission-plan-editor.parts.ts';
import { AddLine, lineKey, CountField, RemoveLine, ShareField } from './draft-fields.tsx';
import { withPart } from './plan-draft.ts';
import type { RulePartProps } from './rule-form.tsx';
import { TierShares } from './tier-shares.tsx';

const certificates: readonly Certification[] = ['foundation', 'advanced', 'master'];
const customersMax = 1_000_000;
const stepWidth = 10;

/** What comes on top: with more customers, with a certificate, in a higher tier. */
export function RuleBonuses(props: RulePartProps) {
  const { rule, at, ladder, onChange } = props;
  const t = useMessages(commissionPlanDraft);
  const mode = rule.volume?.mode ?? rule.certification?.mode ?? 'multiply';
  return (
    <Parts.GroupPart>
      <Parts.GroupNamePart>{t('bonuses')}</Parts.GroupNamePart>
      <VolumeSteps {...props} />
      <FinePrintPart>{t('certificates')}</FinePrintPart>
      <Certificates {...props} />
      {(rule.volume || rule.certification) && (
        <SegmentedControl
          size="sm"
          label={t('mode')}
          value={mode}
          options={(['multiply', 'add'] as const).map((value) => ({
            value,
            label: t(`mode.${value}`),
          }))}
          onChange={(next) => onChange(withMode(rule, next))}
        />
      )}
      <FinePrintPart>{t('tierMore')}</FinePrintPart>
      <TierShares
        shares={rule.tier ?? {}}
        as="more"
        at={`${at}/tier`}
        ladder={ladder}
        onChange={(tier) => onChange(withPart(rule, 'tier', tier))}
      />
    </Parts.GroupPart>
  );
}

function withMode(rule: Rule, mode: BonusMode): Rule {
  return {
    ...rule,
    ...(rule.volume && { volume: { ...rule.volume, mode } }),
    ...(rule.certification && { certification: { ...rule.certification, mode } }),
  };
}

function VolumeSteps({ rule, at, onChange }: RulePartProps) {
  const t = useMessages(commissionPlanDraft);
  const steps = rule.volume?.steps ?? [];
  const put = (next: typeof steps) =>
    onChange(
      withPart(rule, 'volume', next.length > 0 ? { ...rule.volume, steps: next } : undefined),
    );
  const last = steps.at(-1)?.from ?? 0;
  return (
    <>
      {steps.map((step, index) => (
        <Parts.LinePart key={lineKey(index)}>
          <CountField
            label={t('from')}
            value={step.from}
            max={customersMax}
            at={`${at}/volume/steps/${index}/from`}
            onChange={(from = 0) => put(steps.with(index, { ...step, from }))}
          />
          <ShareField
            label={t('more')}
            value={step.factor}
            as="more"
            at={`${at}/volume/steps/${index}/factor`}
            onChange={(factor = '') => put(steps.with(index, { ...step, factor }))}
          />
          <RemoveLine
            name={t('step', { number: index + 1 })}
            onRemove={() => put(steps.toSpliced(index, 1))}
          />
        </Parts.LinePart>
      ))}
      <AddLine
        label={t('addStep')}
        onAdd={() => put([...steps, { from: last + stepWidth, factor: '1.05' }])}
      />
    </>
  );
}

function Certificates({ rule, at, onChange }: RulePartProps) {
  const tPlan = useMessages(commissionPlan);
  return (
    <Parts.FieldsPart>
      {certificates.map((level) => (
        <ShareField
          key={level}
          label={tPlan(`certificate.${level}`)}
          value={rule.certification?.[level]}
          as="more"
          at={`${at}/certification/${level}`}
          onChange={(factor) => {
            const next = withPart(rule.certification ?? {}, level, factor);
            const isEmpty = certificates.every((one) => next[one] === undefined);
            onChange(withPart(rule, 'certification', isEmpty ? undefined : next));
          }}
        />
      ))}
    </Parts.FieldsPart>
  );
}
