import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { CommissionTable, CommissionTableView } from './index.ts';
import * as data from './commission-table.fixtures.ts';

const meta = {
  title: 'Widgets/Commission table',
  component: CommissionTable,
  tags: ['!autodocs'],
  args: { onCreateLink: () => {} },
  // What is looked at and checked is the widget with its data, not its skeleton.
  play: async ({ canvasElement }) => data.settled(canvasElement),
} satisfies Meta<typeof CommissionTable>;

export default meta;
type Story = StoryObj<typeof meta>;

const waitMs = { timeout: 5_000 };

/** A partner who is doing well: every status and type, four currencies, a reversal. */
export const Ready: Story = {};

/** Nothing has answered yet: the skeleton has the size of what comes. */
export const Loading: Story = {
  parameters: { portico: { latency: Infinity } },
  play: async () => {},
};

/** Nothing to see yet, and what to do about it. */
export const Empty: Story = { parameters: { portico: { scenario: 'empty' } } };

/** The server could not answer: what happened, trying again, an id to quote. */
export const Failed: Story = { parameters: { portico: { fail: { '*': 'internal' } } } };

/** The session may not see commissions. */
export const NotAllowed: Story = {
  parameters: { portico: { fail: { 'commissions.list': 'scope_missing' } } },
};

export const FilteredEmpty: Story = { args: { initialChoice: { customer: 'Nobody Ltd' } } };

/** Filters say what is chosen and take it away again. */
export const Filtered: Story = {
  args: {
    initialChoice: { period: 'thisQuarter', status: ['pending', 'held'], min: '10' },
  },
};

export const OneRow: Story = { parameters: { portico: { scenario: 'one' } } };

/** Names of 120 characters in Latin, Arabic and Japanese. */
export const LongNames: Story = { parameters: { portico: { scenario: 'longNames' } } };

/** Decimals stand under decimals, from $0.00 to $1,234,567.89, with yen and dinars between. */
export const Figures: Story = {
  parameters: { portico: { scenario: 'empty', prepare: data.having(...data.figures) } },
};

export const EveryStatus: Story = {
  parameters: { portico: { scenario: 'empty', prepare: data.having(...data.everyStatus) } },
};

/** A refund takes its share back with a line of its own. */
export const Reversal: Story = {
  parameters: { portico: { scenario: 'empty', prepare: data.having(...data.refunded) } },
};

/** Only the rows in sight are in the page. */
export const HundredThousandRows: Story = {
  parameters: { portico: { scenario: 'hundredThousandCommissions' } },
  play: async ({ canvas }) => {
    const table = await canvas.findByRole('table', { name: 'Commissions' }, waitMs);
    await waitFor(() => expect(table).toHaveAttribute('aria-rowcount', '100001'), waitMs);
    await expect(within(table).getAllByRole('row').length).toBeLessThan(60);
  },
};

/** All of them in the page’s memory: scrolling stays quick, and the keys reach the end. */
export const HundredThousandLoaded: Story = {
  render: () => <CommissionTableView table={data.loadedModel(100_000)} />,
  play: async ({ canvas, canvasElement }) => {
    const table = await canvas.findByRole('table', { name: 'Commissions' }, waitMs);
    within(table)
      .getAllByRole('button', { name: /^Details/ })[0]
      ?.focus();
    await userEvent.keyboard('{End}');
    await waitFor(() => expect(document.activeElement).toHaveAttribute('data-index', '99999'));
    await userEvent.keyboard('{ArrowUp}');
    await expect(document.activeElement).toHaveAttribute('data-index', '99998');
    await expect(canvasElement.querySelectorAll('[data-row]').length).toBeLessThan(60);
  },
};

/** The connection is gone: the last rows stay, with their age. */
export const Offline: Story = {
  play: async ({ canvas, loaded }) => {
    await canvas.findByRole('table', { name: 'Commissions' }, waitMs);
    data.fakeOf(loaded).offline = true;
    window.dispatchEvent(new Event('offline'));
    await canvas.findByText(/You are offline/);
  },
};

