import type { CommissionStatus } from '@portico/sdk';
import type { BulkOutcome } from '@portico/sdk/contract';
import type { ReviewInput } from '../hooks/admin/index.ts';

export type ReviewVerb = ReviewInput['verb'];

/** In the order of their weight. */
export const reviewVerbs = ['approve', 'hold', 'cancel'] as const satisfies readonly ReviewVerb[];

// What the server allows, so that a question can say beforehand what will come of it.
const movable: Readonly<Record<ReviewVerb, readonly CommissionStatus[]>> = {
  approve: ['pending', 'held'],
  hold: ['pending', 'approved'],
  cancel: ['pending', 'held', 'approved'],
};

/** Whether a commission can be moved so from where it is. */
export function canMove(verb: ReviewVerb, status: CommissionStatus): boolean {
  return movable[verb].includes(status);
}

/** The rows that a verb can move, and how many stay. */
export function movedBy<T extends { readonly status: CommissionStatus }>(
  verb: ReviewVerb,
  rows: readonly T[],
): { readonly rows: readonly T[]; readonly left: number } {
  const found = rows.filter(({ status }) => canMove(verb, status));
  return { rows: found, left: rows.length - found.length };
}

/** What became of a question that was confirmed. */
export interface ReviewOutcome {
  readonly verb: ReviewVerb;
  readonly changed: number;
  readonly refused: readonly RefusedRow[];
}

/** A row that stayed as it was, and why. */
export interface RefusedRow {
  readonly id: string;
  readonly code: string;
  readonly detail: string;
  /** As it was when it was sent. */
  readonly row: RefusedSubject | undefined;
}

interface RefusedSubject {
  readonly id: string;
  readonly amount: { readonly amount: number; readonly currency: string };
  readonly partner: { readonly name: string };
}

/** The answer of the server beside what was sent. */
export function outcomeOf(
  verb: ReviewVerb,
  answer: BulkOutcome,
  sent: readonly RefusedSubject[],
): ReviewOutcome {
  const refused = answer.refused.map((one) => ({
    ...one,
    row: sent.find(({ id }) => id === one.id),
  }));
  return { verb, changed: answer.changed.length, refused };
}
