import type { Meta, StoryObj } from '@storybook/react-vite';
import { fixtures } from '@portico/sdk/testing';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import { PayoutHistory } from './index.ts';
import type { PayoutHistoryProps } from './index.ts';
import * as data from './payout-history.fixtures.ts';

const meta = {
  title: 'Widgets/Payout history',
  component: PayoutHistory,
  args: {
    onCheckMethod: fn() as PayoutHistoryProps['onCheckMethod'],
    onCreateLink: fn() as PayoutHistoryProps['onCreateLink'],
  },
} satisfies Meta<typeof PayoutHistory>;

export default meta;
type Story = StoryObj<typeof meta>;

const waitMs = { timeout: 5_000 };
const { payoutVariants } = fixtures;

/** A year of payouts in every state. */
export const Ready: Story = {};

/** Nothing has answered yet: the skeleton has the size of what comes. */
export const Loading: Story = { parameters: { portico: { latency: Infinity } } };

/** The server could not answer. */
export const Failed: Story = { parameters: { portico: { fail: { '*': 'internal' } } } };

/** The session may not see payouts. */
export const NotAllowed: Story = {
  parameters: { portico: { fail: { 'payouts.list': 'scope_missing' } } },
};

/** Nothing yet: when the first one comes. */
export const Empty: Story = {
  parameters: { portico: { prepare: data.books(payoutVariants.justJoined()) } },
  play: async ({ canvas, args }) => {
    await canvas.findByText(/Your first payout comes on Dec 1, 2026/, {}, waitMs);
    await userEvent.click(canvas.getByRole('button', { name: 'Share a link' }));
    await expect(args.onCreateLink).toHaveBeenCalledOnce();
  },
};

/** Paid on request: what to do for the first one. */
export const EmptyOnDemand: Story = {
  parameters: {
    portico: { prepare: data.books({ ...payoutVariants.onDemand(), payouts: [] }) },
  },
};

/** How an amount comes about: tax and fees taken off, with the statement. */
export const Opened: Story = {
  parameters: {
    portico: {
      prepare: data.having(
        fixtures.staffPayout({ number: 1, gross: 120_000, withheld: 28_800, fees: 2_500 }),
        fixtures.staffPayout({ number: 2 }),
      ),
    },
  },
  play: async ({ canvas, loaded }) => {
    const [first] = await canvas.findAllByText(/^Payout of/, {}, waitMs);
    await userEvent.click(first!);
    await canvas.findByText('Withheld for tax');
    await expect(canvas.getByText('Paid to you').closest('div')).toHaveTextContent('$887.00');
    await userEvent.click(canvas.getByRole('button', { name: 'Download statement as CSV' }));
    await waitFor(
      () =>
        expect(data.fakeOf(loaded).calls.map(({ name }) => name)).toContain('payouts.statement'),
      waitMs,
    );
  },
};

/** One that did not arrive: why, that nothing is lost, and what to do. */
export const DidNotArrive: Story = {
  parameters: {
    portico: { prepare: data.having(fixtures.staffPayout({ number: 1, status: 'failed' })) },
  },
  play: async ({ canvas, args }) => {
    await userEvent.click(await canvas.findByText(/^Payout of/, {}, waitMs));
    await canvas.findByText(/The account was closed/);
    await userEvent.click(canvas.getByRole('button', { name: 'Check payout method' }));
    await expect(args.onCheckMethod).toHaveBeenCalledOnce();
  },
};

/** The statement did not come, and why. */
export const StatementFailing: Story = {
  parameters: { portico: { fail: { 'payouts.statement': 'unavailable' } } },
  play: async ({ canvas }) => {
    const [first] = await canvas.findAllByText(/^Payout of/, {}, waitMs);
    await userEvent.click(first!);
    await userEvent.click(canvas.getByRole('button', { name: 'Download statement as PDF' }));
    await canvas.findByText(/The statement did not download/, {}, waitMs);
  },
};

/** What moved month by month, as PDF and as CSV; earlier months on request. */
export const Months: Story = {
  parameters: { portico: { prepare: data.months(15) } },
  play: async ({ canvas, loaded }) => {
    const name = 'Download the statement of October 2026 as CSV';
    await userEvent.click(await canvas.findByRole('button', { name }, waitMs));
    const calls = () => data.fakeOf(loaded).calls.map((call) => call.name);
    await waitFor(() => expect(calls()).toContain('statements.file'), waitMs);
    await userEvent.click(canvas.getByRole('button', { name: 'Earlier months' }));
    await canvas.findByText('August 2025', {}, waitMs);
  },
};

/** The statement of a month did not come, and why. */
export const MonthFailing: Story = {
  parameters: { portico: { fail: { 'statements.file': 'unavailable' } } },
  play: async ({ canvas }) => {
    const name = 'Download the statement of October 2026 as PDF';
    await userEvent.click(await canvas.findByRole('button', { name }, waitMs));
    await canvas.findByText(/The statement did not download/, {}, waitMs);
  },
};

/** A payout arrives while the list is looked at. */
export const Arriving: Story = {
  play: async ({ canvas, loaded }) => {
    await canvas.findByText(/On its way$/, { selector: '.portico-visually-hidden' }, waitMs);
    data.arrive(data.fakeOf(loaded));
    await waitFor(() => expect(canvas.queryByText('On its way')).toBeNull(), waitMs);
    await canvas.findByText(/^Payout of .*: Paid$/, { selector: '[role=status]' }, waitMs);
  },
};

/** More than one page. */
export const Many: Story = {
  parameters: { portico: { prepare: data.many(72) } },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Show more' }, waitMs));
    await waitFor(() => expect(canvas.getAllByText(/^Payout of/)).toHaveLength(72), waitMs);
    await expect(canvas.queryByRole('button', { name: 'Show more' })).toBeNull();
  },
};

/** Long destinations and sums that need their room. */
export const LongNames: Story = {
  parameters: {
    portico: {
      prepare: data.having(
        fixtures.staffPayout({
          number: 1,
          provider: 'paypal',
          destination: 'd…@donaudampfschifffahrtsgesellschaft-buchhaltung.example',
          gross: 123_456_789_012,
        }),
        fixtures.staffPayout({ number: 2, currency: 'KWD', gross: 1_234_567 }),
        fixtures.staffPayout({ number: 3, currency: 'JPY', gross: 1_234_568 }),
        fixtures.staffPayout({ number: 4, provider: 'sandbox', destination: 'Sandbox' }),
      ),
    },
  },
};

/** Without a place to send the partner there are no buttons. */
export const WithoutActions: Story = {
  args: { onCheckMethod: undefined, onCreateLink: undefined },
  parameters: { portico: { prepare: data.books(payoutVariants.justJoined()) } },
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

export const German: Story = { globals: { locale: 'de' } };
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
