import type { EarningsOverview } from '@portico/sdk';
import { decimalsOf, useMessages } from '../internal/i18n/index.ts';
import { AlignedMoney } from '../internal/ui/index.ts';
import { earningsOverview } from '../locales/en/earnings-overview.ts';
import * as Parts from './month-table.parts.ts';
import { useOverviewWords } from './use-overview-words.ts';

/** The numbers of the chart, latest first. */
export function MonthTable({ months }: { months: EarningsOverview['months'] }) {
  const t = useMessages(earningsOverview);
  const words = useOverviewWords();
  const last = months.length - 1;
  const rows = months.map((one, index) => ({ ...one, index, before: months[index - 1]?.earned }));
  return (
    <Parts.ScrollerPart tabIndex={0} role="group" aria-label={t('months.title')}>
      <Parts.TablePart>
        <thead>
          <tr>
            <Parts.HeadPart scope="col">{t('months.month')}</Parts.HeadPart>
            <Parts.HeadPart scope="col" data-column="amount">
              {t('months.earned')}
            </Parts.HeadPart>
            <Parts.HeadPart scope="col" data-column="change">
              {t('months.change')}
            </Parts.HeadPart>
          </tr>
        </thead>
        <tbody>
          {rows.reverse().map(({ month, earned, index, before }) => (
            <tr key={month}>
              <Parts.CellPart as="th" scope="row">
                {index === last
                  ? t('months.soFar', { month: words.month(month) })
                  : words.month(month)}
              </Parts.CellPart>
              <Parts.CellPart data-column="amount">
                <AlignedMoney value={earned} decimals={decimalsOf(earned.currency)} />
              </Parts.CellPart>
              <Parts.CellPart data-column="change">
                {before && index < last && words.change(before, earned).text}
              </Parts.CellPart>
            </tr>
          ))}
        </tbody>
      </Parts.TablePart>
    </Parts.ScrollerPart>
  );
}
