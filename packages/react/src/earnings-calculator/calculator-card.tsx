import type { ReactNode } from 'react';
import type { CurrentPlan } from '@portico/sdk';
import { Undo2 } from '../internal/icons/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { Button, Card, CardDescription, CardHead, CardTitle } from '../internal/ui/index.ts';
import { earningsCalculator } from '../locales/en/earnings-calculator.ts';
import * as Parts from './earnings-calculator.parts.ts';
import { Effects } from './effects.tsx';
import type { Estimate } from './estimate.ts';
import { Figures } from './figures.tsx';
import { PaymentSteps } from './payment-steps.tsx';
import { ProjectionTable } from './projection-table.tsx';
import { WishForm } from './wish-form.tsx';
import type { Choices, Wish } from './wish.ts';

/** Props of {@link CalculatorCard}. */
export interface CalculatorCardProps {
  /** What is supposed. */
  wish: Wish;
  /** What can be supposed. */
  choices: Choices;
  /** What it comes to. */
  result: Estimate;
  /** The ladder, for names of tiers. */
  tiers: CurrentPlan['tiers'];
  /** The age of the plan, when it could not be renewed. */
  note?: ReactNode;
  onChange: (change: Partial<Wish>) => void;
  /** Back to where the partner stands today. */
  onReset: () => void;
}

/** The form and what it comes to, on a card. */
export function CalculatorCard(props: CalculatorCardProps) {
  const { wish, choices, result, tiers, note, onChange, onReset } = props;
  const t = useMessages(earningsCalculator);
  return (
    <Card>
      <CardHead>
        <Parts.TitlesPart>
          <CardTitle>{t('title')}</CardTitle>
          <CardDescription>{t('intro')}</CardDescription>
        </Parts.TitlesPart>
        {note}
        <Button size="sm" variant="ghost" icon={Undo2} onClick={onReset}>
          {t('reset')}
        </Button>
      </CardHead>
      <Parts.BodyPart>
        <WishForm wish={wish} choices={choices} onChange={onChange} />
        <Parts.ResultPart>
          <Figures result={result} />
          <PaymentSteps result={result} wish={wish} tiers={tiers} />
        </Parts.ResultPart>
        <Effects result={result} />
        <ProjectionTable result={result} />
      </Parts.BodyPart>
    </Card>
  );
}
