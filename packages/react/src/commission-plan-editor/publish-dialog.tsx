import { useState } from 'react';
import type { PublishPlanInput } from '../hooks/admin/index.ts';
import { usePublishPlan } from '../hooks/admin/index.ts';
import {
  dayIn,
  isDay,
  startOfDay,
  useFormat,
  useLocale,
  useMessages,
  useNow,
} from '../internal/i18n/index.ts';
import { ConfirmDialog } from '../internal/staff/index.ts';
import { Callout, FinePrintPart, TextField } from '../internal/ui/index.ts';
import { commissionPlanDraft } from '../locales/en/commission-plan-draft.ts';
import * as Parts from './commission-plan-editor.parts.ts';
import type { DraftEditorProps } from './draft-editor.tsx';

type PublishDialogProps = DraftEditorProps & { open: boolean; onClose: () => void };

/** From when, why, and what that means for payments before and after. */
export function PublishDialog(props: PublishDialogProps) {
  const { draft, latest, open, onClose, onRefresh, onPublished, announce } = props;
  const t = useMessages(commissionPlanDraft);
  const format = useFormat();
  const { timeZone } = useLocale();
  const now = useNow();
  const publish = usePublishPlan();
  const [day, setDay] = useState('');
  const today = now === null ? '' : dayIn(timeZone, now);
  const isPast = day !== '' && day < today;
  const isOvertaken = latest > draft.basedOn || publish.error?.code === 'state_conflict';

  async function send(note: string) {
    const terms = draft.terms as unknown as PublishPlanInput['terms'];
    const from = isDay(day) && day > today ? { effectiveFrom: startOfDay(timeZone, day) } : {};
    const said = note === '' ? {} : { note };
    const answer = await publish.run({ terms, basedOn: draft.basedOn, ...from, ...said });
    if (!answer.ok) {
      if (answer.error.code === 'state_conflict') onRefresh();
      return;
    }
    announce(t('publish.done', { version: answer.data.version }));
    onPublished(answer.data);
  }
  return (
    <ConfirmDialog
      open={open}
      title={t('publish.ask', { version: draft.basedOn + 1 })}
      reason="optional"
      confirmLabel={
        isDay(day) && day > today
          ? t('publish.later', { date: format.calendarDay(day) })
          : t('publish.now')
      }
      isBlocked={isPast || isOvertaken}
      isPending={publish.status === 'pending'}
      error={isOvertaken ? undefined : publish.error}
      onConfirm={(note) => void send(note)}
      onClose={() => {
        publish.reset();
        onClose();
      }}
    >
      <PublishTerms
        {...{ day, today, isPast }}
        overtakenBy={isOvertaken ? Math.max(latest, draft.basedOn + 1) : undefined}
        onDay={setDay}
      />
    </ConfirmDialog>
  );
}

interface PublishTermsProps {
  day: string;
  today: string;
  isPast: boolean;
  /** The version that somebody else published meanwhile. */
  overtakenBy: number | undefined;
  onDay: (day: string) => void;
}

function PublishTerms({ day, today, isPast, overtakenBy, onDay }: PublishTermsProps) {
  const t = useMessages(commissionPlanDraft);
  return (
    <Parts.GroupPart as="div">
      {overtakenBy !== undefined && (
        <Callout tone="warning" role="alert" title={t('conflict.title', { version: overtakenBy })}>
          {t('conflict.text')}
        </Callout>
      )}
      <div>
        {t('publish.then')}
        <FinePrintPart>{t('publish.final')}</FinePrintPart>
      </div>
      <TextField
        type="date"
        label={t('publish.from')}
        description={t('publish.fromNote')}
        min={today}
        value={day}
        {...(isPast && { error: t('publish.past') })}
        onChange={({ target }) => onDay(target.value)}
      />
    </Parts.GroupPart>
  );
}
