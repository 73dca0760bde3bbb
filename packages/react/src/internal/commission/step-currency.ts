import type { Calculation } from '@portico/sdk';

/** What the numbers of a step are minor units of, before it and after it. */
export interface StepCurrency {
  readonly before: string;
  readonly after: string;
}

/** Up to a conversion amounts are of the customer's currency, from then on of the plan's. */
export function stepCurrency({ steps, currency }: Calculation, index: number): StepCurrency {
  const convertedAt = steps.findIndex(({ kind }) => kind === 'convert');
  const from = steps[convertedAt]?.facts['from'];
  if (typeof from !== 'string') return { before: currency, after: currency };
  return {
    before: index <= convertedAt ? from : currency,
    after: index < convertedAt ? from : currency,
  };
}
