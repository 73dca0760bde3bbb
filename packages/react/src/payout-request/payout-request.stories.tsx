import type { Meta, StoryObj } from '@storybook/react-vite';
import { fixtures } from '@portico/sdk/testing';
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test';
import { PayoutRequest } from './index.ts';
import type { PayoutRequestProps } from './index.ts';
import * as data from './payout-request.fixtures.ts';

const meta = {
  title: 'Widgets/Payout request',
  component: PayoutRequest,
  args: {
    onAct: fn() as PayoutRequestProps['onAct'],
    onRequested: fn() as PayoutRequestProps['onRequested'],
  },
} satisfies Meta<typeof PayoutRequest>;

export default meta;
type Story = StoryObj<typeof meta>;

const waitMs = { timeout: 5_000 };
const { payoutVariants } = fixtures;

async function openConfirm(canvas: ReturnType<typeof within>) {
  await userEvent.click(await canvas.findByRole('button', { name: 'Request payout' }, waitMs));
  return within(await screen.findByRole('dialog', {}, waitMs));
}

/** Money is ready in one currency, and held in another. */
export const Ready: Story = {};

/** Nothing has answered yet: the skeleton has the size of what comes. */
export const Loading: Story = { parameters: { portico: { latency: Infinity } } };

/** The server could not answer. */
export const Failed: Story = { parameters: { portico: { fail: { '*': 'internal' } } } };

/** The session may not see payouts. */
export const NotAllowed: Story = {
  parameters: { portico: { fail: { 'payouts.overview': 'scope_missing' } } },
};

/** The session may look and not ask. */
export const ReadOnly: Story = {
  parameters: { portico: { prepare: data.allowing('payouts:read', 'events:read') } },
  play: async ({ canvas }) => {
    await canvas.findAllByText('Ready to be paid', {}, waitMs);
    await expect(canvas.queryByRole('button', { name: 'Request payout' })).toBeNull();
  },
};

/** No balance yet, in any currency. */
export const Empty: Story = {
  parameters: {
    portico: { prepare: data.books({ ...payoutVariants.justJoined(), balances: [] }) },
  },
};

/** Everything is zero, and nothing is set up. */
export const JustJoined: Story = {
  parameters: { portico: { prepare: data.books(payoutVariants.justJoined()) } },
};

export const WithoutMethod: Story = {
  parameters: { portico: { prepare: data.books(payoutVariants.withoutMethod()) } },
  play: async ({ canvas, args }) => {
    const [add] = await canvas.findAllByRole('button', { name: 'Add payout method' }, waitMs);
    await userEvent.click(add!);
    await expect(args.onAct).toHaveBeenCalledWith('no_method');
  },
};

export const Onboarding: Story = {
  parameters: { portico: { prepare: data.books(payoutVariants.onboarding()) } },
};

export const WithoutTaxForm: Story = {
  parameters: { portico: { prepare: data.withoutTaxForm } },
};

/** How far it is to the smallest payout. */
export const BelowMinimum: Story = {
  parameters: { portico: { prepare: data.books(payoutVariants.belowMinimum()) } },
  play: async ({ canvas }) => {
    const bar = await canvas.findByRole('progressbar', {}, waitMs);
    await expect(bar).toHaveAttribute('aria-valuetext', '$31.25 of $50.00');
    await canvas.findByText('The smallest payout is $50.00. $18.75 to go.');
  },
};

/** Refunds came after payment: what that means for the next payout. */
export const Negative: Story = {
  parameters: { portico: { prepare: data.books(payoutVariants.negative()) } },
  play: async ({ canvas }) => {
    await canvas.findByText(/so \$124\.50 is owed\. It is taken off your next payout/, {}, waitMs);
  },
};

/** A payout is on its way, and new money waits behind it. */
export const Running: Story = {
  parameters: { portico: { prepare: data.books(payoutVariants.running()) } },
};

/** Paid on request, with fees of the program and a budget for advertising. */
export const OnDemand: Story = {
  parameters: { portico: { prepare: data.books(payoutVariants.onDemand()) } },
};

/** Amount and destination are read once more, and then it is on its way. */
export const Requesting: Story = {
  play: async ({ canvas, loaded, args }) => {
    const dialog = await openConfirm(canvas);
    await dialog.findByText('•••• 3000');
    await userEvent.click(dialog.getByRole('button', { name: 'Request $612.75' }));
    await canvas.findByText('$612.75 is on its way', {}, waitMs);
    await expect(args.onRequested).toHaveBeenCalledOnce();
    await waitFor(
      () => expect(canvas.queryByRole('button', { name: 'Request payout' })).toBeNull(),
      waitMs,
    );
    const asked = data.fakeOf(loaded).calls.filter(({ name }) => name === 'payouts.request');
    await expect(asked).toHaveLength(1);
  },
};

/** Something came between: why, in words. */
export const Refused: Story = {
  parameters: { portico: { fail: { 'payouts.request': 'nothing_to_pay' } } },
  play: async ({ canvas }) => {
    const dialog = await openConfirm(canvas);
    await userEvent.click(dialog.getByRole('button', { name: 'Request $612.75' }));
    await dialog.findByText(/There is nothing to pay out any more/, {}, waitMs);
  },
};

/** Amounts that need their room, with none and three decimals. */
export const LargeAmounts: Story = {
  parameters: { portico: { prepare: data.books(data.large()) } },
};

/** Without a place to send the partner there are sentences only. */
export const WithoutActions: Story = {
  args: { onAct: undefined },
  parameters: { portico: { prepare: data.books(payoutVariants.withoutMethod()) } },
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
  parameters: { portico: { prepare: data.books(payoutVariants.belowMinimum()) } },
};
export const Arabic: Story = { globals: { locale: 'ar', direction: 'rtl' } };
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
