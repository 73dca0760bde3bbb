import { useState } from 'react';
import type { PlanTerms } from '@portico/sdk/engine';
import { usePlanDryRun } from '../hooks/admin/index.ts';
import type { PlanDryRunInput } from '../hooks/admin/index.ts';
import { SendFailure } from '../internal/form/index.ts';
import { dayIn, monthStart, useLocale, useMessages, useNow } from '../internal/i18n/index.ts';
import { Button, FinePrintPart, Select } from '../internal/ui/index.ts';
import { commissionPlanDraft } from '../locales/en/commission-plan-draft.ts';
import * as Parts from './commission-plan-editor.parts.ts';
import { DryRunReport } from './dry-run-report.tsx';

interface DryRunProps {
  terms: PlanTerms;
  /** Terms that cannot be used are not tried. */
  isBroken: boolean;
}

const monthCount = 12;

/** What the draft would have paid in a past month. Nothing is written. */
export function DryRun({ terms, isBroken }: DryRunProps) {
  const t = useMessages(commissionPlanDraft);
  const months = usePastMonths();
  const [chosen, setChosen] = useState<string>();
  const [tried, setTried] = useState<PlanTerms>();
  const dryRun = usePlanDryRun();
  const month = chosen ?? months[0]?.value ?? '';
  const input = { month, terms: terms as unknown as PlanDryRunInput['terms'] };
  const report = tried === terms ? dryRun.data?.report : undefined;
  return (
    <Parts.GroupPart>
      <Parts.GroupNamePart>{t('dry.title')}</Parts.GroupNamePart>
      <Parts.TryPart>
        <Select
          size="sm"
          label={t('dry.month')}
          value={month}
          options={months}
          onChange={({ target }) => {
            setChosen(target.value);
            dryRun.reset();
          }}
        />
        <Button
          size="sm"
          disabled={isBroken || month === ''}
          pending={dryRun.status === 'pending'}
          onClick={() => {
            setTried(terms);
            void dryRun.run(input);
          }}
        >
          {t('dry.run')}
        </Button>
      </Parts.TryPart>
      <SendFailure error={dryRun.error} />
      {report && report.payments === 0 && <FinePrintPart>{t('dry.nothing')}</FinePrintPart>}
      {report && report.payments > 0 && <DryRunReport report={report} />}
    </Parts.GroupPart>
  );
}

/** The months before this one, newest first; none while the time is unknown. */
function usePastMonths(): { value: string; label: string }[] {
  const { timeZone, locale } = useLocale();
  const now = useNow();
  if (now === null) return [];
  const today = dayIn(timeZone, now);
  const names = new Intl.DateTimeFormat(locale, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return Array.from({ length: monthCount }, (_, back) => {
    const day = monthStart(today, -1 - back);
    return { value: day.slice(0, 7), label: names.format(new Date(`${day}T00:00:00Z`)) };
  });
}
