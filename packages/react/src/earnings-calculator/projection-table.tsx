import { useId } from 'react';
import {
  decimalsOf,
  monthFormat,
  useFormat,
  useLocale,
  useMessages,
} from '../internal/i18n/index.ts';
import { AlignedMoney } from '../internal/ui/index.ts';
import { earningsCalculator } from '../locales/en/earnings-calculator.ts';
import * as Parts from './earnings-calculator.parts.ts';
import type { ResultProps } from './figures.tsx';
import * as Table from './projection-table.parts.ts';

/** The next twelve months: customers, what they earn, and what it adds up to. */
export function ProjectionTable({ result }: ResultProps) {
  const t = useMessages(earningsCalculator);
  const format = useFormat();
  const monthName = useMonthName();
  const id = useId();
  const { months, currency } = result;
  const decimals = decimalsOf(currency);
  return (
    <Table.ProjectionPart aria-labelledby={id}>
      <Parts.SectionTitlePart id={id}>{t('months.title')}</Parts.SectionTitlePart>
      <Parts.NotePart>{t('months.note')}</Parts.NotePart>
      <Table.TablePart aria-labelledby={id}>
        <thead>
          <tr>
            <Table.HeadPart scope="col">{t('months.month')}</Table.HeadPart>
            {(['customers', 'earned', 'inAll'] as const).map((column) => (
              <Table.HeadPart key={column} scope="col" data-column={column}>
                {t(`months.${column}`)}
              </Table.HeadPart>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, customers, earned, inAll }) => (
            <tr key={month}>
              <Table.CellPart as="th" scope="row">
                {monthName(month)}
              </Table.CellPart>
              <Table.CellPart data-column="customers">{format.number(customers)}</Table.CellPart>
              <Table.CellPart data-column="earned">
                <AlignedMoney value={{ amount: earned, currency }} decimals={decimals} />
              </Table.CellPart>
              <Table.CellPart data-column="inAll">
                <AlignedMoney value={{ amount: inAll, currency }} decimals={decimals} />
              </Table.CellPart>
            </tr>
          ))}
        </tbody>
      </Table.TablePart>
    </Table.ProjectionPart>
  );
}

function useMonthName(): (month: string) => string {
  const { locale } = useLocale();
  return monthFormat(locale, { month: 'short', year: 'numeric' });
}
