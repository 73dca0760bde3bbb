import type { Meta, StoryObj } from '@storybook/react-vite';
import { ReferralLinkBuilder } from './index.ts';
import * as keeping from './link-list.plays.ts';
import * as data from './referral-link-builder.fixtures.ts';

const meta = {
  title: 'Widgets/Referral link builder',
  component: ReferralLinkBuilder,
} satisfies Meta<typeof ReferralLinkBuilder>;

export default meta;
type Story = StoryObj<typeof meta>;

/** A partner who is doing well. */
export const Ready: Story = {};

/** Nothing has answered yet: the skeleton has the size of what comes. */
export const Loading: Story = { parameters: { portico: { latency: Infinity } } };

/** The first link is one press away. */
export const Empty: Story = { parameters: { portico: { scenario: 'empty' } } };

/** The server could not answer: what happened, trying again, an id to quote. */
export const Failed: Story = { parameters: { portico: { fail: { '*': 'internal' } } } };

/** The session may not see links. */
export const NotAllowed: Story = {
  parameters: { portico: { prepare: data.allowing('profile:read') } },
};

/** The session may see and share links, and change nothing. */
export const ReadOnly: Story = {
  parameters: { portico: { prepare: data.allowing('links:read') } },
};

export const OneLink: Story = { parameters: { portico: { scenario: 'one' } } };

/** More than one page; the next one comes on demand. */
export const ManyLinks: Story = {
  parameters: { portico: { prepare: data.having(...data.manyLinks) } },
  play: keeping.loadMore,
};

/** Names of 120 characters, an ending of 40, a host that goes on. */
export const LongNames: Story = {
  parameters: { portico: { prepare: data.having(...data.longest) } },
};

/** From nothing to $1,234,567.89, with yen and dinars between. */
export const Figures: Story = {
  parameters: { portico: { prepare: data.having(...data.figures) } },
};

/** Archived links wait; they still lead visitors on. */
export const Archived: Story = {
  parameters: { portico: { prepare: data.having(...data.withArchive) } },
  play: keeping.lookAtArchive,
};

export const German: Story = { globals: { locale: 'de' } };

export const Arabic: Story = { globals: { locale: 'ar' } };

export const Dark: Story = { globals: { brand: 'hera', scheme: 'dark' } };

const narrow: NonNullable<Story['decorators']> = [
  (Story) => (
    <div style={{ inlineSize: 320 }}>
      <Story />
    </div>
  ),
];

/** The narrowest slot: rows become cards of two lines. */
export const Narrow: Story = { decorators: narrow };

export const NarrowLongNames: Story = { ...LongNames, decorators: narrow };

export const NarrowGerman: Story = { ...German, decorators: narrow };

export const NarrowArabic: Story = { ...Arabic, decorators: narrow };
