import { useMemo, useState } from 'react';
import type { StaffCommission } from '@portico/sdk/contract';
import { useReviewQueue } from '../hooks/admin/index.ts';
import type { ListResource } from '../internal/data/index.ts';
import { staffStateOf } from '../internal/staff/index.ts';
import type { WidgetState } from '../internal/widget/index.ts';
import { isNarrowed, toReviewFilters, waiting } from './review-choice.ts';
import type { ReviewChoice } from './review-choice.ts';

/** What is asked and what came of it: all that the frame around the queue has to know. */
export interface ReviewList {
  readonly choice: ReviewChoice;
  readonly setChoice: (choice: ReviewChoice) => void;
  readonly queue: ListResource<StaffCommission>;
  readonly state: WidgetState<unknown>;
}

const controlsOnly = { name: 'ready', data: [], updatedAt: 0, stale: undefined } as const;

/** Choice → filters → rows, asked before the queue itself is here. */
export function useReviewList(initial?: Partial<ReviewChoice>): ReviewList {
  const [first] = useState<ReviewChoice>({ ...waiting, ...initial });
  const [choice, setChoice] = useState(first);
  const filters = useMemo(() => toReviewFilters(choice), [choice]);
  const queue = useReviewQueue(filters);
  const isFirst = choice === first && !isNarrowed(choice);
  const rows = staffStateOf(queue, (found) => isFirst && found.length === 0);
  // Once somebody has chosen the controls stay, whatever becomes of the rows under them.
  const hasChosen = !isFirst && (rows.name === 'loading' || rows.name === 'failed');
  const state = hasChosen ? controlsOnly : rows;
  return { choice, setChoice, queue, state };
}
