import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { CommissionReview } from './index.ts';
import * as data from './commission-review.fixtures.ts';

const meta = {
  title: 'Admin/Commission review',
  component: CommissionReview,
  tags: ['!autodocs'],
  parameters: { portico: { staff: true } },
  // What is looked at and checked is the widget with its data, not its skeleton.
  play: async ({ canvasElement }) => data.settled(canvasElement),
} satisfies Meta<typeof CommissionReview>;

export default meta;
type Story = StoryObj<typeof meta>;

const waitMs = { timeout: 5_000 };

/** What waits for a person: held, disputed and large commissions of all partners. */
export const Ready: Story = {};

/** Nothing has answered yet: the skeleton has the size of what comes. */
export const Loading: Story = {
  parameters: { portico: { latency: Infinity } },
  play: async () => {},
};

/** Everything is decided. */
export const Empty: Story = { parameters: { portico: { prepare: data.nothingWaits } } };

export const Failed: Story = { parameters: { portico: { fail: { '*': 'internal' } } } };

/** The role does not include reading: it says which permission is missing. */
export const NotAllowed: Story = { parameters: { portico: { staff: ['ledger:read'] } } };

/** The role may look and not decide: no checkboxes, no actions. */
export const ReadOnly: Story = { parameters: { portico: { staff: ['staff:read'] } } };

/** The provider holds a partner’s client: the set-up is wrong, and says so. */
export const PartnersClient: Story = { parameters: { portico: { staff: false } } };

export const Everything: Story = { args: { initialChoice: { view: 'all' } } };

/** Large amounts of one currency, held until somebody has looked. */
export const HighValue: Story = {
  args: { initialChoice: { holdReason: ['high_value'], minAmount: 100_000 } },
};

export const NothingMatches: Story = {
  args: { initialChoice: { holdReason: ['partner_not_active'] } },
};

/** The connection is gone: the last rows stay, with their age. */
export const Offline: Story = {
  play: async ({ canvas, loaded }) => {
    await canvas.findAllByRole('checkbox', {}, waitMs);
    data.fakeOf(loaded).offline = true;
    window.dispatchEvent(new Event('offline'));
    await canvas.findByText(/You are offline/);
  },
};

export const LongWords: Story = { parameters: { portico: { prepare: data.longWords } } };

/** Shift takes all rows between; the bar says what the selection comes to. */
export const Selected: Story = {
  play: async ({ canvas }) => {
    const boxes = await canvas.findAllByRole('checkbox', { name: /^Select .* of / }, waitMs);
    const user = userEvent.setup();
    await user.click(boxes[0]!);
    await user.keyboard('{Shift>}');
    await user.click(boxes[3]!);
    await user.keyboard('{/Shift}');
    await expect(canvas.getByText('4 selected')).toBeVisible();
    await expect(boxes[2]).toBeChecked();
  },
};

