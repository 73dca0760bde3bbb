import { expect, waitFor } from 'storybook/test';
import type { CommissionDetail } from '@portico/sdk';
import { fixtures } from '@portico/sdk/testing';
import type { FakePortico } from '@portico/sdk/testing';

type Name = keyof typeof fixtures.explained;

/** A story of one commission, whatever happened to it. */
export function about(name: Name) {
  return showing(fixtures.explained[name]());
}

/** A story of this commission. */
export function showing(detail: CommissionDetail) {
  const prepare = (fake: FakePortico): void => {
    fake.state.program = { ...fake.state.program, tiers: ladder };
    fake.state.ledger.put(detail);
  };
  return {
    args: { commissionId: detail.id },
    parameters: { portico: { scenario: 'empty' as const, prepare } },
  };
}

// Each of the four programs has its own ladder; tiers are told by their names.
const ladder = (['affiliate', 'siso', 'smartcrm'] as const).flatMap((name) =>
  fixtures.currentPlan(name).tiers.map((tier, rank) => ({ ...tier, rank })),
);

/** A customer and a product with names as long as they may be. */
export const longNames = fixtures.commission({
  customer: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenverleih & Söhne KGaA',
  status: 'held',
  holdReason: 'review',
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
