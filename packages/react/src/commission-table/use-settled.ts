import { useEffect, useState } from 'react';
import type { CommissionChoice } from './filters.ts';

/** A choice whose typed parts have come to rest; everything that is pressed counts at once. */
export function useSettled(choice: CommissionChoice, pauseMs: number): CommissionChoice {
  const { customer, min, max } = choice;
  const [typed, setTyped] = useState({ customer, min, max });
  useEffect(() => {
    const timer = setTimeout(() => setTyped({ customer, min, max }), pauseMs);
    return () => clearTimeout(timer);
  }, [customer, min, max, pauseMs]);
  // Emptying a field is pressed as often as typed, and should act like it.
  return {
    ...choice,
    customer: customer === '' ? '' : typed.customer,
    min: min === '' ? '' : typed.min,
    max: max === '' ? '' : typed.max,
  };
}
