import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, waitFor } from 'storybook/test';
import { PayoutMethodForm } from './index.ts';
import type { PayoutMethodFormProps } from './index.ts';
import * as data from './payout-method-form.fixtures.ts';

const meta = {
  title: 'Widgets/Payout method form',
  component: PayoutMethodForm,
  args: {
    onRedirect: fn() as PayoutMethodFormProps['onRedirect'],
    onSaved: fn() as PayoutMethodFormProps['onSaved'],
  },
} satisfies Meta<typeof PayoutMethodForm>;

export default meta;
type Story = StoryObj<typeof meta>;

const waitMs = { timeout: 5_000 };
const goodIban = 'DE89370400440532013000';

/** A bank account that is ready, with no more of its number than the end. */
export const Ready: Story = {};

/** Nothing has answered yet: the skeleton has the size of what comes. */
export const Loading: Story = { parameters: { portico: { latency: Infinity } } };

/** The server could not answer. */
export const Failed: Story = { parameters: { portico: { fail: { '*': 'internal' } } } };

/** The session may not see payouts. */
export const NotAllowed: Story = {
  parameters: { portico: { fail: { 'payouts.overview': 'scope_missing' } } },
};

/** The session may look and not change. */
export const ReadOnly: Story = {
  parameters: {
    portico: { prepare: data.allowing('payouts:read', 'profile:read', 'events:read') },
  },
  play: async ({ canvas }) => {
    await canvas.findByText('•••• 3000', {}, waitMs);
    await expect(canvas.queryByRole('button', { name: 'Change' })).toBeNull();
  },
};

/** The program offers no way to be paid yet. */
export const Empty: Story = {
  parameters: { portico: { prepare: data.books({ method: null, methodKinds: [] }) } },
};

/** Nothing is set up: the kinds that the program offers. */
export const Choosing: Story = {
  parameters: { portico: { prepare: data.books({ method: null }) } },
};

/** With one kind there is nothing to choose. */
export const OneKind: Story = {
  parameters: { portico: { prepare: data.books({ method: null, methodKinds: ['iban'] }) } },
};

/** A digit of the IBAN is wrong, is told while typing, and is then right. */
export const FillingInAnIban: Story = {
  parameters: { portico: { prepare: data.books({ method: null }) } },
  play: async ({ canvas, loaded, args }) => {
    await data.fill(canvas, 'Bank account with IBAN', { IBAN: 'DE8837' });
    await canvas.findByText('6 of 22 characters');
    await data.fill(canvas, 'Bank account with IBAN', { IBAN: 'DE88370400440532013000' });
    await canvas.findByText(/A character is wrong or missing/);
    await data.fill(canvas, 'Bank account with IBAN', {
      IBAN: goodIban,
      'Account holder': 'Nordlicht Consulting',
    });
    await canvas.findByText('The check digits are right');
    await expect(canvas.getByLabelText('Country of the account')).toHaveValue('DE');
    await data.press(canvas, 'Save payout method');
    await canvas.findByText('Saved. New payouts go to •••• 3000.', {}, waitMs);
    await canvas.findByText('Payouts under way keep their destination.');
    const sent = data.fakeOf(loaded).calls.filter(({ name }) => name === 'payouts.setMethod');
    await expect(sent).toHaveLength(1);
    await expect(args.onSaved).toHaveBeenCalledOnce();
  },
};

/** A US bank account: the routing number checks itself, the account number shows as dots. */
export const FillingInAUsBank: Story = {
  play: async ({ canvas }) => {
    await data.press(canvas, 'Change');
    await data.fill(canvas, 'US bank account', {
      'Routing number': '021000021',
      'Account number': '000123456789',
      'Account holder': 'Jordan Avery',
    });
    await canvas.findByText('The check digits are right');
    await data.press(canvas, 'Save payout method');
    await canvas.findByText('Saved. New payouts go to •••• 6789.', {}, waitMs);
  },
};

/** What is missing is said where it is missing, and the first such field has the focus. */
export const Incomplete: Story = {
  parameters: { portico: { prepare: data.books({ method: null }) } },
  play: async ({ canvas, loaded }) => {
    await data.fill(canvas, 'PayPal', { 'E-mail address at PayPal': 'not an address' });
    await data.press(canvas, 'Save payout method');
    await canvas.findByText('This is not an e-mail address.');
    await expect(canvas.getByLabelText('E-mail address at PayPal')).toHaveFocus();
    const { calls } = data.fakeOf(loaded);
    await expect(calls.filter(({ name }) => name === 'payouts.setMethod')).toEqual([]);
  },
};

/** Whoever does not confirm who they are reads why nothing has changed. */
export const StepUpRefused: Story = {
  parameters: { portico: { stepUp: 'refused' } },
  play: async ({ canvas }) => {
    await data.press(canvas, 'Change');
    await data.fill(canvas, 'PayPal', { 'E-mail address at PayPal': 'jordan@example.com' });
    await data.press(canvas, 'Save payout method');
    await canvas.findByText(/We first need to be sure that it is you/, {}, waitMs);
    await expect(canvas.getByLabelText('E-mail address at PayPal')).toHaveValue(
      'jordan@example.com',
    );
  },
};

/** An account with Stripe that is not finished: on to Stripe. */
export const Onboarding: Story = {
  parameters: {
    portico: { prepare: data.paidBy({ kind: 'stripe', provider: 'stripe', status: 'onboarding' }) },
  },
  play: async ({ canvas, args }) => {
    await data.press(canvas, 'Continue to Stripe');
    await waitFor(
      () => expect(args.onRedirect).toHaveBeenCalledWith(expect.stringMatching(/^https:/)),
      waitMs,
    );
  },
};

/** Stripe asks for something more. */
export const Restricted: Story = {
  parameters: {
    portico: { prepare: data.paidBy({ kind: 'stripe', provider: 'stripe', status: 'restricted' }) },
  },
};

/** A sandbox says that it is one. */
export const Sandbox: Story = {
  parameters: { portico: { prepare: data.paidBy({ kind: 'sandbox', provider: 'sandbox' }) } },
};

/** Names as long as they may be. */
export const LongNames: Story = {
  parameters: {
    portico: {
      prepare: data.paidBy({
        kind: 'paypal',
        provider: 'paypal',
        destination: 'd…@donaudampfschifffahrtsgesellschaft-buchhaltung.example',
        holderName: 'Donaudampfschifffahrtsgesellschaftskapitänswitwenversicherung',
      }),
    },
  },
};

/** The connection is gone: the last data stays, with its age. */
export const Offline: Story = {
  play: async ({ canvas, canvasElement }) => {
    await waitFor(
      () => expect(canvasElement.querySelector('[data-portico-state="ready"]')).not.toBeNull(),
      waitMs,
    );
    window.dispatchEvent(new Event('offline'));
    await canvas.findByText(/You are offline/, {}, waitMs);
    window.dispatchEvent(new Event('online'));
    await waitFor(() => expect(canvas.queryByText(/You are offline/)).toBeNull(), waitMs);
  },
};

export const German: Story = {
  globals: { locale: 'de' },
  parameters: { portico: { prepare: data.books({ method: null }) } },
};
export const Arabic: Story = {
  globals: { locale: 'ar', direction: 'rtl' },
  parameters: { portico: { prepare: data.books({ method: null, methodKinds: ['iban'] }) } },
};
export const Dark: Story = { globals: { scheme: 'dark' } };

/** In a narrow side column. */
export const Narrow: Story = {
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 288 }}>
        <Story />
      </div>
    ),
  ],
};
