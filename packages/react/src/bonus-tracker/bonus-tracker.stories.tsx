import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import { BonusTracker } from './index.ts';
import * as data from './bonus-tracker.fixtures.ts';

const meta = {
  title: 'Widgets/Bonus tracker',
  component: BonusTracker,
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => data.settled(canvasElement),
} satisfies Meta<typeof BonusTracker>;

export default meta;
type Story = StoryObj<typeof meta>;

const waitMs = { timeout: 5_000 };

/** Every kind in every state; what has ended is a press away. */
export const Ready: Story = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('8 more customers', {}, waitMs)).toBeVisible();
    await expect(canvas.getByText('10 days left')).toBeVisible();
    const past = canvas.getByText('Ended');
    await expect(canvas.queryByText('Summer promotion')).not.toBeVisible();
    await userEvent.click(past);
    await expect(canvas.getByText('Summer promotion')).toBeVisible();
  },
};

export const Loading: Story = {
  parameters: { portico: { latency: Infinity } },
  play: async () => {},
};

/** The program offers none. */
export const Empty: Story = { parameters: { portico: { scenario: 'empty' } } };

export const Failed: Story = { parameters: { portico: { fail: { '*': 'internal' } } } };

/** The session may not see bonuses. */
export const NotAllowed: Story = {
  parameters: { portico: { fail: { 'earnings.bonuses': 'scope_missing' } } },
};

/** A tier keeps them closed. */
export const Locked: Story = {
  parameters: { portico: { fail: { 'earnings.bonuses': 'tier_locked' } } },
};

/** The connection is gone: what was there stays, with its age. */
export const Offline: Story = {
  play: async ({ canvas, loaded }) => {
    await canvas.findByText('Running now', {}, waitMs);
    data.fakeOf(loaded).offline = true;
    window.dispatchEvent(new Event('offline'));
    await canvas.findByText(/You are offline/);
  },
};

/** The last hours of a promotion. */
export const LastDay: Story = { parameters: { portico: { prepare: data.lastDay } } };

/** Only what is there: no running promotion, nothing ended. */
export const OnlyReached: Story = {
  parameters: {
    portico: { prepare: data.having(data.all.filter(({ status }) => status === 'reached')) },
  },
};

export const LongNames: Story = { parameters: { portico: { prepare: data.longNames } } };

export const Hera: Story = { globals: { brand: 'hera' } };
export const Affiliate: Story = { globals: { brand: 'affiliate' } };
export const Siso: Story = { globals: { brand: 'siso' } };
export const Smartcrm: Story = { globals: { brand: 'smartcrm' } };
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
