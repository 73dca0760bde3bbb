import { expect, waitFor } from 'storybook/test';
import { fixtures } from '@portico/sdk/testing';
import type { FakePortico } from '@portico/sdk/testing';

type Plan = ReturnType<typeof fixtures.currentPlan>;
type Program = NonNullable<Parameters<typeof fixtures.currentPlan>[0]>;

/** The plan of one of the four programs, for a partner who is doing well. */
export function planOf(program: Program) {
  return having(fixtures.currentPlan(program));
}

/** Puts this plan into the fake. */
export function having(plan: Plan) {
  return (fake: FakePortico): void => {
    fake.state.plan = plan;
  };
}

/** No plan has been published yet. */
export const withoutRules = having({ ...fixtures.currentPlan(), plan: { rules: [] } });

/** Products with names as long as they may be, and a tier of that kind. */
export const longNames = having({
  ...fixtures.currentPlan('smartcrm'),
  plan: {
    rules: [
      {
        ...{ key: 'cards', type: 'upsell', pays: { rate: '0.04' } },
        name: 'Provision auf Geschäftskundenkartenprodukte der Niederlassung Süd',
        when: { products: ['Donaudampfschifffahrtsgesellschaftskapitänsmützenversicherung'] },
        tier: { silver: '1.1' },
      },
      { key: 'rest', type: 'recurring', when: {}, pays: { rate: '0.2' } },
    ],
  },
  tiers: [
    { key: 'silver', name: 'Gesellschafter der ersten Stunde' },
    { key: 'gold', name: 'Donaudampfschifffahrtsgesellschaftskapitän' },
  ],
});

/** Yen: no decimals, large figures. */
export const yen = having({
  ...fixtures.currentPlan('hera'),
  currency: 'JPY',
  averagePayment: { amount: 29_800, currency: 'JPY' },
});

/** Waits until a widget has left its skeleton. */
export async function settled(canvasElement: HTMLElement): Promise<void> {
  const loading = '[data-portico-state="loading"]';
  await waitFor(() => expect(canvasElement.querySelector(loading)).toBeNull(), { timeout: 5_000 });
}

/** What a story finds in `loaded`. */
export function fakeOf(loaded: Record<string, unknown>): FakePortico {
  return (loaded['portico'] as { fake: FakePortico }).fake;
}
