import type { PlanTerms, Rule } from '@portico/sdk/engine';
import { inLadderOrder } from './ladder.ts';
import type { Ladder } from './ladder.ts';

/** A plan being edited. */
export interface PlanDraft {
  readonly terms: PlanTerms;
  /** The latest version when it was begun; 0 for the first plan of a program. */
  readonly basedOn: number;
}

/** An object with one of its parts changed; a part that is undefined is left out. */
export function withPart<T extends object, K extends keyof T>(
  whole: T,
  name: K,
  value: T[K] | undefined,
): T {
  const { [name]: _, ...rest } = whole;
  return (value === undefined ? rest : { ...rest, [name]: value }) as T;
}

/** Copies without what belongs to one another: an edited draft must not change what is shown. */
export function draftOf(terms: object, basedOn: number): PlanDraft {
  return { terms: structuredClone(terms) as PlanTerms, basedOn };
}

/** Terms whose shares by tier stand in the order of the ladder, as storage does not keep it. */
export function inOrder(terms: PlanTerms, ladder: Ladder | undefined): PlanTerms {
  const sorted = (shares: Readonly<Record<string, string>>) =>
    Object.fromEntries(inLadderOrder(ladder, shares));
  return {
    ...terms,
    rules: terms.rules.map((rule) => ({
      ...rule,
      ...('rates' in rule.pays && { pays: { rates: sorted(rule.pays.rates) } }),
      ...(rule.tier && { tier: sorted(rule.tier) }),
    })),
  };
}

/** A rule to begin with, under a key that is free. */
export function newRule(rules: readonly Rule[]): Rule {
  const taken = new Set(rules.map(({ key }) => key));
  let number = rules.length + 1;
  while (taken.has(`rule-${number}`)) number += 1;
  return { key: `rule-${number}`, type: 'recurring', when: {}, pays: { rate: '0.1' } };
}

const placeOf = (programId: string) => `portico:plan-draft:${programId}`;

/** The draft that this tab has kept; undefined without one, or where nothing can be kept. */
export function readDraft(programId: string): PlanDraft | undefined {
  try {
    const text = sessionStorage.getItem(placeOf(programId));
    const draft = text === null ? undefined : (JSON.parse(text) as PlanDraft);
    return Array.isArray(draft?.terms?.rules) ? draft : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a draft in this tab, or forgets it. */
export function keepDraft(programId: string, draft: PlanDraft | undefined): void {
  try {
    if (draft === undefined) sessionStorage.removeItem(placeOf(programId));
    else sessionStorage.setItem(placeOf(programId), JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing still edits; only a reload loses the draft.
  }
}
