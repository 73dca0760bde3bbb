import type { TaxYear } from '@portico/sdk/contract';
import { decimalsOf, useFormat, useMessages } from '../internal/i18n/index.ts';
import { AlignedMoney, Badge, FinePrintPart } from '../internal/ui/index.ts';
import { taxCenter } from '../locales/en/tax-center.ts';
import * as Parts from './tax-center.parts.ts';

/** What reached the partner year by year, and what of it was kept back. */
export function YearTable({ years }: { years: readonly TaxYear[] }) {
  const t = useMessages(taxCenter);
  if (years.length === 0) return <FinePrintPart>{t('years.none')}</FinePrintPart>;
  const currencies = new Set(years.map(({ paid }) => paid.currency));
  const decimals = Math.max(...[...currencies].map(decimalsOf));
  return (
    <Parts.YearsPart role="table" aria-label={t('years.title')}>
      <Parts.YearsHeadPart role="rowgroup">
        <tr role="row">
          <Parts.YearLabelPart role="columnheader">{t('years.year')}</Parts.YearLabelPart>
          <Parts.YearLabelPart role="columnheader">{t('years.report')}</Parts.YearLabelPart>
          <Parts.YearLabelPart role="columnheader" data-kind="money">
            {t('years.withheld')}
          </Parts.YearLabelPart>
          <Parts.YearLabelPart role="columnheader" data-kind="money">
            {t('years.paid')}
          </Parts.YearLabelPart>
        </tr>
      </Parts.YearsHeadPart>
      <tbody role="rowgroup">
        {years.map((year) => (
          <Year key={year.year} year={year} decimals={decimals} mixed={currencies.size > 1} />
        ))}
      </tbody>
    </Parts.YearsPart>
  );
}

function Year(props: { year: TaxYear; decimals: number; mixed: boolean }) {
  const { year, decimals, mixed } = props;
  const t = useMessages(taxCenter);
  const format = useFormat();
  const report = year.reportable
    ? t('years.reported')
    : t('years.notReported', { threshold: format.money(year.threshold) });
  return (
    <Parts.YearPart role="row">
      <Parts.YearNamePart role="rowheader" scope="row">
        {year.year}
      </Parts.YearNamePart>
      <Parts.YearCellPart role="cell" data-column="report">
        <Badge tone={year.reportable ? 'accent' : 'neutral'} plain>
          {report}
        </Badge>
      </Parts.YearCellPart>
      <Parts.YearCellPart role="cell" data-column="withheld">
        <Parts.YearHintPart aria-hidden="true">{t('years.withheld')}</Parts.YearHintPart>
        <AlignedMoney value={year.withheld} decimals={decimals} mixed={mixed} />
      </Parts.YearCellPart>
      <Parts.YearCellPart role="cell" data-column="paid">
        <AlignedMoney value={year.paid} decimals={decimals} mixed={mixed} />
      </Parts.YearCellPart>
    </Parts.YearPart>
  );
}
