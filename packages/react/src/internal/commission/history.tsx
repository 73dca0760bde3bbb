import type { CommissionDetail } from '@portico/sdk';
import { useMessages } from '../i18n/index.ts';
import type { Translate } from '../i18n/index.ts';
import { DateTime } from '../ui/index.ts';
import { commissionDetail } from '../../locales/en/commission-detail.ts';
import * as Parts from './explanation.parts.ts';
import * as Past from './history.parts.ts';

type Step = CommissionDetail['history'][number];

/** Who moved a commission, when and why, oldest first. */
export function History({ steps }: { steps: readonly Step[] }) {
  const t = useMessages(commissionDetail);
  if (steps.length === 0) return null;
  return (
    <Parts.DetailSectionPart>
      <Parts.DetailHeadingPart>{t('history.title')}</Parts.DetailHeadingPart>
      <Past.HistoryPart>
        {steps.map((step) => (
          <Past.EntryPart key={`${step.at} ${step.to}`} data-by={step.by.kind}>
            <Past.EntryNamePart>{whatOf(step, t)}</Past.EntryNamePart>
            <Past.EntryTimePart>
              <DateTime value={step.at} />
            </Past.EntryTimePart>
            <Past.EntryByPart>{whoOf(step.by, t)}</Past.EntryByPart>
            {step.reason && <Past.EntryReasonPart dir="auto">{step.reason}</Past.EntryReasonPart>}
          </Past.EntryPart>
        ))}
      </Past.HistoryPart>
    </Parts.DetailSectionPart>
  );
}

type Words = Translate<(typeof commissionDetail)['messages']>;

function whatOf({ from, to }: Step, t: Words): string {
  if (from === null) return t(to === 'held' ? 'history.earnedHeld' : 'history.earned');
  if (from === 'disputed') return t('history.settled');
  return t(`history.${to}`);
}

function whoOf({ kind, name }: Step['by'], t: Words): string {
  if (kind === 'staff' && name) return t('by.staff', { name });
  if (kind === 'partner' && name) return t('by.partner', { name });
  return t(`by.${kind === 'partner' ? 'you' : kind === 'staff' ? 'program' : kind}`);
}
