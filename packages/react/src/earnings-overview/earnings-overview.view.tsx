import type { ReactNode } from 'react';
import type { Currency, EarningsOverview } from '@portico/sdk';
import { useMessages } from '../internal/i18n/index.ts';
import type { MoneyValue } from '../internal/i18n/index.ts';
import { Card, CardHead, CardTitle, Money, Select } from '../internal/ui/index.ts';
import { earningsOverview } from '../locales/en/earnings-overview.ts';
import { ByMonth } from './by-month.tsx';
import { ByType } from './by-type.tsx';
import { Comparison } from './comparison.tsx';
import * as Parts from './earnings-overview.parts.ts';
import { useOverviewWords } from './use-overview-words.ts';

/** Props of {@link EarningsOverviewView}. */
export interface EarningsOverviewViewProps {
  overview: EarningsOverview;
  /** The age of the data, when it could not be renewed. */
  note?: ReactNode;
  /** Another currency was chosen; without it there is no switch. */
  onCurrency?: (currency: Currency) => void;
}

/** Figures, months and types on a card; knows no data source. */
export function EarningsOverviewView({ overview, note, onCurrency }: EarningsOverviewViewProps) {
  const t = useMessages(earningsOverview);
  return (
    <Card>
      <CardHead>
        <CardTitle>{t('title')}</CardTitle>
        <Parts.HeadEndPart>
          {note}
          {onCurrency && <CurrencySwitch overview={overview} onCurrency={onCurrency} />}
        </Parts.HeadEndPart>
      </CardHead>
      <Parts.BodyPart>
        <Hero overview={overview} />
        <Parts.FiguresPart>
          <Figure name={t('pending')} value={overview.pending} hint={t('pendingHint')} />
          <Figure name={t('approved')} value={overview.approved} hint={t('approvedHint')} />
          <Figure name={t('paid')} value={overview.paid} hint={t('paidHint')} />
        </Parts.FiguresPart>
        <Parts.LowerPart>
          <ByMonth months={overview.months} />
          <ByType types={overview.byType} />
        </Parts.LowerPart>
      </Parts.BodyPart>
    </Card>
  );
}

type SwitchProps = Required<Pick<EarningsOverviewViewProps, 'overview' | 'onCurrency'>>;

function CurrencySwitch({ overview, onCurrency }: SwitchProps) {
  const t = useMessages(earningsOverview);
  const { currency, currencies } = overview;
  if (currencies.length === 0) return null;
  // In one order, whichever is shown: a list that rearranges itself is hard to use.
  const options = [currency, ...currencies].sort().map((value) => ({ value, label: value }));
  return (
    <Select
      size="sm"
      label={t('currency')}
      labelHidden
      options={options}
      value={currency}
      onChange={(event) => onCurrency(event.target.value as Currency)}
    />
  );
}

function Hero({ overview }: { overview: EarningsOverview }) {
  const t = useMessages(earningsOverview);
  const words = useOverviewWords();
  const { thisMonth, lastMonthSoFar, lastMonth, yearToDate, bonus, rank } = overview;
  return (
    <Parts.HeroPart>
      <Parts.LeadPart>
        <Parts.LabelPart>{t('thisMonth')}</Parts.LabelPart>
        <Parts.LeadFigurePart>
          <Money value={thisMonth} />
        </Parts.LeadFigurePart>
        <Comparison before={lastMonthSoFar} now={thisMonth} />
        <LastMonth value={lastMonth} />
      </Parts.LeadPart>
      <Parts.FactsPart>
        <Fact name={t('year')}>
          <Money value={yearToDate} />
        </Fact>
        <Fact name={t('bonus')}>
          <Money value={bonus} />
        </Fact>
        {rank && (
          <Fact name={t('rank')} hint={t('rankHint')}>
            {words.rank(rank)}
          </Fact>
        )}
      </Parts.FactsPart>
    </Parts.HeroPart>
  );
}

function LastMonth({ value }: { value: MoneyValue }) {
  const words = useOverviewWords();
  return <Parts.FinePart>{words.lastMonth(value)}</Parts.FinePart>;
}

interface FactProps {
  name: string;
  hint?: string;
  children: ReactNode;
}

function Fact({ name, hint, children }: FactProps) {
  return (
    <Parts.FactPart>
      <Parts.FactNamePart>
        {name}
        {hint && <Parts.FactHintPart>{hint}</Parts.FactHintPart>}
      </Parts.FactNamePart>
      <Parts.FactValuePart>{children}</Parts.FactValuePart>
    </Parts.FactPart>
  );
}

function Figure({ name, value, hint }: { name: string; value: MoneyValue; hint: string }) {
  return (
    <Parts.FigurePart>
      <Parts.FigureNamePart>{name}</Parts.FigureNamePart>
      <Parts.FigureValuePart>
        <Money value={value} />
      </Parts.FigureValuePart>
      <Parts.FigureHintPart>{hint}</Parts.FigureHintPart>
    </Parts.FigurePart>
  );
}
