import type { CommissionDetail } from '@portico/sdk';
import { useFormat, useMessages } from '../i18n/index.ts';
import { Check, Clock } from '../icons/index.ts';
import { Icon, VisuallyHidden } from '../ui/index.ts';
import { commissionDetail } from '../../locales/en/commission-detail.ts';
import * as Parts from './explanation.parts.ts';
import { History } from './history.tsx';
import { journeyOf, standingOf } from './journey.ts';
import type { Stage } from './journey.ts';
import * as Journey from './journey.parts.ts';
import { useStanding } from './use-standing.ts';

/** "Why still pending": where it stands, the way ahead, and who moved it so far. */
export function Standing({ detail }: { detail: CommissionDetail }) {
  const t = useMessages(commissionDetail);
  const standing = standingOf(detail);
  return (
    <>
      <Parts.DetailSectionPart>
        <Parts.DetailHeadingPart>{t(`when.${standing}`)}</Parts.DetailHeadingPart>
        <Parts.DetailTextPart>{useStanding(detail)}</Parts.DetailTextPart>
        <Journey.JourneyPart>
          {journeyOf(detail).map((stage) => (
            <StageItem
              key={stage.name}
              stage={stage}
              customer={detail.customer?.name ?? detail.note ?? ''}
            />
          ))}
        </Journey.JourneyPart>
      </Parts.DetailSectionPart>
      <History steps={detail.history} />
    </>
  );
}

function StageItem({ stage, customer }: { stage: Stage; customer: string }) {
  const t = useMessages(commissionDetail);
  const format = useFormat();
  const { name, state, at } = stage;
  const date = at === null ? undefined : format.date(at);
  const when = name === 'held' && date !== undefined ? t('stage.heldUntil', { date }) : date;
  const isPayout = name === 'paid' || name === 'deducted';
  const next = isPayout && state !== 'done' ? t('stage.next') : undefined;
  return (
    <Journey.StagePart data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
      <Journey.StageMarkPart>
        {state !== 'todo' && <Icon icon={state === 'done' ? Check : Clock} />}
      </Journey.StageMarkPart>
      <Journey.StageNamePart>
        {name === 'occurred' ? t('stage.occurred', { customer }) : t(`stage.${name}`)}
        <VisuallyHidden>{` (${t(`state.${state}`)})`}</VisuallyHidden>
      </Journey.StageNamePart>
      <Journey.StageDatePart>{when ?? next}</Journey.StageDatePart>
    </Journey.StagePart>
  );
}
