import { expect, waitFor } from 'storybook/test';
import type { FakePortico } from '@portico/sdk/testing';
import { fixtures } from '@portico/sdk/testing';
import type { Ladder } from './ladder.ts';

type ProgramKey = keyof typeof fixtures.planTermsOf;

/** What a story finds in `loaded`. */
export function fakeOf(loaded: Record<string, unknown>): FakePortico {
  return (loaded['portico'] as { fake: FakePortico }).fake;
}

/** Waits until a widget has left its skeleton. */
export async function settled(canvasElement: HTMLElement): Promise<void> {
  const loading = '[data-portico-state="loading"]';
  await waitFor(() => expect(canvasElement.querySelector(loading)).toBeNull(), { timeout: 5_000 });
}

/** No draft of another story is in the way. */
export function emptyTab(): void {
  sessionStorage.clear();
}

/** The tiers of a reference program. */
export function ladderOf(program: ProgramKey): Ladder {
  return { tiers: fixtures.currentPlan(program).tiers };
}

/** The plan of a reference program, in three versions. */
export function planOf(program: ProgramKey) {
  return (fake: FakePortico): void => {
    emptyTab();
    fake.state.planVersions = fixtures.planVersions(program);
  };
}

/** Shares by tier in another order than the ladder has, as a database hands them out. */
export function mixedUpTiers(fake: FakePortico): void {
  emptyTab();
  const rates = { gold: '0.2', platinum: '0.3', silver: '0.1' };
  const rules = [{ key: 'base', type: 'recurring' as const, when: {}, pays: { rates } }];
  fake.state.planVersions = fixtures
    .planVersions('hera')
    .map((version) => ({ ...version, terms: { rules } }));
}

/** A program that has just begun. */
export function noPlan(fake: FakePortico): void {
  emptyTab();
  fake.state.planVersions = [];
}

/** Names and notes as long as they may be. */
export function longWords(fake: FakePortico): void {
  planOf('smartcrm')(fake);
  const long = 'Donaudampfschifffahrtsgesellschaftskapitänsprovision für مؤسسة النور التجارية ';
  fake.state.planVersions = fake.state.planVersions.map((version) => ({
    ...version,
    note: long.repeat(3),
    terms: {
      ...version.terms,
      rules: version.terms.rules.map((rule) => ({ ...rule, name: long.slice(0, 80) })),
    },
  }));
}

/** Somebody else publishes while a draft is open. */
export function publishMeanwhile(fake: FakePortico): void {
  const [latest] = fake.state.planVersions;
  if (latest === undefined) return;
  const version = latest.version + 1;
  const made = { ...latest, id: fixtures.id('plan', version), version, note: 'Meanwhile' };
  fake.state.planVersions = [made, ...fake.state.planVersions];
}
