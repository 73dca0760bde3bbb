import type { Meta, StoryObj } from '@storybook/react-vite';
import { ReferralLinkBuilder } from './index.ts';
import * as keeping from './link-list.plays.ts';
import * as data from './referral-link-builder.fixtures.ts';
import * as plays from './referral-link-builder.plays.ts';

// What partners do with the builder, played in a browser; its states are in the other file.
const meta = {
  title: 'Widgets/Referral link builder/In use',
  component: ReferralLinkBuilder,
} satisfies Meta<typeof ReferralLinkBuilder>;

export default meta;
type Story = StoryObj<typeof meta>;

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

/** The button keeps its name while it says for two seconds that it worked. */
export const Copied: Story = {
  parameters: {
    a11y: { config: { rules: [{ id: 'label-content-name-mismatch', enabled: false }] } },
  },
  play: plays.copy,
};

export const ShareOpen: Story = { play: plays.share };

/** Dark on light in every theme, with the quiet zone that scanners want. */
export const QrOpen: Story = { play: plays.scan };

/** Files for print and for slides; both are read back. */
export const QrDownload: Story = { play: plays.download };

export const QrOpenDark: Story = { ...QrOpen, globals: { brand: 'siso' } };

export const ArchiveEmpty: Story = { play: keeping.lookAtArchive };

/** The place of the row stays, with the way back. */
export const JustArchived: Story = { play: keeping.archive };

export const ArchiveAndUndo: Story = { play: keeping.archiveAndUndo };

/** It did not work: the row is back, with the reason. */
export const ArchiveFailed: Story = {
  parameters: { portico: { fail: { 'links.archive': 'internal' } } },
  play: keeping.archiveInVain,
};

export const Restore: Story = {
  parameters: { portico: { prepare: data.having(...data.withArchive) } },
  play: keeping.restore,
};

/** Enter saves, Escape gives up, focus stays in the row. */
export const RenameByKeyboard: Story = { play: keeping.rename };

export const EditOpen: Story = { play: keeping.openEdit };

export const EditDestination: Story = { play: keeping.edit };

/** Clicks arrive while somebody looks. */
export const Live: Story = { play: keeping.follow };

/** The connection is gone: the last data stays, with its age. */
export const Offline: Story = { play: keeping.goOffline };
