import { expect, waitFor } from 'storybook/test';
import { fixtures } from '@portico/sdk/testing';
import type { FakePortico } from '@portico/sdk/testing';

type Bonuses = ReturnType<typeof fixtures.bonuses>;

/** Puts these bonuses into the fake. */
export function having(bonuses: Bonuses) {
  return (fake: FakePortico): void => {
    fake.state.bonuses = bonuses;
  };
}

/** Every kind in every state. */
export const all = fixtures.bonuses();

/** It ends within hours, and one is missing. */
export const lastDay = having(
  all.slice(0, 1).map((one) => ({
    ...one,
    endsAt: fixtures.daysAfter(fixtures.now, 0.4),
    progress: { value: 4, target: 5 },
  })),
);

/** Names as long as a program may make them, in three scripts. */
export const longNames = having(
  all.map((one, index) => ({
    ...one,
    name: [
      'Donaudampfschifffahrtsgesellschaftskapitänsmützenwettbewerb der Wiener Niederlassung',
      'مكافأة نهاية العام لأفضل الشركاء في منطقة الخليج العربي وشمال أفريقيا',
      '高橋商事株式会社秋季特別奨励金',
    ][index % 3]!,
  })),
);

/** Waits until a widget has left its skeleton. */
export async function settled(canvasElement: HTMLElement): Promise<void> {
  const loading = '[data-portico-state="loading"]';
  await waitFor(() => expect(canvasElement.querySelector(loading)).toBeNull(), { timeout: 5_000 });
}

/** What a story finds in `loaded`. */
export function fakeOf(loaded: Record<string, unknown>): FakePortico {
  return (loaded['portico'] as { fake: FakePortico }).fake;
}
