import { useCallback, useRef, useState } from 'react';
import type { CommissionFilters } from '../hooks/index.ts';
import { matchesCommission } from '../internal/data/index.ts';
import { useArrivalWords } from './use-announcements.ts';
import { activeFilters, withoutFilters } from './filters.ts';
import type { CommissionChoice } from './filters.ts';
import { useArrivals } from './use-arrivals.ts';

interface UnseenOptions {
  readonly choice: CommissionChoice;
  readonly filters: CommissionFilters;
  readonly setChoice: (choice: CommissionChoice) => void;
  readonly announce: (text: string) => void;
}

/** What arrived: marked in the rows where it is in sight, counted where it is not. */
export function useUnseen({ choice, filters, setChoice, announce }: UnseenOptions) {
  const [visit, setVisit] = useState(0);
  const isAtTop = useRef(true);
  const say = useArrivalWords();
  const isNewestFirst = filters.sort === '-occurredAt';
  const { fresh, unseen, see } = useArrivals({
    isShown: (commission) =>
      isAtTop.current && isNewestFirst && matchesCommission(filters, commission),
    announce: (arrived) => announce(say(arrived)),
  });
  const showsAllAtTop = isNewestFirst && activeFilters(choice).length === 0;
  return {
    fresh,
    unseen,
    /** Counts the ways back to the top: each is a fresh look at the list. */
    visit,
    onShowUnseen: () => {
      see();
      setVisit(visit + 1);
      setChoice({ ...withoutFilters(choice), sort: '-occurredAt' });
    },
    onAtTop: useCallback(
      (isNow: boolean) => {
        isAtTop.current = isNow;
        if (isNow && showsAllAtTop) see();
      },
      [see, showsAllAtTop],
    ),
  };
}
