import type { CurrentPlan } from '@portico/sdk';
import { DataAge } from '../internal/widget/index.ts';
import type { Ready } from '../internal/widget/index.ts';

import { CalculatorCard } from './calculator-card.tsx';
import { useCalculatorModel } from './use-calculator-model.ts';

/** Props of {@link CalculatorBody}. */
export interface CalculatorBodyProps {
  shown: Ready<CurrentPlan>;
}

/** The form and what it comes to: fetched together with the engine. */
export function CalculatorBody({ shown }: CalculatorBodyProps) {
  const { region, ...calculator } = useCalculatorModel(shown.data);
  return (
    <>
      <CalculatorCard {...calculator} tiers={shown.data.tiers} note={<DataAge of={shown} />} />
      {region}
    </>
  );
}
