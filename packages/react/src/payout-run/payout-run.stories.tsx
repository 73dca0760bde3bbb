import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { PayoutRun } from './index.ts';
import * as data from './payout-run.fixtures.ts';

const meta = {
  title: 'Admin/Payout run',
  component: PayoutRun,
  tags: ['!autodocs'],
  parameters: { portico: { staff: true, prepare: data.everyStatus } },
  // What is looked at and checked is the widget with its data, not its skeleton.
  play: async ({ canvasElement }) => data.settled(canvasElement),
} satisfies Meta<typeof PayoutRun>;

export default meta;
type Story = StoryObj<typeof meta>;

const waitMs = { timeout: 5_000 };

/** What is due, payouts with a problem, and runs so far. */
export const Ready: Story = {};

/** Nothing has answered yet: the skeleton has the size of what comes. */
export const Loading: Story = {
  parameters: { portico: { latency: Infinity } },
  play: async () => {},
};

/** Nobody was ever paid. */
export const Empty: Story = {
  parameters: { portico: { scenario: 'empty', prepare: () => {} } },
};

export const Failed: Story = { parameters: { portico: { fail: { '*': 'internal' } } } };

export const NotAllowed: Story = { parameters: { portico: { staff: ['ledger:read'] } } };

/** The role may look and not pay: no next run, no actions, no bank files. */
export const ReadOnly: Story = { parameters: { portico: { staff: ['staff:read'] } } };

/** A run on its way, with how far it has come. */
export const Running: Story = { parameters: { portico: { prepare: data.running } } };

export const LongWords: Story = { parameters: { portico: { prepare: data.longWords } } };

/** First who would be paid, then a question, and only then money moves. */
export const Started: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Preview' }, waitMs));
    await canvas.findByText('This run would pay', {}, waitMs);
    await userEvent.click(canvas.getByRole('button', { name: 'Start the run' }));
    const dialog = within(await canvas.findByRole('dialog', {}, waitMs));
    await waitFor(() => expect(dialog.getByText(/leaves for the partners/)).toBeVisible(), waitMs);
    await userEvent.click(dialog.getByRole('button', { name: /^Send/ }));
    await canvas.findByText('The run has started', {}, waitMs);
  },
};

/** Who would get what and where it goes, page by page; then only who is left out, and why. */
export const PreviewedByPartner: Story = {
  parameters: { portico: { prepare: data.manyPartners } },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Preview' }, waitMs));
    await canvas.findByText('Partner by partner', {}, waitMs);
    await canvas.findByText('Partner 2', {}, waitMs);
    await userEvent.click(canvas.getByRole('radio', { name: 'Left out' }));
    await waitFor(() => expect(canvas.queryByText('Partner 2')).toBeNull(), waitMs);
    await expect(canvas.getByText('13 partners')).toBeVisible();
  },
};

/** A payout that did not arrive: its money is payable again. */
export const MarkedAsFailed: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('radio', { name: 'Under way' }, waitMs));
    const open = await canvas.findAllByRole('button', { name: /^What to do with/ }, waitMs);
    await userEvent.click(open.at(-1)!);
    await userEvent.click(await canvas.findByRole('menuitem', { name: 'Mark as failed' }, waitMs));
    const dialog = within(await canvas.findByRole('dialog', {}, waitMs));
    await userEvent.type(dialog.getByLabelText('Reason'), 'The bank sent it back.');
    await userEvent.click(dialog.getByRole('button', { name: 'Mark as failed' }));
    await canvas.findByText('Marked as failed', { selector: '[role=status]' }, waitMs);
  },
};

/** The connection is gone: the last runs stay, with their age. */
export const Offline: Story = {
  play: async ({ canvas, loaded }) => {
    await canvas.findByText('Runs so far', {}, waitMs);
    data.fakeOf(loaded).offline = true;
    window.dispatchEvent(new Event('offline'));
    await canvas.findByText(/You are offline/);
  },
};

export const German: Story = { globals: { locale: 'de' } };
export const Arabic: Story = { globals: { locale: 'ar' } };
export const Dark: Story = { globals: { brand: 'hera', scheme: 'dark' } };

/** The narrowest slot: rows become cards, and nothing sticks out. */
export const Narrow: Story = {
  play: async ({ canvasElement }) => {
    await data.settled(canvasElement);
    const root = canvasElement.querySelector('[data-portico-widget]');
    await expect(root?.scrollWidth).toBe(root?.clientWidth);
  },
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 320 }}>
        <Story />
      </div>
    ),
  ],
};
