import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { CommissionPlanEditor } from './index.ts';
import * as data from './commission-plan-editor.fixtures.ts';

const meta = {
  title: 'Admin/Commission plan editor',
  component: CommissionPlanEditor,
  tags: ['!autodocs'],
  args: { ladder: data.ladderOf('hera') },
  parameters: { portico: { staff: true, prepare: data.emptyTab } },
  // What is looked at and checked is the widget with its data, not its skeleton.
  play: async ({ canvasElement }) => data.settled(canvasElement),
} satisfies Meta<typeof CommissionPlanEditor>;

export default meta;
type Story = StoryObj<typeof meta>;

const waitMs = { timeout: 5_000 };

function of(program: Parameters<typeof data.planOf>[0]): Story {
  return {
    args: { ladder: data.ladderOf(program) },
    parameters: { portico: { prepare: data.planOf(program) } },
  };
}

/** The version in force in sentences, one to come, one that ended. */
export const Ready: Story = of('hera');

export const Affiliate: Story = { ...of('affiliate'), globals: { brand: 'affiliate' } };
export const Siso: Story = { ...of('siso'), globals: { brand: 'siso' } };
export const Smartcrm: Story = { ...of('smartcrm'), globals: { brand: 'smartcrm' } };

/** Nothing has answered yet: the skeleton has the size of what comes. */
export const Loading: Story = {
  parameters: { portico: { latency: Infinity } },
  play: async () => {},
};

/** A program that has just begun: from a reference plan, or from nothing. */
export const Empty: Story = { parameters: { portico: { prepare: data.noPlan } } };

export const Failed: Story = { parameters: { portico: { fail: { '*': 'internal' } } } };

export const NotAllowed: Story = { parameters: { portico: { staff: ['ledger:read'] } } };

/** The role may read and not write. */
export const ReadOnly: Story = { parameters: { portico: { staff: ['staff:read'] } } };

export const LongWords: Story = { parameters: { portico: { prepare: data.longWords } } };

/** The connection is gone: the plan stays, with its age. */
export const Offline: Story = {
  play: async ({ canvas, loaded }) => {
    await canvas.findByRole('group', { name: 'Versions' }, waitMs);
    data.fakeOf(loaded).offline = true;
    window.dispatchEvent(new Event('offline'));
    await canvas.findByText(/You are offline/);
  },
};

/** Without a ladder of its own it reads the program’s: names, in the order of the ladder. */
export const ProgramsLadder: Story = {
  args: { ladder: undefined },
  parameters: { portico: { prepare: data.mixedUpTiers } },
  play: async ({ canvas }) => {
    await canvas.findByText(/Silver 10%, Gold 20%, and Platinum 30%/, {}, waitMs);
  },
};

async function edit(canvas: ReturnType<typeof within>): Promise<void> {
  await userEvent.click(await canvas.findByRole('button', { name: 'Edit as a draft' }, waitMs));
  await canvas.findByRole('heading', { name: /^Draft of version/ }, waitMs);
}

/** A draft beside what a payment would earn by it: $137.26, as the plan in force pays. */
export const Editing: Story = {
  ...of('hera'),
  play: async ({ canvas }) => {
    await edit(canvas);
    await userEvent.click(canvas.getByRole('button', { name: /^Revenue share/ }));
    await canvas.findAllByText('130.73', {}, waitMs);
    await userEvent.selectOptions(canvas.getByLabelText('Certificate'), 'advanced');
    await canvas.findAllByText('137.26', {}, waitMs);
  },
};

/** Every tier, product and period of a larger plan. */
export const EditingSmartcrm: Story = {
  ...of('smartcrm'),
  play: async ({ canvas }) => {
    await edit(canvas);
    await userEvent.click(canvas.getByRole('button', { name: /^New-year SPIFF/ }));
  },
};

