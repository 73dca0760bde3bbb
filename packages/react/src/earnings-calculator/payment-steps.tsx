import type { CurrentPlan } from '@portico/sdk';
import { AmountSteps, explainAmount, useExplaining } from '../internal/commission/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { commissionWords } from '../locales/en/commission-words.ts';
import { earningsCalculator } from '../locales/en/earnings-calculator.ts';
import * as Parts from './earnings-calculator.parts.ts';
import type { ResultProps } from './figures.tsx';
import type { Wish } from './wish.ts';

/** Props of {@link PaymentSteps}. */
export interface PaymentStepsProps extends ResultProps {
  wish: Wish;
  tiers: CurrentPlan['tiers'];
}

/** How one payment is calculated: the same sentences that explain a commission. */
export function PaymentSteps({ result, wish, tiers }: PaymentStepsProps) {
  const t = useMessages(earningsCalculator);
  const words = useMessages(commissionWords);
  const explaining = useExplaining(tiers);
  const payment = { id: '', amount: wish.payment, product: wish.product ?? null };
  return (
    <Parts.SectionPart>
      <Parts.SectionTitlePart>{t('steps.title')}</Parts.SectionTitlePart>
      {result.earnings.length === 0 && <Parts.NotePart>{t('nothing')}</Parts.NotePart>}
      {result.earnings.map(({ type, amount, currency, calculation }) => (
        <AmountSteps
          key={type}
          lines={explainAmount({ calculation, payment, customer: null }, explaining)}
          total={{ amount, currency }}
          label={words(`type.${type}`)}
        />
      ))}
    </Parts.SectionPart>
  );
}
