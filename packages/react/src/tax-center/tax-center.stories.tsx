import type { Meta, StoryObj } from '@storybook/react-vite';
import { fixtures } from '@portico/sdk/testing';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import { TaxCenter } from './index.ts';
import * as data from './tax-center.fixtures.ts';

const meta = {
  title: 'Widgets/Tax center',
  component: TaxCenter,
  args: { onFiled: fn() },
} satisfies Meta<typeof TaxCenter>;

export default meta;
type Story = StoryObj<typeof meta>;

const waitMs = { timeout: 5_000 };
const { taxVariants } = fixtures;

/** A person in the US with a form, two years and their documents. */
export const Ready: Story = {};

/** Nothing has answered yet: the skeleton has the size of what comes. */
export const Loading: Story = { parameters: { portico: { latency: Infinity } } };

/** The server could not answer. */
export const Failed: Story = { parameters: { portico: { fail: { '*': 'internal' } } } };

/** The session may not see taxes. */
export const NotAllowed: Story = {
  parameters: { portico: { fail: { 'tax.center': 'scope_missing' } } },
};

/** The session may look and not file: nothing to press. */
export const ReadOnly: Story = {
  parameters: { portico: { prepare: data.allowing('tax:read', 'events:read') } },
  play: async ({ canvas }) => {
    await canvas.findByText('Jordan Avery', {}, waitMs);
    await expect(canvas.queryByRole('button', { name: 'Replace form' })).toBeNull();
  },
};

/** Payouts wait for a form. */
export const FormRequired: Story = {
  parameters: { portico: { prepare: data.standing(taxVariants.withoutForm()) } },
};

/** Just joined, and nobody asks for anything yet. */
export const Empty: Story = {
  parameters: {
    portico: {
      prepare: data.standing({
        ...taxVariants.withoutForm(),
        required: false,
        withholding: { rate: '0', reason: 'none' },
      }),
    },
  },
};

/** A person abroad who claims a treaty. */
export const Treaty: Story = {
  parameters: { portico: { prepare: data.standing(taxVariants.treaty()) } },
};

/** The IRS has sent a notice. */
export const BackupWithholding: Story = {
  parameters: { portico: { prepare: data.standing(taxVariants.backupWithholding()) } },
};

/** The form has run out, and payouts wait for a new one. */
export const Expired: Story = {
  parameters: { portico: { prepare: data.standing(taxVariants.expired()) } },
};

/** The form ends within two months. */
export const Expiring: Story = {
  parameters: {
    portico: {
      prepare: data.standing({
        ...taxVariants.treaty(),
        form: fixtures.taxForm({ kind: 'w8ben', validUntil: '2026-12-31T23:59:59.999Z' }),
      }),
    },
  },
};

/** Names as long as they may be, and sums that need their room. */
export const LongNames: Story = {
  parameters: {
    portico: {
      prepare: data.standing({
        ...taxVariants.usPerson(),
        form: fixtures.taxForm({
          legalName: 'Donaudampfschifffahrtsgesellschaftskapitänswitwenundwaisenversicherung',
          signedBy: 'Maximiliane-Alexandra von Hohenstein-Wittgenstein',
        }),
        years: [fixtures.taxYear(2026, 123_456_789_01), fixtures.taxYear(2025, 0)],
      }),
    },
  },
};

/** The file is saved; trying again helps where it did not come. */
export const DownloadFailing: Story = {
  parameters: { portico: { fail: { 'tax.document': 'unavailable' } } },
  play: async ({ canvas }) => {
    const name = 'Download Form 1099-NEC for 2025';
    await userEvent.click(await canvas.findByRole('button', { name }, waitMs));
    await canvas.findByText(/did not download/, {}, waitMs);
  },
};

/** From the first page to the signature; a number that cannot be is not let through. */
export const FilingW9: Story = {
  parameters: { portico: { prepare: data.standing(taxVariants.withoutForm()) } },
  play: async ({ canvas, loaded, args }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Add tax form' }, waitMs));
    const dialog = await data.formDialog();
    await userEvent.click(dialog.getByRole('radio', { name: 'US person or company' }));
    await data.next(dialog);
    await data.fill(dialog, {
      'Legal name': 'Jordan Avery',
      'Tax classification': 'individual',
      'Social security number': '900-12-3456',
    });
    await data.next(dialog);
    await dialog.findByText(/This is not a social security number/);
    await expect(dialog.getByLabelText('Social security number')).toHaveFocus();
    await userEvent.clear(dialog.getByLabelText('Social security number'));
    await data.fill(dialog, { 'Social security number': '123-45-6789' });
    await data.next(dialog);
    await data.fill(dialog, {
      'Street and number': '12 Harbor Street',
      'Postal code': '04101',
      City: 'Portland',
    });
    await data.next(dialog);
    await dialog.findByText('Ends in 6789');
    await data.sign(dialog, 'Jordan Avery');
    await canvas.findByText('Your W-9 is on file. Thank you.', {}, waitMs);
    await canvas.findByText('SSN ending in 6789');
    await expect(args.onFiled).toHaveBeenCalledOnce();
    const sent = data.fakeOf(loaded).calls.filter(({ name }) => name === 'tax.submit');
    await expect(sent).toHaveLength(1);
  },
};

/** Whoever does not confirm who they are reads why nothing was saved, and loses no input. */
export const StepUpRefused: Story = {
  parameters: {
    portico: { prepare: data.standing(taxVariants.withoutForm()), stepUp: 'refused' },
  },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Add tax form' }, waitMs));
    const dialog = await data.formDialog();
    await data.fillW9(dialog);
    await data.sign(dialog, 'Jordan Avery');
    await dialog.findByText(/We first need to be sure that it is you/, {}, waitMs);
    await expect(dialog.getByLabelText('Full name, as your signature')).toHaveValue('Jordan Avery');
  },
};

/** The connection is gone: the last data stays, with its age. */
export const Offline: Story = {
  play: async ({ canvas, canvasElement }) => {
    await waitFor(
      () => expect(canvasElement.querySelector('[data-portico-state="ready"]')).not.toBeNull(),
      waitMs,
    );
    window.dispatchEvent(new Event('offline'));
    await canvas.findByText(/You are offline/, {}, waitMs);
    window.dispatchEvent(new Event('online'));
    await waitFor(() => expect(canvas.queryByText(/You are offline/)).toBeNull(), waitMs);
  },
};

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
