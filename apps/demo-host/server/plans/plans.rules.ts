import type { PlanProblem } from '@portico/sdk/contract';
import {
  checkPlan,
  type PlanProblem as Found,
  type Ladder,
  type PlanTerms,
} from '@portico/sdk/engine';

/** What is wrong with terms, as a person reads it. Pointers go into the terms. */
export function problemsOf(terms: PlanTerms, ladder: Ladder): PlanProblem[] {
  return checkPlan(terms, ladder).map((found) => ({
    pointer: found.pointer,
    code: found.code,
    message: sentences[found.code](found.facts),
    severity: 'error',
  }));
}

const sentences: Record<Found['code'], (facts: Found['facts']) => string> = {
  duplicate_key: ({ key }) => `"${key}" is used twice.`,
  reserved_key: ({ key }) => `"${key}" is a name that the program uses itself.`,
  not_ascending: ({ from, before }) => `Steps must grow: ${from} does not come after ${before}.`,
  rate_above_one: ({ text }) => `${text} is more than the whole payment.`,
  exceeds_payment: ({ rules }) =>
    `Rules that can match together give away more than is paid: ${rules}.`,
  negative: () => 'Must not be below zero.',
  not_exact: () => 'Must be an exact decimal such as 0.05.',
  not_minor_units: () => 'Must be whole minor units.',
  no_currency: () => 'Must be an ISO 4217 currency code.',
  empty_window: () => 'Must end after it begins.',
  empty_range: ({ min, max }) => `Nothing lies between ${min} and ${max}.`,
  not_an_instant: () => 'Must be an ISO 8601 time.',
  unknown_tier: ({ name }) => `The ladder has no tier "${name}".`,
  unknown_partner_type: ({ name }) => `The program has no partners of type ${name}.`,
};

/** The month as an instant to begin with and one to stop before, in UTC. */
export function monthOf(month: string): { from: Date; to: Date } {
  const [year, number] = month.split('-').map(Number);
  return {
    from: new Date(Date.UTC(year!, number! - 1)),
    to: new Date(Date.UTC(year!, number!)),
  };
}

/** When each version begins to count and stops, and where it stands now. */
export function placesOf<T extends { effectiveFrom: Date; version: number }>(
  versions: readonly T[],
  now: Date,
): { one: T; until: Date | null; status: 'ended' | 'in_force' | 'scheduled' }[] {
  const inOrder = versions.toSorted(
    (a, b) => a.effectiveFrom.getTime() - b.effectiveFrom.getTime() || a.version - b.version,
  );
  const current = Math.max(
    0,
    inOrder.findLastIndex(({ effectiveFrom }) => effectiveFrom <= now),
  );
  return inOrder.map((one, index) => ({
    one,
    until: inOrder[index + 1]?.effectiveFrom ?? null,
    status: index < current ? 'ended' : index === current ? 'in_force' : 'scheduled',
  }));
}
