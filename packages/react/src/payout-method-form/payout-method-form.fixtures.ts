import type { PayoutMethod, Scope } from '@portico/sdk/contract';
import { fixtures } from '@portico/sdk/testing';
import type { FakePortico } from '@portico/sdk/testing';
import { userEvent } from 'storybook/test';
import type { within } from 'storybook/test';

type PayoutBooks = FakePortico['state']['payouts'];

/** What a story finds in `loaded`. */
export function fakeOf(loaded: Record<string, unknown>): FakePortico {
  return (loaded['portico'] as { fake: FakePortico }).fake;
}

/** Puts books of payouts into the fake. */
export function books(made: Partial<PayoutBooks>) {
  return (fake: FakePortico): void => {
    fake.state.payouts = { ...fixtures.payoutVariants.typical(), ...made };
  };
}

/** A partner whose money goes this way. */
export function paidBy(method: Partial<PayoutMethod>) {
  return books({ method: fixtures.payoutMethod(method) });
}

/** Lets every further session do no more than this. */
export function allowing(...scopes: readonly Scope[]) {
  return (fake: FakePortico): void => {
    const { mint } = fake;
    fake.mint = (options) => mint({ ...options, scopes });
  };
}

type Canvas = ReturnType<typeof within>;

const waitMs = { timeout: 5_000 };

export async function press(canvas: Canvas, name: string) {
  await userEvent.click(await canvas.findByRole('button', { name }, waitMs));
}

/** Chooses a kind, and fills fields in by their labels. */
export async function fill(canvas: Canvas, kind: string, values: Readonly<Record<string, string>>) {
  await userEvent.click(await canvas.findByRole('radio', { name: kind }, waitMs));
  for (const [label, value] of Object.entries(values)) {
    const field = await canvas.findByLabelText(label, {}, waitMs);
    if (field.tagName === 'SELECT') await userEvent.selectOptions(field, value);
    else {
      await userEvent.clear(field);
      await userEvent.type(field, value);
    }
  }
}
