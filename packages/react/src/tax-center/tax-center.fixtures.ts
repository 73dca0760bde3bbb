import { screen, userEvent, within } from 'storybook/test';
import type { TaxCenter } from '@portico/sdk/contract';
import type { FakePortico } from '@portico/sdk/testing';

const waitMs = { timeout: 5_000 };

/** What a story finds in `loaded`. */
export function fakeOf(loaded: Record<string, unknown>): FakePortico {
  return (loaded['portico'] as { fake: FakePortico }).fake;
}

/** Puts a tax center into the fake. */
export function standing(center: TaxCenter) {
  return (fake: FakePortico): void => {
    fake.state.tax = center;
  };
}

/** Lets every further session do no more than this. */
export function allowing(...scopes: readonly ('tax:read' | 'profile:read' | 'events:read')[]) {
  return (fake: FakePortico): void => {
    const { mint } = fake;
    fake.mint = (options) => mint({ ...options, scopes });
  };
}

/** The dialog of the form, once its code is here. */
export async function formDialog() {
  return within(await screen.findByRole('dialog', {}, waitMs));
}

type Dialog = Awaited<ReturnType<typeof formDialog>>;

export const next = async (dialog: Dialog) =>
  userEvent.click(dialog.getByRole('button', { name: 'Continue' }));

/** Types into fields by their labels, or chooses where there is a choice. */
export async function fill(dialog: Dialog, values: Readonly<Record<string, string>>) {
  for (const [label, value] of Object.entries(values)) {
    const field = await dialog.findByLabelText(label, {}, waitMs);
    if (field.tagName === 'SELECT') await userEvent.selectOptions(field, value);
    else await userEvent.type(field, value);
  }
}

/** A W-9 up to its signature. */
export async function fillW9(dialog: Dialog, tin = '123-45-6789') {
  await userEvent.click(dialog.getByRole('radio', { name: 'US person or company' }));
  await next(dialog);
  await fill(dialog, {
    'Legal name': 'Jordan Avery',
    'Tax classification': 'individual',
    'Social security number': tin,
  });
  await next(dialog);
  await fill(dialog, {
    'Street and number': '12 Harbor Street',
    'Postal code': '04101',
    City: 'Portland',
  });
  await next(dialog);
}

/** Ticks and signs. */
export async function sign(dialog: Dialog, name: string) {
  await userEvent.click(await dialog.findByRole('checkbox', { name: /penalties of perjury/ }));
  await fill(dialog, { 'Full name, as your signature': name });
  await userEvent.click(dialog.getByRole('button', { name: 'Sign and file' }));
}
