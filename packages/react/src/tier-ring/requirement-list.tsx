import { useId } from 'react';
import type { Requirement, TierProgress } from '@portico/sdk/contract';
import { Check, Target } from '../internal/icons/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { Button, Icon, ProgressBar, VisuallyHidden } from '../internal/ui/index.ts';
import { tierRing } from '../locales/en/tier-ring.ts';
import { categoryIcons } from './category-icons.ts';
import { useRequirementWords } from './requirement-words.ts';
import * as Parts from './tier-ring.parts.ts';

type Step = TierProgress['tier'];

/** Props of {@link RequirementList}. */
export interface RequirementListProps {
  requirements: readonly Requirement[];
  tier: Step;
  next: Step;
  onAct?: ((requirement: Requirement) => void) | undefined;
}

/** The checklist, by category, open points with the step that closes them. */
export function RequirementList({ requirements, tier, next, onAct }: RequirementListProps) {
  const t = useMessages(tierRing);
  const id = useId();
  return (
    <Parts.ChecklistPart aria-labelledby={id}>
      <Parts.ChecklistTitlePart id={id}>
        {t('requirements', { tier: next.name })}
      </Parts.ChecklistTitlePart>
      <Parts.PointsPart>
        {requirements.map((requirement) => (
          <Point key={requirement.key} requirement={requirement} tier={tier} onAct={onAct} />
        ))}
      </Parts.PointsPart>
    </Parts.ChecklistPart>
  );
}

interface PointProps {
  requirement: Requirement;
  tier: Step;
  onAct: RequirementListProps['onAct'];
}

function Point({ requirement, tier, onAct }: PointProps) {
  const t = useMessages(tierRing);
  const words = useRequirementWords(requirement, tier.name);
  const { category, met, metric, progress } = requirement;
  // Time passes by itself: there is nothing to press for it.
  const action = met || metric === 'daysInTier' ? null : words.action;
  return (
    <Parts.PointPart data-met={met ? '' : undefined}>
      <Parts.PointMarkPart>
        <Icon icon={met ? Check : (categoryIcons[category] ?? Target)} />
      </Parts.PointMarkPart>
      <Parts.PointNamePart>
        <VisuallyHidden>
          {t(`category.${category}`)} {met ? t('met') : t('open')}{' '}
        </VisuallyHidden>
        {words.name}
      </Parts.PointNamePart>
      <Parts.PointValuePart>{words.value}</Parts.PointValuePart>
      {!met && (
        <Parts.PointBarPart>
          <ProgressBar label={words.name} value={progress} valueText={words.value} />
          {onAct && action && (
            <Button variant="ghost" size="sm" onClick={() => onAct(requirement)}>
              {action}
            </Button>
          )}
        </Parts.PointBarPart>
      )}
    </Parts.PointPart>
  );
}
