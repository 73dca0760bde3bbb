import type { Meta, StoryObj } from '@storybook/react-vite';
import { ReferralLinkBuilder } from './index.ts';
import * as data from './referral-link-builder.fixtures.ts';
import * as plays from './referral-link-builder.plays.ts';

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
  play: plays.loadMore,
};

/** Names of 120 characters, an ending of 40, a host that goes on. */
export const LongNames: Story = {
  parameters: { portico: { prepare: data.having(...data.longest) } },
};

/** From nothing to $1,234,567.89, with yen and dinars between. */
export const Figures: Story = {
  parameters: { portico: { prepare: data.having(...data.figures) } },
};

/** A name, an ending of one's own that is free, one press: on top, in hand, ready to copy. */
export const Create: Story = { play: plays.create };

/** Two quick presses make one link. */
export const CreateOnce: Story = { play: plays.createTwice };

/** The first link of all. */
export const CreateFirst: Story = {
  parameters: { portico: { scenario: 'empty' } },
  play: plays.createFirst,
};

/** The ending belongs to somebody: said while typing, with one that is free. */
export const TakenEnding: Story = { play: plays.typeTaken };

/** What is suggested can be taken with one press. */
export const TakenEndingResolved: Story = { play: plays.takeSuggestion };

/** Everything that can be typed wrongly, said at its field. */
export const FormErrors: Story = { play: plays.typeWrongly };

/** The server refuses the host: said at the field, which gets the focus. */
export const DestinationRefused: Story = { play: plays.leadElsewhere };

/** A failure that is nobody's fault: what happened, and what to quote. */
export const CreateFailed: Story = {
  parameters: { portico: { fail: { 'links.create': 'unavailable' } } },
  play: plays.createInVain,
};

/** Presets fill in what analytics tools understand; the preview follows. */
export const CampaignTags: Story = { play: plays.tag };

export const Copied: Story = { play: plays.copy };

export const ShareOpen: Story = { play: plays.share };

/** Dark on light in every theme, with the quiet zone that scanners want. */
export const QrOpen: Story = { play: plays.scan };

export const QrOpenDark: Story = { ...QrOpen, globals: { brand: 'siso' } };

/** Archived links wait; they still lead visitors on. */
export const Archived: Story = {
  parameters: { portico: { prepare: data.having(...data.withArchive) } },
  play: plays.lookAtArchive,
};

export const ArchiveEmpty: Story = { play: plays.lookAtArchive };

/** The place of the row stays, with the way back. */
export const JustArchived: Story = { play: plays.archive };

export const ArchiveAndUndo: Story = { play: plays.archiveAndUndo };

/** It did not work: the row is back, with the reason. */
export const ArchiveFailed: Story = {
  parameters: { portico: { fail: { 'links.archive': 'internal' } } },
  play: plays.archiveInVain,
};

export const Restore: Story = {
  parameters: { portico: { prepare: data.having(...data.withArchive) } },
  play: plays.restore,
};

/** Enter saves, Escape gives up, focus stays in the row. */
export const RenameByKeyboard: Story = { play: plays.rename };

export const EditOpen: Story = { play: plays.openEdit };

export const EditDestination: Story = { play: plays.edit };

/** Clicks arrive while somebody looks. */
export const Live: Story = { play: plays.follow };

/** The connection is gone: the last data stays, with its age. */
export const Offline: Story = { play: plays.goOffline };

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