/** By keyboard alone: space selects, shift and an arrow take the next row along. */
export const Keyboard: Story = {
  play: async ({ canvas }) => {
    const boxes = await canvas.findAllByRole('checkbox', { name: /^Select .* of / }, waitMs);
    boxes[0]!.focus();
    await userEvent.keyboard(' {Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    await expect(canvas.getByText('3 selected')).toBeVisible();
    await expect(boxes[2]).toHaveFocus();
    await userEvent.keyboard('{End}');
    await expect(boxes.at(-1)).toHaveFocus();
  },
};

/** What will happen is said before it does; nothing moves without a reason. */
export const Asking: Story = {
  play: async ({ canvas }) => {
    const all = await canvas.findByRole('checkbox', { name: /^Select all/ }, waitMs);
    await userEvent.click(all);
    await userEvent.click(canvas.getByRole('button', { name: 'Cancel for good' }));
    const dialog = within(await canvas.findByRole('dialog', {}, waitMs));
    await waitFor(() => expect(dialog.getByText(/This is final/)).toBeVisible(), waitMs);
    await userEvent.click(dialog.getByRole('button', { name: /for good$/ }));
    await expect(dialog.getByText('Say why.')).toBeVisible();
  },
};

/** Some were changed, one was not: the outcome says which, and why. */
export const Decided: Story = {
  play: async ({ canvas, loaded }) => {
    const fake = data.fakeOf(loaded);
    const table = await canvas.findByRole('table', {}, waitMs);
    await userEvent.click(canvas.getByRole('radio', { name: 'On hold' }));
    await waitFor(() => expect(within(table).queryByText('Disputed')).toBeNull(), waitMs);
    await userEvent.click(await canvas.findByRole('checkbox', { name: /^Select all/ }, waitMs));
    await userEvent.click(canvas.getByRole('button', { name: 'Approve' }));
    const dialog = within(await canvas.findByRole('dialog', {}, waitMs));
    const [first] = fake.state.neighbours.values();
    data.cancelMeanwhile(fake, first!.list({ status: ['held'] }, '-occurredAt')[0]!.row.id);
    await userEvent.click(dialog.getByRole('button', { name: /^Approve/ }));
    await canvas.findByText(/commissions approved/, { selector: 'strong' }, waitMs);
    await expect(canvas.getByText(/It has moved on/)).toBeVisible();
  },
};

/** One commission: what it is made of, what happened to it, and what the partner objects. */
export const DisputeOpen: Story = {
  args: { initialChoice: { view: 'disputed' } },
  play: async ({ canvas }) => {
    const [first] = await canvas.findAllByRole('button', { name: /^Details of/ }, waitMs);
    await userEvent.click(first!);
    const dispute = within(await canvas.findByRole('region', { name: 'Dispute' }, waitMs));
    await userEvent.type(dispute.getByLabelText('Answer the partner'), 'We have looked.');
    await userEvent.click(dispute.getByRole('button', { name: 'Send answer' }));
    await dispute.findByText('We have looked.', { selector: 'p' }, waitMs);
  },
};

/** A decision with a correction: each consequence in a sentence, before it happens. */
export const DisputeDecided: Story = {
  args: { initialChoice: { view: 'disputed' } },
  play: async ({ canvas }) => {
    const [first] = await canvas.findAllByRole('button', { name: /^Details of/ }, waitMs);
    await userEvent.click(first!);
    const dispute = within(await canvas.findByRole('region', { name: 'Dispute' }, waitMs));
    await userEvent.click(dispute.getByRole('button', { name: 'Decide' }));
    await userEvent.type(dispute.getByLabelText('What you tell the partner'), 'You are right.');
    await userEvent.type(dispute.getByLabelText('Correct the amount by'), '12.45');
    await expect(dispute.getByText('$12.45 is added, approved at once.')).toBeVisible();
    await userEvent.click(dispute.getByRole('button', { name: 'Accept the dispute' }));
    await dispute.findByText('Accepted', {}, waitMs);
  },
};

/** A file that came with a message, to be looked at by its own program. */
export const EvidenceDownloaded: Story = {
  args: { initialChoice: { view: 'disputed' } },
  play: async ({ canvas, loaded }) => {
    const [first] = await canvas.findAllByRole('button', { name: /^Details of/ }, waitMs);
    await userEvent.click(first!);
    const dispute = within(await canvas.findByRole('region', { name: 'Dispute' }, waitMs));
    await userEvent.click(await dispute.findByRole('button', { name: /^Download certificate/ }));
    const calls = () => data.fakeOf(loaded).calls.map(({ name }) => name);
    await waitFor(() => expect(calls()).toContain('admin.disputes.evidence'), waitMs);
  },
};

/** The file did not come, and why. */
export const EvidenceFailing: Story = {
  args: { initialChoice: { view: 'disputed' } },
  parameters: { portico: { fail: { 'admin.disputes.evidence': 'unavailable' } } },
  play: async ({ canvas }) => {
    const [first] = await canvas.findAllByRole('button', { name: /^Details of/ }, waitMs);
    await userEvent.click(first!);
    const dispute = within(await canvas.findByRole('region', { name: 'Dispute' }, waitMs));
    await userEvent.click(await dispute.findByRole('button', { name: /^Download certificate/ }));
    await dispute.findByText(/^The file did not download/, {}, waitMs);
  },
};

/** Any partner of the program, found by name; a name that nobody has says so. */
export const PartnerFound: Story = {
  args: { initialChoice: { view: 'all' } },
  play: async ({ canvas, loaded }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Partner' }, waitMs));
    const field = await canvas.findByRole('searchbox', { name: /^Search all partners/ }, waitMs);
    await userEvent.type(field, 'nobody');
    await canvas.findByText('No partner has a name like this.', {}, waitMs);
    await userEvent.clear(field);
    await userEvent.type(field, 'atlas');
    await userEvent.keyboard('{Enter}');
    await canvas.findByRole('button', { name: /^Remove Partner: Atlas/ }, waitMs);
    const asked = data.fakeOf(loaded).calls.filter(({ name }) => name === 'admin.partners.list');
    // Typing asks when it has come to rest, and not for every letter.
    await expect(asked.length).toBeLessThan(6);
  },
};

/** An amount given by hand. */
export const Adjusting: Story = {
  play: async ({ canvas }) => {
    const [first] = await canvas.findAllByRole('button', { name: /^Details of/ }, waitMs);
    await userEvent.click(first!);
    await userEvent.click(await canvas.findByRole('button', { name: 'Adjust by hand' }, waitMs));
    await userEvent.type(await canvas.findByRole('textbox', { name: 'Amount' }, waitMs), '75');
    await expect(canvas.getByRole('button', { name: 'Give $75.00' })).toBeEnabled();
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
  },
  decorators: [
    (Story) => (
      <div style={{ inlineSize: 320 }}>
        <Story />
      </div>
    ),
  ],
};
