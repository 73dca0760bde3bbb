import { widgetBody } from '../internal/widget/index.ts';

// The engine comes with it: on its way beside the plan.
export const body = widgetBody(async () => (await import('./calculator-body.tsx')).CalculatorBody);

/** Fetches the engine and the form, for servers that cannot wait while they render. */
export async function preloadEarningsCalculator(): Promise<void> {
  await body.fetch();
}
