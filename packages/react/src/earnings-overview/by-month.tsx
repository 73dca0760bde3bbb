import { useId, useState } from 'react';
import type { EarningsOverview } from '@portico/sdk';
import { useMessages } from '../internal/i18n/index.ts';
import { SegmentedControl } from '../internal/ui/index.ts';
import { earningsOverview } from '../locales/en/earnings-overview.ts';
import * as Parts from './earnings-overview.parts.ts';
import { MonthChart } from './month-chart.tsx';
import { MonthTable } from './month-table.tsx';

/** What was earned month by month: a chart, or the same numbers as a table. */
export function ByMonth({ months }: { months: EarningsOverview['months'] }) {
  const t = useMessages(earningsOverview);
  const [look, setLook] = useState<'chart' | 'table'>('chart');
  const id = useId();
  return (
    <Parts.SectionPart aria-labelledby={id}>
      <Parts.SectionHeadPart>
        <Parts.SectionTitlePart id={id}>{t('months.title')}</Parts.SectionTitlePart>
        <SegmentedControl
          size="sm"
          label={t('months.view')}
          value={look}
          onChange={setLook}
          options={[
            { value: 'chart', label: t('months.chart') },
            { value: 'table', label: t('months.table') },
          ]}
        />
      </Parts.SectionHeadPart>
      {look === 'chart' ? <MonthChart months={months} /> : <MonthTable months={months} />}
    </Parts.SectionPart>
  );
}
