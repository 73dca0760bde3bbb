import type { CurrentPlan } from '@portico/sdk';
import { useCalculatorModel } from './use-calculator-model.ts';

/**
 * The calculator without its looks: what is supposed, what it comes to by the engine, and a live
 * region that says so once the input rests.
 */
export function useCalculator(current: CurrentPlan) {
  return useCalculatorModel(current);
}
