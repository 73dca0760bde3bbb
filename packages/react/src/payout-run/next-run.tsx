import { useState } from 'react';
import type { PayoutRun } from '@portico/sdk/contract';
import { SendFailure } from '../internal/form/index.ts';
import { useFormat, useMessages } from '../internal/i18n/index.ts';
import { ConfirmDialog } from '../internal/staff/index.ts';
import {
  Button,
  Facts,
  FinePrintPart,
  Money,
  ProgressBar,
  SectionTitlePart,
  Select,
} from '../internal/ui/index.ts';
import { payoutRun } from '../locales/en/payout-run.ts';
import * as Parts from './payout-run.parts.ts';
import type { PayoutRunModel, Rhythm } from './payout-run.view.tsx';

const rhythms: readonly Rhythm[] = ['monthly', 'biweekly', 'weekly', 'on_demand', 'instant'];

/** What is due, who would be paid, and the run once it is under way. */
export function NextRun({ run }: { run: PayoutRunModel }) {
  const t = useMessages(payoutRun);
  const { mayRun, running, preview } = run;
  return (
    <Parts.NextPart aria-label={t('next')}>
      {run.due && <Due due={run.due} />}
      {running && <Progress run={running} />}
      {mayRun && !running && (
        <>
          <div>
            <SectionTitlePart>{t('next')}</SectionTitlePart>
            <FinePrintPart>{t('nextText')}</FinePrintPart>
          </div>
          <Controls run={run} />
          <SendFailure error={run.previewing.error} />
          {preview && <Preview preview={preview} run={run} />}
        </>
      )}
    </Parts.NextPart>
  );
}

function Due({ due }: { due: NonNullable<PayoutRunModel['due']> }) {
  const t = useMessages(payoutRun);
  return (
    <Parts.DuePart>
      <Parts.DueNamePart>{t('due')}</Parts.DueNamePart>
      {due.length === 0 && <dd>{t('due.none')}</dd>}
      {due.map((money) => (
        <Parts.DueFigurePart key={money.currency}>
          <Money value={money} />
        </Parts.DueFigurePart>
      ))}
    </Parts.DuePart>
  );
}

function Progress({ run: { done, partners } }: { run: PayoutRun }) {
  const t = useMessages(payoutRun);
  const text = t('run.progress', { done, partners });
  return (
    <Parts.ProgressPart>
      <SectionTitlePart>{t('run.running')}</SectionTitlePart>
      <ProgressBar
        label={t('run.running')}
        value={done}
        max={Math.max(1, partners)}
        valueText={text}
      />
      <FinePrintPart>{text}</FinePrintPart>
    </Parts.ProgressPart>
  );
}

function Controls({ run }: { run: PayoutRunModel }) {
  const t = useMessages(payoutRun);
  return (
    <Parts.ControlsPart>
      <Parts.RhythmPart>
        <Select
          label={t('rhythm')}
          value={run.rhythm ?? ''}
          options={[
            { value: '', label: t('rhythm.all') },
            ...rhythms.map((value) => ({ value, label: t(`rhythm.${value}`) })),
          ]}
          onChange={({ target }) => run.onRhythm((target.value || undefined) as Rhythm | undefined)}
        />
      </Parts.RhythmPart>
      <Button
        variant={run.preview ? 'secondary' : 'primary'}
        pending={run.previewing.isPending}
        onClick={run.onPreview}
      >
        {t('preview')}
      </Button>
    </Parts.ControlsPart>
  );
}

function Preview({ preview, run }: { preview: PayoutRun; run: PayoutRunModel }) {
  const t = useMessages(payoutRun);
  const { totals, skipped } = preview;
  const count = totals.reduce((sum, { payouts }) => sum + payouts, 0);
  return (
    <Parts.PreviewPart aria-live="polite">
      <div>
        <Parts.PreviewTitlePart>
          {t(count === 0 ? 'preview.nobody' : 'preview.title')}
        </Parts.PreviewTitlePart>
        <Facts
          kind="money"
          items={totals.map(({ currency, payouts, amount }) => ({
            name: `${currency} · ${t('preview.payouts', { count: payouts })}`,
            value: <Money value={amount} />,
          }))}
        />
      </div>
      {skipped.length > 0 && (
        <div>
          <Parts.PreviewTitlePart>{t('preview.skipped')}</Parts.PreviewTitlePart>
          <Facts
            kind="money"
            items={skipped.map(({ blocker, partners }) => ({
              name: t(`blocker.${blocker}`),
              value: t('partners', { count: partners }),
            }))}
          />
        </div>
      )}
      {run.previewPartners}
      {count > 0 && <Start count={count} preview={preview} run={run} />}
    </Parts.PreviewPart>
  );
}

interface StartProps {
  count: number;
  preview: PayoutRun;
  run: PayoutRunModel;
}

function Start({ count, preview, run }: StartProps) {
  const t = useMessages(payoutRun);
  const format = useFormat();
  const [isAsking, setIsAsking] = useState(false);
  const sum = format.list(preview.totals.map(({ amount }) => format.money(amount)));
  return (
    <Parts.PreviewFootPart>
      <Button variant="primary" onClick={() => setIsAsking(true)}>
        {t('start')}
      </Button>
      <ConfirmDialog
        open={isAsking}
        title={t('start.ask', { count })}
        reason="none"
        confirmLabel={t('start.confirm', { count })}
        {...run.starting}
        onConfirm={async () => {
          if (await run.onStart()) setIsAsking(false);
        }}
        onClose={() => setIsAsking(false)}
      >
        {t('start.then', { sum })}
        <FinePrintPart>{t('start.changed')}</FinePrintPart>
      </ConfirmDialog>
    </Parts.PreviewFootPart>
  );
}
