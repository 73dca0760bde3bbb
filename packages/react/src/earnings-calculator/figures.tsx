import type { ReactNode } from 'react';
import { useFormat, useMessages } from '../internal/i18n/index.ts';
import { Money } from '../internal/ui/index.ts';
import { earningsCalculator } from '../locales/en/earnings-calculator.ts';
import * as Parts from './earnings-calculator.parts.ts';
import type { Estimate } from './estimate.ts';

/** Props of everything that shows what a supposition comes to. */
export interface ResultProps {
  result: Estimate;
}

/** Per payment, a month, in twelve months. */
export function Figures({ result }: ResultProps) {
  const t = useMessages(earningsCalculator);
  const format = useFormat();
  const { currency, perPayment, perMonth, perYear, firstPayment, hasOthers } = result;
  return (
    <>
      <Parts.FiguresPart>
        <Figure name={t('perMonth')} hint={t('perMonthHint')} isLead>
          <Money value={{ amount: perMonth, currency }} />
        </Figure>
        <Figure name={t('perYear')} hint={t('perYearHint')}>
          <Money value={{ amount: perYear, currency }} />
        </Figure>
        <Figure name={t('perPayment')}>
          <Money value={{ amount: perPayment, currency }} />
        </Figure>
      </Parts.FiguresPart>
      {firstPayment !== null && (
        <Parts.NotePart>
          {t('firstPayment', { amount: format.money({ amount: firstPayment, currency }) })}
        </Parts.NotePart>
      )}
      {hasOthers && <Parts.NotePart>{t('others')}</Parts.NotePart>}
    </>
  );
}

interface FigureProps {
  name: string;
  hint?: string;
  isLead?: boolean;
  children: ReactNode;
}

function Figure({ name, hint, isLead = false, children }: FigureProps) {
  return (
    <Parts.FigurePart data-lead={isLead ? '' : undefined}>
      <Parts.FigureNamePart>{name}</Parts.FigureNamePart>
      <Parts.FigureValuePart>{children}</Parts.FigureValuePart>
      {hint && <Parts.FigureHintPart>{hint}</Parts.FigureHintPart>}
    </Parts.FigurePart>
  );
}
