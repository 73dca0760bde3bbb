import { useMemo } from 'react';
import type { CommissionFilters } from '../hooks/index.ts';
import { useLocale, useNow } from '../internal/i18n/index.ts';
import { toFilters } from './filters.ts';
import type { CommissionChoice } from './filters.ts';

/** The filters of a choice, the same object while they ask the same question. */
export function useFilters(choice: CommissionChoice): CommissionFilters {
  const { timeZone } = useLocale();
  const now = useNow() ?? 0;
  const text = JSON.stringify(toFilters(choice, { timeZone, now }));
  return useMemo(() => JSON.parse(text) as CommissionFilters, [text]);
}
