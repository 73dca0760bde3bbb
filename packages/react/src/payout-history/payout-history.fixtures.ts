import type { StaffPayout } from '@portico/sdk/contract';
import { fixtures } from '@portico/sdk/testing';
import type { FakePortico } from '@portico/sdk/testing';

type PayoutBooks = FakePortico['state']['payouts'];

/** What a story finds in `loaded`. */
export function fakeOf(loaded: Record<string, unknown>): FakePortico {
  return (loaded['portico'] as { fake: FakePortico }).fake;
}

/** Puts books of payouts into the fake. */
export function books(made: PayoutBooks) {
  return (fake: FakePortico): void => {
    fake.state.payouts = made;
  };
}

/** So many months with statements; one of them in two currencies. */
export function months(count: number) {
  return (fake: FakePortico): void => {
    const totals = [
      { currency: 'EUR' as const, earned: 41_230, paid: 0, payable: 41_230 },
      { currency: 'USD' as const, earned: 123_456_789, paid: 98_700, payable: 61_275 },
    ];
    fake.state.statements = Array.from({ length: count }, (_, index) =>
      fixtures.statement({ number: index + 1, ...(index === 1 && { totals }) }),
    );
  };
}

/** So many payouts of years gone by. */
export function many(count: number) {
  const payouts = Array.from({ length: count }, (_, index) =>
    fixtures.staffPayout({ number: index + 1 }),
  );
  return books({ ...fixtures.payoutVariants.typical(), payouts });
}

/** These and no others. */
export function having(...payouts: readonly StaffPayout[]) {
  return books({ ...fixtures.payoutVariants.typical(), payouts: [...payouts] });
}

/** A payout moves on, as the server tells it. */
export function arrive(fake: FakePortico): void {
  const { payouts } = fake.state.payouts;
  const completedAt = fixtures.now;
  const next = payouts.map((one) =>
    one.status === 'processing' ? { ...one, status: 'completed' as const, completedAt } : one,
  );
  const moved = next.find((one, index) => one !== payouts[index]);
  fake.state.payouts.payouts = next;
  if (moved === undefined) return;
  const { partner: _partner, runId: _runId, ...payout } = moved;
  fake.emit(fixtures.event('payout.updated', { payout }));
}
