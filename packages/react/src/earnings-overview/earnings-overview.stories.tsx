import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, fn, userEvent, waitFor } from 'storybook/test';
import { EarningsOverview } from './index.ts';
import * as data from './earnings-overview.fixtures.ts';

const meta = {
  title: 'Widgets/Earnings overview',
  component: EarningsOverview,
  tags: ['!autodocs'],
  args: { onCreateLink: fn() },
  play: async ({ canvasElement }) => data.settled(canvasElement),
} satisfies Meta<typeof EarningsOverview>;

export default meta;
type Story = StoryObj<typeof meta>;

const waitMs = { timeout: 5_000 };
const goodYear = { portico: { prepare: data.goodYear } };

/** A good year; the chart is read month by month with the arrows. */
export const Ready: Story = {
  parameters: goodYear,
  play: async ({ canvas }) => {
    const slider = await canvas.findByRole('slider', { name: 'Month in the chart' }, waitMs);
    await expect(slider).toHaveAttribute('aria-valuetext', 'November 2026, so far: $5,395.20');
    await fireEvent.change(slider, { target: { value: '10' } });
    await expect(slider).toHaveAttribute('aria-valuetext', 'October 2026: $6,575.40');
    await fireEvent.change(slider, { target: { value: '11' } });
  },
};

/** The same numbers as a table. */
export const AsTable: Story = {
  parameters: goodYear,
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('radio', { name: 'Table' }, waitMs));
    const rows = canvas.getAllByRole('row');
    await expect(rows).toHaveLength(13);
    await expect(rows[2]).toHaveTextContent('October 2026');
  },
};

export const Loading: Story = {
  parameters: { portico: { latency: Infinity } },
  play: async () => {},
};

/** Nothing earned yet, and what to do about it. */
export const Empty: Story = {
  parameters: { portico: { scenario: 'empty' } },
  play: async ({ canvas, args }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Share a link' }, waitMs));
    await expect(args.onCreateLink).toHaveBeenCalled();
  },
};

export const Failed: Story = { parameters: { portico: { fail: { '*': 'internal' } } } };

/** The session may not see commissions. */
export const NotAllowed: Story = {
  parameters: { portico: { fail: { 'earnings.overview': 'scope_missing' } } },
};

/** A tier keeps it closed. */
export const Locked: Story = {
  parameters: { portico: { fail: { 'earnings.overview': 'tier_locked' } } },
};

/** The connection is gone: the last numbers stay, with their age. */
export const Offline: Story = {
  parameters: goodYear,
  play: async ({ canvas, loaded }) => {
    await canvas.findByText('This month so far', {}, waitMs);
    data.fakeOf(loaded).offline = true;
    window.dispatchEvent(new Event('offline'));
    await canvas.findByText(/You are offline/);
  },
};

/** Several currencies: one at a time, never added up. */
export const Currencies: Story = {
  parameters: { portico: { prepare: data.currencies } },
  play: async ({ canvas, canvasElement }) => {
    const choice = await canvas.findByRole('combobox', { name: 'Currency' }, waitMs);
    await userEvent.selectOptions(choice, 'EUR');
    await waitFor(() => expect(canvasElement.textContent).toContain('€'), waitMs);
  },
};

/** Summed up from the rows of the fake, as a server would. */
export const FromRows: Story = { parameters: { portico: { scenario: 'typical' } } };

/** Less than last month so far. */
export const Behind: Story = { parameters: { portico: { prepare: data.behind } } };

/** The first month: nothing to compare with. */
export const FirstMonth: Story = { parameters: { portico: { prepare: data.firstMonth } } };

/** A month below zero, a million in another. */
export const BelowZero: Story = { parameters: { portico: { prepare: data.belowZero } } };

/** The longest chart. */
export const ThreeYears: Story = {
  args: { months: 36 },
  parameters: { portico: { scenario: 'hundredThousandCommissions' } },
};

export const Hera: Story = { parameters: goodYear, globals: { brand: 'hera' } };
export const Affiliate: Story = { parameters: goodYear, globals: { brand: 'affiliate' } };
export const Siso: Story = { parameters: goodYear, globals: { brand: 'siso' } };
export const Smartcrm: Story = { parameters: goodYear, globals: { brand: 'smartcrm' } };
export const German: Story = { parameters: goodYear, globals: { locale: 'de' } };
export const Arabic: Story = { parameters: goodYear, globals: { locale: 'ar' } };
export const Dark: Story = { parameters: goodYear, globals: { scheme: 'dark' } };

/** In a narrow side column. */
export const Narrow: Story = {
  parameters: goodYear,
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
