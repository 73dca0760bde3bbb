import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { fixtures } from '@portico/sdk/testing';
import { LedgerExplorer, LedgerExplorerView } from './index.ts';
import * as data from './ledger-explorer.fixtures.ts';

const meta = {
  title: 'Admin/Ledger explorer',
  component: LedgerExplorer,
  tags: ['!autodocs'],
  parameters: { portico: { staff: true } },
  // What is looked at and checked is the widget with its data, not its skeleton.
  play: async ({ canvasElement }) => data.settled(canvasElement),
} satisfies Meta<typeof LedgerExplorer>;

export default meta;
type Story = StoryObj<typeof meta>;

const waitMs = { timeout: 5_000 };

/** Balances of four currencies, books that agree, and the entries behind them. */
export const Ready: Story = {};

/** Nothing has answered yet: the skeleton has the size of what comes. */
export const Loading: Story = {
  parameters: { portico: { latency: Infinity } },
  play: async () => {},
};

/** Nobody has earned anything yet. */
export const Empty: Story = { parameters: { portico: { scenario: 'empty' } } };

export const Failed: Story = { parameters: { portico: { fail: { '*': 'internal' } } } };

/** The role does not include the books: it says which permission is missing. */
export const NotAllowed: Story = { parameters: { portico: { staff: ['staff:read'] } } };

/** Entries that could not be had: the balances stay. */
export const EntriesFailed: Story = {
  parameters: { portico: { fail: { 'admin.ledger.entries': 'internal' } } },
};

/** The nightly comparison found a difference of one cent: an alarm, and where to look. */
export const Differences: Story = {
  render: () => <LedgerExplorerView ledger={data.differingModel()} />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('The books differ in 2 places')).toBeVisible();
    await expect(canvas.getByText('Does not balance')).toBeVisible();
    await expect(canvas.getByText(/^−/, { selector: '.portico-money' })).toBeVisible();
  },
};

/** From a balance to what it is made of. */
export const Drilled: Story = {
  play: async ({ canvas }) => {
    const name = 'Entries of Payable in USD';
    await userEvent.click(await canvas.findByRole('button', { name }, waitMs));
    await canvas.findByRole('button', { name: 'Remove Account: Payable' }, waitMs);
    await canvas.findByRole('button', { name: 'Remove Currency: USD' }, waitMs);
  },
};

export const OfOnePartner: Story = {
  args: { initialChoice: { id: fixtures.id('partner', 3) } },
};

/** A partner found by name, with the keyboard alone; the balances are the partner’s then. */
export const PartnerFound: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Partner' }, waitMs));
    const field = await canvas.findByRole('searchbox', { name: /^Search all partners/ }, waitMs);
    await userEvent.type(field, 'atlas');
    const others = { name: /^Nordlicht/, pressed: false };
    await waitFor(() => expect(canvas.queryByRole('button', others)).toBeNull(), waitMs);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await canvas.findByRole('button', { name: /^Remove Partner: Atlas/ }, waitMs);
  },
};

export const NothingMatches: Story = {
  args: { initialChoice: { id: fixtures.id('commission', 999_999) } },
};

/** Both sides of one entry in plain words, and the key that makes it happen once. */
export const EntryOpen: Story = {
  play: async ({ canvas }) => {
    const [first] = await canvas.findAllByRole('button', { name: /^Details of/ }, waitMs);
    await userEvent.click(first!);
    const sheet = within(await canvas.findByRole('dialog', {}, waitMs));
    await waitFor(() => expect(sheet.getByText('Debit')).toBeVisible(), waitMs);
    await expect(sheet.getByText('Posting it twice is posting it once.')).toBeVisible();
  },
};

/** More entries on request; the ones before stay. */
export const More: Story = {
  play: async ({ canvas }) => {
    await canvas.findByText('50 entries loaded', {}, waitMs);
    await userEvent.click(canvas.getByRole('button', { name: 'Show more' }));
    await canvas.findByText(/^1\d\d entries/, {}, waitMs);
  },
};

/** The connection is gone: the last books stay, with their age. */
export const Offline: Story = {
  play: async ({ canvas, loaded }) => {
    await canvas.findAllByRole('table', {}, waitMs);
    data.fakeOf(loaded).offline = true;
    window.dispatchEvent(new Event('offline'));
    await canvas.findByText(/You are offline/);
  },
};

export const German: Story = { globals: { locale: 'de' } };
export const Arabic: Story = { globals: { locale: 'ar' } };
export const Dark: Story = { globals: { brand: 'siso', scheme: 'dark' } };

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