/** Rows arrive while somebody looks: marked for a moment, and said once for all of them. */
export const Live: Story = {
  play: async ({ canvas, canvasElement, loaded }) => {
    const fake = data.fakeOf(loaded);
    // The fake announces without keeping: what comes before the list would not be in it.
    await waitFor(() => expect(canvasElement.querySelector('[data-row]')).not.toBeNull(), waitMs);
    await waitFor(() => expect(fake.followers).toBeGreaterThan(0), waitMs);
    data.arrive(fake, 2_000_000_001, 'Acme');
    data.arrive(fake, 2_000_000_002, 'Globex');
    await canvas.findByRole('button', { name: /from Globex/ }, waitMs);
    await canvas.findByText('2 new commissions', { selector: '[role=status]' }, waitMs);
  },
};

/** What arrives and is not in sight is counted, not pushed in. */
export const LiveOutOfSight: Story = {
  args: { initialChoice: { sort: '-amount' } },
  play: async ({ canvas, canvasElement, loaded }) => {
    const fake = data.fakeOf(loaded);
    // The fake announces without keeping: what comes before the list would not be in it.
    await waitFor(() => expect(canvasElement.querySelector('[data-row]')).not.toBeNull(), waitMs);
    await waitFor(() => expect(fake.followers).toBeGreaterThan(0), waitMs);
    data.arrive(fake, 2_000_000_003, 'Acme');
    await userEvent.click(await canvas.findByRole('button', { name: 'Show' }, waitMs));
    await canvas.findByRole('button', { name: /from Acme/ }, waitMs);
  },
};

function opened(program: data.ProgramName): Story {
  return {
    parameters: {
      portico: { scenario: 'empty', prepare: data.having(data.commissionOf(program)) },
    },
    play: async ({ canvas }) => {
      await userEvent.click(await canvas.findByRole('button', { name: /from Acme/ }, waitMs));
      await canvas.findByRole('heading', { name: 'Why this amount' }, waitMs);
    },
  };
}

/** Half of the payment, times two bonuses, rounded once: $137.26. */
export const DetailHera: Story = opened('hera');

/** A quarter, a bonus for 50 customers, a multiplier of the tier. */
export const DetailAffiliate: Story = opened('affiliate');

/** A plain share, approved and waiting for the payout. */
export const DetailSiso: Story = opened('siso');

/** A fixed amount, paid. */
export const DetailSmartcrm: Story = opened('smartcrm');

/** What was taken back, and why. */
export const DetailReversal: Story = {
  ...Reversal,
  play: async ({ canvas }) => {
    const [first] = await canvas.findAllByRole('button', { name: /from Fenwick/ }, waitMs);
    await userEvent.click(first!);
    await canvas.findByText(/was taken back because/, {}, waitMs);
  },
};

export const FilterOpen: Story = {
  play: async ({ canvas }) => {
    const filters = within(await canvas.findByRole('search', {}, waitMs));
    await userEvent.click(filters.getByRole('button', { name: 'Date' }));
    await userEvent.click(await filters.findByRole('button', { name: 'Choose dates' }, waitMs));
  },
};

export const German: Story = { globals: { locale: 'de' } };

export const Arabic: Story = { globals: { locale: 'ar' } };

export const Dark: Story = { globals: { brand: 'hera', scheme: 'dark' } };

/** The narrowest slot: rows become cards of two lines, and nothing sticks out. */
export const Narrow: Story = {
  play: async ({ canvasElement }) => {
    await data.settled(canvasElement);
    const root = canvasElement.querySelector('[data-portico-widget]');
    await expect(root?.scrollWidth).toBe(root?.clientWidth);
    await expect(root?.clientWidth).toBe(320);
  },
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 320 }}>
        <Story />
      </div>
    ),
  ],
};
