import type { Meta, StoryObj } from '@storybook/react-vite';
import { fixtures } from '@portico/sdk/testing';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import { TierRing } from './index.ts';
import { standing } from './tier-ring.fixtures.ts';

const meta = {
  title: 'Widgets/Tier ring',
  component: TierRing,
  args: { onAct: fn() },
} satisfies Meta<typeof TierRing>;

export default meta;
type Story = StoryObj<typeof meta>;

const waitMs = { timeout: 5_000 };

/** On the way: some points done, others with the step that closes them. */
export const Ready: Story = {
  play: async ({ canvas, args }) => {
    const ring = await canvas.findByRole('progressbar', { name: /Progress to/ }, waitMs);
    await expect(ring).toHaveAttribute('aria-valuenow');
    await userEvent.click(canvas.getByRole('button', { name: 'Open training' }));
    await expect(args.onAct).toHaveBeenCalledWith(
      expect.objectContaining({ metric: 'modulesCompleted' }),
    );
  },
};

/** Nothing has answered yet: the skeleton has the size of what comes. */
export const Loading: Story = { parameters: { portico: { latency: Infinity } } };

/** The server could not answer. */
export const Failed: Story = { parameters: { portico: { fail: { '*': 'internal' } } } };

/** The session may not see tiers. */
export const NotAllowed: Story = {
  parameters: { portico: { fail: { 'tiers.progress': 'scope_missing' } } },
};

/** Just joined: nothing done, no pace to tell the days from. */
export const Start: Story = {
  parameters: { portico: { prepare: standing(fixtures.tierVariants.start()) } },
};

/** One point left. */
export const Almost: Story = {
  parameters: { portico: { prepare: standing(fixtures.tierVariants.almost()) } },
};

/** At the top of the ladder. */
export const Top: Story = {
  parameters: { portico: { prepare: standing(fixtures.tierVariants.top()) } },
};

/** A promotion is celebrated until it is seen, and then never again. */
export const Promoted: Story = {
  parameters: { portico: { prepare: standing(fixtures.tierVariants.promoted()) } },
  play: async ({ canvas }) => {
    const seen = await canvas.findByRole('button', { name: 'Thank you' }, waitMs);
    await userEvent.click(seen);
    await waitFor(() => expect(canvas.queryByText(/You are .* now/)).toBeNull(), waitMs);
  },
};

/** Names of tiers are the program's and may be long. */
export const LongNames: Story = {
  parameters: {
    portico: {
      prepare: standing(
        fixtures.tierProgress({
          tier: { key: 'a', name: 'Gesellschafter der ersten Stunde', rank: 0 },
          next: { key: 'b', name: 'Donaudampfschifffahrtsgesellschaftskapitän', rank: 1 },
        }),
      ),
    },
  },
};

/** Without a place to send the partner there are no buttons. */
export const WithoutActions: Story = { render: () => <TierRing /> };

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
