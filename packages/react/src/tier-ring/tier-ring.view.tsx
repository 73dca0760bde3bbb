import type { ReactNode } from 'react';
import type { Requirement, TierProgress } from '@portico/sdk/contract';
import { Award } from '../internal/icons/index.ts';
import { useFormat, useMessages } from '../internal/i18n/index.ts';
import { Badge, CardBody, CardHead, CardTitle, Icon } from '../internal/ui/index.ts';
import { tierRing } from '../locales/en/tier-ring.ts';
import { Celebration } from './celebration.tsx';
import { RequirementList } from './requirement-list.tsx';
import { Ring } from './ring.tsx';
import * as Parts from './tier-ring.parts.ts';

/** Props of {@link TierRingView}. */
export interface TierRingViewProps {
  progress: TierProgress;
  /** The age of the data, when it could not be renewed. */
  note?: ReactNode;
  onAct?: ((requirement: Requirement) => void) | undefined;
  /** The promotion with this id has been seen. */
  onCelebrated?: (promotionId: string) => void;
}

/** A tier and the way to the next one; knows no data source. */
export function TierRingView({ progress, note, onAct, onCelebrated }: TierRingViewProps) {
  const t = useMessages(tierRing);
  const { tier, next, requirements, promotion } = progress;
  return (
    <Parts.FramePart>
      <CardHead>
        <CardTitle>{t('title')}</CardTitle>
        <Badge tone="accent" plain>
          {tier.name}
        </Badge>
        {note}
      </CardHead>
      {promotion && (
        <Celebration
          key={promotion.id}
          promotion={promotion}
          onSeen={() => onCelebrated?.(promotion.id)}
        />
      )}
      <CardBody>
        <Status progress={progress} />
        {next && requirements.length > 0 && (
          <RequirementList requirements={requirements} tier={tier} next={next} onAct={onAct} />
        )}
      </CardBody>
    </Parts.FramePart>
  );
}

/** The ring with the sentence that it draws. */
function Status({ progress }: { progress: TierProgress }) {
  const t = useMessages(tierRing);
  const format = useFormat();
  const { tier, next } = progress;
  const percent = format.percent(Math.floor(progress.progress * 100) / 100);
  return (
    <Parts.StatusPart>
      <Ring
        share={progress.progress}
        label={t('ring', { tier: (next ?? tier).name })}
        text={percent}
        top={next === null && <Icon icon={Award} size={20} />}
      />
      <Parts.WordsPart>
        <Parts.TierPart>{next ? next.name : tier.name}</Parts.TierPart>
        <Parts.SentencePart>
          {next ? t('toNext', { percent, tier: next.name }) : t('top')}
        </Parts.SentencePart>
        <Parts.FinePart>
          <Pace progress={progress} />
        </Parts.FinePart>
        <Parts.FinePart>
          {t('current', { tier: tier.name })} {t('since', { date: format.date(progress.since) })}
        </Parts.FinePart>
      </Parts.WordsPart>
    </Parts.StatusPart>
  );
}

/** How long it still takes, when that can be told. */
function Pace({ progress }: { progress: TierProgress }) {
  const t = useMessages(tierRing);
  const { next, estimatedDays, requirements } = progress;
  if (next === null) return t('topText');
  if (requirements.every(({ met }) => met)) return t('ready');
  return estimatedDays === null ? t('noPace') : t('days', { count: Math.max(1, estimatedDays) });
}
