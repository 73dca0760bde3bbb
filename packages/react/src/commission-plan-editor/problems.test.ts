import { fixtures } from '@portico/sdk/testing';
import type { PlanTerms } from '@portico/sdk/engine';
import { expect, it } from 'vitest';
import { draftOf, newRule, withPart } from './plan-draft.ts';
import { isHint, problemsOf } from './problems.ts';

const plans = Object.entries(fixtures.planTermsOf) as [
  keyof typeof fixtures.planTermsOf,
  PlanTerms,
][];

it.each(plans)('the reference plan %s has nothing to mend', (program, terms) => {
  const { tiers } = fixtures.currentPlan(program);
  expect(problemsOf(terms, { tiers })).toEqual([]);
});

it('a new rule has a key that is free, and nothing to mend', () => {
  const rules = [newRule([])];
  const both = [...rules, newRule(rules)];
  expect(new Set(both.map(({ key }) => key)).size).toBe(2);
  expect(problemsOf({ rules: both.slice(0, 1) }, undefined)).toEqual([]);
});

it('keys that cannot travel are found before the server refuses them', () => {
  const terms = { rules: [{ ...newRule([]), key: 'Not this' }] };
  expect(problemsOf(terms, undefined)).toMatchObject([
    { code: 'bad_key', pointer: '/rules/0/key' },
  ]);
});

it('names that the program does not know are hints', () => {
  const terms = { rules: [{ ...newRule([]), when: { tiers: ['bronze'] } }] };
  const found = problemsOf(terms, { tiers: [] });
  expect(found.map(isHint)).toEqual([true]);
});

it('a draft is a copy, and a part that is emptied is left out', () => {
  const draft = draftOf(fixtures.planTermsOf.smartcrm, 3);
  const without = withPart(draft.terms, 'levels', undefined);
  expect('levels' in without).toBe(false);
  expect('levels' in fixtures.planTermsOf.smartcrm).toBe(true);
});
