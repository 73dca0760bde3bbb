import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { AssetGrid, type AssetGridProps } from './index.ts';
import * as data from './asset-grid.fixtures.ts';

const meta = {
  title: 'Widgets/Asset grid',
  component: AssetGrid,
  args: { onShowTier: fn() as AssetGridProps['onShowTier'] },
} satisfies Meta<typeof AssetGrid>;

export default meta;
type Story = StoryObj<typeof meta>;

const waitMs = { timeout: 5_000 };

/** One of every category and format, some of them waiting for the next tier. */
export const Ready: Story = {};

/** Nothing has answered yet: the skeleton has the size of what comes. */
export const Loading: Story = { parameters: { portico: { latency: Infinity } } };

/** The program has not shared anything yet. */
export const Empty: Story = { parameters: { portico: { scenario: 'empty' } } };

/** The server could not answer: what happened, trying again, an id to quote. */
export const Failed: Story = { parameters: { portico: { fail: { '*': 'internal' } } } };

/** The session may not see assets. */
export const NotAllowed: Story = {
  parameters: { portico: { prepare: data.allowing('profile:read') } },
};

export const FilteredEmpty: Story = {
  args: { initialChoice: { search: 'Nobody wrote this' } },
  play: async ({ canvas }) => {
    await canvas.findByText('Nothing fits this search', {}, waitMs);
    await userEvent.click(canvas.getByRole('button', { name: 'Show everything' }));
    await canvas.findByRole('heading', { name: 'Product overview' }, waitMs);
    await expect(canvas.getByRole('searchbox')).toHaveValue('');
  },
};

/** With one category there is nothing to choose from. */
export const OneAsset: Story = { parameters: { portico: { scenario: 'one' } } };

export const LongNames: Story = {
  parameters: { portico: { prepare: data.having(...data.longNames) } },
};

/** Without a picture a sheet says the format. */
export const WithoutPictures: Story = {
  parameters: { portico: { prepare: data.having(...data.withoutPictures) } },
};

/** The lowest tier: all there is to see, and one way to all of it. */
export const AllLocked: Story = {
  parameters: { portico: { scenario: 'locked' } },
  play: async ({ canvas, args }) => {
    await canvas.findByText('All of this unlocks at Gold', {}, waitMs);
    await expect(canvas.queryByRole('button', { name: /^Download/ })).toBeNull();
    await userEvent.click(canvas.getByRole('button', { name: 'See how to get there' }));
    await expect(args.onShowTier).toHaveBeenCalledWith(expect.objectContaining({ key: 'gold' }));
  },
};

/** What is locked shows what unlocks it, and offers no download. */
export const LockedOffersNoDownload: Story = {
  play: async ({ canvas, args }) => {
    const title = await canvas.findByRole('heading', { name: 'Proposal template' }, waitMs);
    const card = within(title.closest('li')!);
    await expect(card.getByText('Unlocks at Gold')).toBeVisible();
    await expect(card.queryByRole('button', { name: /Download/ })).toBeNull();
    await userEvent.click(card.getByRole('button', { name: /^Unlocks at Gold/ }));
    await expect(args.onShowTier).toHaveBeenCalledWith(expect.objectContaining({ key: 'gold' }));
  },
};

/** Without a place to send the partner there is only the tier. */
export const WithoutStep: Story = { args: { onShowTier: undefined } };

export const ByCategory: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('radio', { name: /Logos and brand/ }, waitMs));
    await waitFor(() => expect(canvas.getAllByRole('listitem')).toHaveLength(2), waitMs);
    await expect(canvas.getByRole('heading', { name: 'Logo, dark' })).toBeVisible();
    await canvas.findByText('2 items found', { selector: '[role=status]' }, waitMs);
  },
};

/** The request waits until the typing does. */
export const BySearch: Story = {
  play: async ({ canvas, loaded }) => {
    await canvas.findByRole('heading', { name: 'Product overview' }, waitMs);
    await userEvent.type(canvas.getByRole('searchbox'), 'e-mail');
    await waitFor(() => expect(canvas.getAllByRole('listitem')).toHaveLength(2), waitMs);
    const searches = data.fakeOf(loaded).calls.filter(({ input }) => input['search']);
    await expect(searches).toHaveLength(1);
  },
};

/** More than one page: the next one comes by itself as the end draws near. */
export const Many: Story = {
  parameters: { portico: { prepare: data.having(...data.manyAssets) } },
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { name: 'Material 1' }, waitMs);
    const last = canvas.getAllByRole('listitem').at(-1)!;
    last.scrollIntoView();
    await canvas.findByRole('heading', { name: 'Material 100' }, waitMs);
    last.ownerDocument.defaultView?.scrollTo(0, 0);
  },
};

/** The file is saved under its name, and the count moves at once. */
export const Download: Story = {
  play: async ({ canvas }) => {
    const files = data.catchFiles();
    try {
      const title = await canvas.findByRole('heading', { name: 'Product overview' }, waitMs);
      const card = within(title.closest('li')!);
      await expect(card.getByText('Downloaded 7 times')).toBeVisible();
      await userEvent.click(card.getByRole('button', { name: 'Download Product overview' }));
      await card.findByText('Downloaded 8 times', {}, waitMs);
      await expect(files.saved.map(({ name }) => name)).toEqual(['Product overview.pdf']);
      const file = await (await fetch(files.saved[0]!.href)).blob();
      await expect(file.type).toBe('application/pdf');
      await expect(await file.text()).toMatch(/^%PDF-/);
      await canvas.findByText(/Saved as Product overview.pdf/, {}, waitMs);
    } finally {
      files.stop();
    }
  },
};

