import type { Scope } from '@portico/sdk/contract';
import type { FakePortico } from '@portico/sdk/testing';
import { fixtures } from '@portico/sdk/testing';

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

/** Lets every further session do no more than this. */
export function allowing(...scopes: readonly Scope[]) {
  return (fake: FakePortico): void => {
    const { mint } = fake;
    fake.mint = (options) => mint({ ...options, scopes });
  };
}

/** Money is ready, and the partner has yet to file its tax form. */
export function withoutTaxForm(fake: FakePortico): void {
  fake.state.tax = fixtures.taxVariants.withoutForm();
}

/** One balance, and amounts as large as they come. */
export function large(): PayoutBooks {
  const typical = fixtures.payoutVariants.typical();
  const [usd] = typical.balances;
  const money = (amount: number, currency: 'USD' | 'KWD' | 'JPY') => ({ amount, currency });
  const all = (amount: number, currency: 'USD' | 'KWD' | 'JPY') => ({
    ...usd!,
    currency,
    held: money(amount, currency),
    payable: money(amount, currency),
    inTransit: money(amount, currency),
    paid: money(amount, currency),
    fees: money(amount, currency),
    marketingBudget: money(amount, currency),
    minimum: money(0, currency),
  });
  return {
    ...typical,
    balances: [all(123_456_789_012, 'USD'), all(1_234_567, 'KWD'), all(1_234_568, 'JPY')],
  };
}