/** What is wrong is said at its field, and keeps the draft from being published. */
export const Wrong: Story = {
  ...of('hera'),
  play: async ({ canvas }) => {
    await edit(canvas);
    await userEvent.click(canvas.getByRole('button', { name: /^Revenue share/ }));
    const share = canvas.getByLabelText('Share of the payment');
    await userEvent.clear(share);
    await userEvent.type(share, '130');
    await canvas.findByText('More than the whole payment.', {}, waitMs);
    await userEvent.clear(canvas.getByLabelText('Key'));
    await canvas.findByText('Use small letters, digits, dashes.', {}, waitMs);
    await expect(canvas.getByRole('button', { name: 'Publish' })).toBeDisabled();
  },
};

/** What a past month would have paid: before, after, and where it differs most. */
export const TriedOut: Story = {
  ...of('hera'),
  play: async ({ canvas }) => {
    await edit(canvas);
    await userEvent.click(canvas.getByRole('button', { name: 'Try it' }));
    await canvas.findByRole('table', { name: 'Totals' }, waitMs);
    await canvas.findByRole('table', { name: 'By partner' }, waitMs);
  },
};

/** A draft waits in the tab until it is published or discarded. */
export const DraftWaits: Story = {
  ...of('hera'),
  play: async ({ canvas }) => {
    await edit(canvas);
    await userEvent.click(canvas.getByRole('button', { name: 'Back to the versions' }));
    await canvas.findByText('You have a draft', {}, waitMs);
    await expect(sessionStorage.length).toBe(1);
  },
};

export const Publishing: Story = {
  ...of('hera'),
  play: async ({ canvas }) => {
    await edit(canvas);
    await userEvent.click(canvas.getByRole('button', { name: 'Publish' }));
    const dialog = within(await canvas.findByRole('dialog', {}, waitMs));
    await userEvent.click(dialog.getByRole('button', { name: 'Publish now' }));
    await waitFor(() => expect(canvas.getAllByText('Version 5').length).toBe(2), waitMs);
    await expect(sessionStorage.length).toBe(0);
  },
};

/** Somebody else was quicker: the draft is kept, and can follow that version. */
export const Overtaken: Story = {
  ...of('hera'),
  play: async ({ canvas, loaded }) => {
    await edit(canvas);
    await userEvent.click(canvas.getByRole('button', { name: 'Publish' }));
    data.publishMeanwhile(data.fakeOf(loaded));
    const dialog = within(await canvas.findByRole('dialog', {}, waitMs));
    await userEvent.click(dialog.getByRole('button', { name: 'Publish now' }));
    await dialog.findByText(/^Somebody published version 5/, {}, waitMs);
    await userEvent.click(dialog.getByRole('button', { name: 'Go back' }));
    await userEvent.click(
      await canvas.findByRole('button', { name: 'Let my draft follow it' }, waitMs),
    );
    await canvas.findByRole('heading', { name: 'Draft of version 6' }, waitMs);
  },
};

/** What is scheduled and unused can be taken back. */
export const Withdrawing: Story = {
  ...of('hera'),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /^Version 4/ }, waitMs));
    await userEvent.click(await canvas.findByRole('button', { name: 'Withdraw' }, waitMs));
    const dialog = within(await canvas.findByRole('dialog', {}, waitMs));
    await userEvent.click(dialog.getByRole('button', { name: 'Withdraw' }));
    await waitFor(
      () => expect(canvas.queryByRole('button', { name: /^Version 4/ })).toBeNull(),
      waitMs,
    );
  },
};

export const German: Story = { ...of('affiliate'), globals: { locale: 'de' } };
export const Arabic: Story = { ...of('smartcrm'), globals: { locale: 'ar' } };
export const Dark: Story = { ...of('hera'), globals: { brand: 'hera', scheme: 'dark' } };

/** The narrowest slot: one column, and nothing sticks out. */
export const Narrow: Story = {
  ...of('hera'),
  play: async ({ canvas, canvasElement }) => {
    await edit(canvas);
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