/** What happened, the way to try again, and the id to quote. */
export const DownloadFailing: Story = {
  parameters: { portico: { fail: { 'assets.download': 'unavailable' } } },
  play: async ({ canvas, loaded }) => {
    const files = data.catchFiles();
    try {
      const name = 'Download Product overview';
      await userEvent.click(await canvas.findByRole('button', { name }, waitMs));
      await canvas.findByText(/The download did not work/, {}, waitMs);
      await canvas.findByText(/mention rq_/);
      await expect(canvas.getByText('Downloaded 7 times')).toBeVisible();
      data.fakeOf(loaded).heal();
      await userEvent.click(canvas.getByRole('button', { name: `Try again: ${name}` }));
      await canvas.findByText('Downloaded 8 times', {}, waitMs);
      await expect(files.saved).toHaveLength(1);
      // The button that was pressed has gone, the keyboard has not lost its place.
      await expect(canvas.getByRole('button', { name })).toHaveFocus();
      await expect(canvas.queryByText(/The download did not work/)).toBeNull();
    } finally {
      files.stop();
    }
  },
};

/** As it looks while it is wrong. */
export const DownloadFailed: Story = {
  parameters: { portico: { fail: { 'assets.download': 'unavailable' } } },
  play: async ({ canvas }) => {
    const name = 'Download Product overview';
    await userEvent.click(await canvas.findByRole('button', { name }, waitMs));
    await canvas.findByText(/The download did not work/, {}, waitMs);
  },
};

/** A tier was lost while the page was open: the server refuses, and the card follows. */
export const Demoted: Story = {
  play: async ({ canvas, loaded }) => {
    const name = 'Download Product overview';
    const button = await canvas.findByRole('button', { name }, waitMs);
    data.demote(data.fakeOf(loaded));
    button.focus();
    await userEvent.keyboard('{Enter}');
    await canvas.findByText(/It unlocks at Gold/, { selector: '[role=status]' }, waitMs);
    await waitFor(() => expect(canvas.queryByRole('button', { name })).toBeNull(), waitMs);
    const thumb = canvas.getByRole('button', { name: 'Preview Product overview' });
    await waitFor(() => expect(thumb).toHaveFocus(), waitMs);
  },
};

/** Opened, turned and closed with the keyboard; the focus comes back to where it was. */
export const PreviewByKeyboard: Story = {
  play: async ({ canvas }) => {
    const name = 'Preview Product overview';
    const thumb = await canvas.findByRole('button', { name }, waitMs);
    thumb.focus();
    await userEvent.keyboard('{Enter}');
    await canvas.findByRole('dialog', { name: 'Product overview' }, waitMs);
    await userEvent.keyboard('{ArrowRight}');
    const dialog = within(await canvas.findByRole('dialog', { name: 'Security fact sheet' }));
    dialog.getByText('2 of 10');
    await userEvent.keyboard('{ArrowLeft}');
    await canvas.findByRole('dialog', { name: 'Product overview' });
    // Escape is the browser's own and cannot be made up: the cross does the same.
    await userEvent.click(canvas.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(canvas.queryByRole('dialog')).toBeNull(), waitMs);
    await expect(thumb).toHaveFocus();
  },
};

/** Large, with its details and the download. */
export const PreviewOpen: Story = {
  play: async ({ canvas }) => {
    const name = 'Preview Customer story card';
    await userEvent.click(await canvas.findByRole('button', { name }, waitMs));
    const dialog = within(await canvas.findByRole('dialog', {}, waitMs));
    await dialog.findByRole('img', { name: 'Preview of Customer story card' }, waitMs);
  },
};

/** A glimpse, and what opens it. */
export const PreviewLocked: Story = {
  play: async ({ canvas }) => {
    const name = 'Preview Proposal template';
    await userEvent.click(await canvas.findByRole('button', { name }, waitMs));
    const dialog = within(await canvas.findByRole('dialog', {}, waitMs));
    await waitFor(() => expect(dialog.getByText('Unlocks at Gold')).toBeVisible(), waitMs);
    await expect(dialog.queryByRole('button', { name: /Download/ })).toBeNull();
  },
};

/** An e-mail opens in a frame that may do nothing, once its file is here. */
export const PreviewMail: Story = {
  play: async ({ canvas }) => {
    const files = data.catchFiles();
    try {
      const title = 'Introduction e-mail';
      const thumb = await canvas.findByRole('button', { name: `Preview ${title}` }, waitMs);
      await userEvent.click(thumb);
      const dialog = within(await canvas.findByRole('dialog', {}, waitMs));
      await userEvent.click(dialog.getByRole('button', { name: `Download ${title}` }));
      const frame = await dialog.findByTitle(`The e-mail “${title}”`, {}, waitMs);
      await expect(frame).toHaveAttribute('sandbox', '');
      await waitFor(() => expect(frame).toHaveAttribute('srcdoc', expect.stringMatching(/Hello/)));
    } finally {
      files.stop();
    }
  },
};

/** The connection is gone: the last assets stay, with their age. */
export const Offline: Story = {
  play: async ({ canvas, loaded }) => {
    await canvas.findByRole('heading', { name: 'Product overview' }, waitMs);
    data.fakeOf(loaded).offline = true;
    window.dispatchEvent(new Event('offline'));
    await canvas.findByText(/You are offline/);
  },
};

export const German: Story = { globals: { locale: 'de' } };

export const Arabic: Story = { globals: { locale: 'ar' } };

export const Dark: Story = { globals: { brand: 'hera', scheme: 'dark' } };

/** The narrowest slot: cards become rows with a small picture. */
export const Narrow: Story = {
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 320 }}>
        <Story />
      </div>
    ),
  ],
};
