import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, userEvent, waitFor } from 'storybook/test';
import { EarningsCalculator } from './index.ts';
import * as data from './earnings-calculator.fixtures.ts';

const meta = {
  title: 'Widgets/Earnings calculator',
  component: EarningsCalculator,
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => data.settled(canvasElement),
} satisfies Meta<typeof EarningsCalculator>;

export default meta;
type Story = StoryObj<typeof meta>;

const waitMs = { timeout: 5_000 };

/** Slider and field say the same; the result follows and is spoken once the hand rests. */
export const Ready: Story = {
  play: async ({ canvas }) => {
    const slider = await canvas.findByRole('slider', { name: 'Active customers' }, waitMs);
    await expect(slider).toHaveValue('12');
    await fireEvent.change(slider, { target: { value: '50' } });
    const field = canvas.getByRole('textbox', { name: 'Active customers, exactly' });
    await expect(field).toHaveValue('50');
    await expect(canvas.getByText(/50 or more active customers/)).toBeVisible();
    await canvas.findByText(/a month, .* in 12 months/, { selector: '[role=status]' }, waitMs);
    await userEvent.clear(field);
    await userEvent.type(field, '12x');
    await expect(canvas.getByText(/Write a number from 0/)).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Back to today' }));
    await waitFor(() => expect(field).toHaveValue('12'));
    await expect(slider).toHaveValue('12');
  },
};

export const Loading: Story = {
  parameters: { portico: { latency: Infinity } },
  play: async () => {},
};

/** The program has no plan yet. */
export const Empty: Story = { parameters: { portico: { prepare: data.withoutRules } } };

export const Failed: Story = { parameters: { portico: { fail: { '*': 'internal' } } } };

/** The session may not see the plan. */
export const NotAllowed: Story = {
  parameters: { portico: { fail: { 'earnings.plan': 'scope_missing' } } },
};

/** A tier keeps it closed. */
export const Locked: Story = {
  parameters: { portico: { fail: { 'earnings.plan': 'tier_locked' } } },
};

/** The connection is gone: it goes on calculating, and says how old the plan is. */
export const Offline: Story = {
  play: async ({ canvas, loaded }) => {
    await canvas.findByRole('slider', { name: 'Active customers' }, waitMs);
    data.fakeOf(loaded).offline = true;
    window.dispatchEvent(new Event('offline'));
    await canvas.findByText(/You are offline/);
  },
};

/** Half of each payment, with steps of customers and certificates. */
export const Hera: Story = {
  parameters: { portico: { prepare: data.planOf('hera') } },
  globals: { brand: 'hera' },
};

/** A reseller's quarter, a sign-up bonus, a share of transactions. */
export const Affiliate: Story = {
  parameters: { portico: { prepare: data.planOf('affiliate') } },
  globals: { brand: 'affiliate' },
};

/** Base plus override: two commissions of one payment. */
export const Siso: Story = {
  parameters: { portico: { prepare: data.planOf('siso') } },
  globals: { brand: 'siso' },
  play: async ({ canvas }) => {
    const kind = await canvas.findByRole('combobox', { name: 'Kind of payment' }, waitMs);
    await userEvent.selectOptions(kind, 'base');
    await expect(canvas.getByText('Team share')).toBeVisible();
  },
};

/** A ladder by performance, and a promotion that begins in January. */
export const Smartcrm: Story = {
  parameters: { portico: { prepare: data.planOf('smartcrm') } },
  globals: { brand: 'smartcrm' },
};

export const LongNames: Story = { parameters: { portico: { prepare: data.longNames } } };

/** A currency without decimals. */
export const Yen: Story = { parameters: { portico: { prepare: data.yen } } };

export const German: Story = { globals: { locale: 'de' } };
export const Arabic: Story = { globals: { locale: 'ar' } };
export const Dark: Story = { globals: { scheme: 'dark' } };

/** In a narrow side column. */
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
