import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { fixtures } from '@portico/sdk/testing';
import { CommissionExplainer } from './index.ts';
import * as data from './commission-explainer.fixtures.ts';

const meta = {
  title: 'Widgets/Commission explainer',
  component: CommissionExplainer,
  tags: ['!autodocs'],
  args: { commissionId: fixtures.id('commission', 1) },
  play: async ({ canvasElement }) => data.settled(canvasElement),
} satisfies Meta<typeof CommissionExplainer>;

export default meta;
type Story = StoryObj<typeof meta>;

const waitMs = { timeout: 5_000 };

/** Half of the payment, 5 % for customers, 5 % for the certificate, rounded once: $137.26. */
export const Hera: Story = { ...data.about('hera'), globals: { brand: 'hera' } };

/** A quarter for resellers, 5 % more from 50 clients on. */
export const Affiliate: Story = { ...data.about('affiliate'), globals: { brand: 'affiliate' } };

/** A performer's quarter of a project. */
export const Siso: Story = { ...data.about('siso'), globals: { brand: 'siso' } };

/** Gold pays a quarter. */
export const Smartcrm: Story = { ...data.about('smartcrm'), globals: { brand: 'smartcrm' } };

/** Everything in one: steps, the way ahead, what happened so far. */
export const Ready: Story = {
  ...data.about('hera'),
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { name: 'Why this amount' }, waitMs);
    await expect(canvas.getByText(/50% of \$249\.00/)).toBeVisible();
    await expect(canvas.getByText(/After that it is approved by itself/)).toBeVisible();
  },
};

export const Loading: Story = {
  parameters: { portico: { latency: Infinity } },
  play: async () => {},
};

/** Nothing is chosen yet. */
export const Empty: Story = { args: { commissionId: undefined } };

export const Failed: Story = { parameters: { portico: { fail: { '*': 'internal' } } } };

/** The session may not see commissions. */
export const NotAllowed: Story = {
  parameters: { portico: { fail: { 'commissions.get': 'scope_missing' } } },
};

/** It belongs to somebody else, or was never there. */
export const NotFound: Story = { parameters: { portico: { scenario: 'empty' } } };

/** A tier keeps it closed. */
export const Locked: Story = {
  parameters: { portico: { fail: { 'commissions.get': 'tier_locked' } } },
};

/** The connection is gone: the explanation stays, with its age. */
export const Offline: Story = {
  ...data.about('hera'),
  play: async ({ canvas, loaded }) => {
    await canvas.findByRole('heading', { name: 'Why this amount' }, waitMs);
    data.fakeOf(loaded).offline = true;
    window.dispatchEvent(new Event('offline'));
    await canvas.findByText(/You are offline/);
  },
};

/** A fixed amount for the first payment. */
export const SignUp: Story = data.about('signup');

/** An override on what a customer paid. */
export const Override: Story = data.about('override');

/** A share of what a recruited partner brought. */
export const Network: Story = data.about('level');

/** Converted, with the rate, its source and its day. */
export const Converted: Story = data.about('converted');

/** No rate is known yet: it waits, and says so. */
export const MissingRate: Story = data.about('missingRate');

/** Lowered to what is left of a quarter's cap. */
export const Capped: Story = data.about('capped');

/** One line item of a payment, raised to its part of the minimum. */
export const LineItem: Story = data.about('item');

/** Half of the payment went back. */
export const Refund: Story = data.about('refund');

/** The second of two partial refunds takes off what the first one took. */
export const SecondRefund: Story = data.about('secondRefund');

/** Given by a person, with the reason. */
export const Adjustment: Story = data.about('adjustment');

export const Achievement: Story = data.about('achievement');
export const HighValue: Story = data.about('highValue');
export const Disputed: Story = data.about('disputed');
export const Cancelled: Story = data.about('cancelled');
export const Paid: Story = data.about('paid');

/** Names of 120 characters, and a reason to wait. */
export const LongNames: Story = data.showing(data.longNames);

export const German: Story = { ...data.about('affiliate'), globals: { locale: 'de' } };
export const Arabic: Story = { ...data.about('converted'), globals: { locale: 'ar' } };
export const Dark: Story = { ...data.about('hera'), globals: { brand: 'hera', scheme: 'dark' } };

/** In a narrow side column. */
export const Narrow: Story = {
  ...data.about('capped'),
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 320 }}>
        <Story />
      </div>
    ),
  ],
};
