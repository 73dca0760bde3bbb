import { Download, Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { expect, waitFor } from 'storybook/test';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { Root } from '../style/index.ts';
import { Line, Stack } from './gallery.parts.ts';
import { Button, Checkbox, Dialog, IconButton, Menu, Popover, TextField } from './index.ts';

const meta = {
  title: 'Primitives/Overlays',
  parameters: {
    docs: {
      description: { component: 'What floats: native dialogs and popovers, rendered in place.' },
    },
  },
  decorators: [
    (Story) => (
      <Root widget="gallery" state="ready">
        <Stack>
          <Story />
        </Stack>
      </Root>
    ),
  ],
} satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

function OverlaysDemo({ initial }: { initial?: 'center' | 'sheet' }) {
  const [open, setOpen] = useState<'center' | 'sheet' | undefined>(initial);
  const close = () => setOpen(undefined);
  return (
    <Line>
      <Button onClick={() => setOpen('center')}>Open dialog</Button>
      <Button onClick={() => setOpen('sheet')}>Open sheet</Button>
      <Popover label="Filters" trigger={(props) => <Button {...props}>Filters</Button>}>
        <Checkbox label="Only mine" />
      </Popover>
      <Menu
        label="Link actions"
        trigger={(props) => <IconButton {...props} icon={Ellipsis} label="Link actions" />}
        items={[
          { id: 'rename', label: 'Rename', icon: Pencil, onSelect: () => undefined },
          { id: 'get', label: 'Download QR code', icon: Download, onSelect: () => undefined },
          {
            id: 'delete',
            label: 'Delete link',
            icon: Trash2,
            tone: 'danger',
            onSelect: () => undefined,
          },
        ]}
      />
      <Dialog
        open={open !== undefined}
        onClose={close}
        variant={open ?? 'center'}
        title="Create a link"
        description="Give it a name that you will recognise in your reports."
        closeLabel="Close"
        footer={
          <>
            <Button variant="ghost" onClick={close}>
              Cancel
            </Button>
            <Button variant="primary" onClick={close}>
              Create link
            </Button>
          </>
        }
      >
        <TextField label="Link name" placeholder="Spring campaign" />
      </Dialog>
    </Line>
  );
}

/** Dialog, sheet, popover and menu, closed. */
export const Closed: Story = { render: () => <OverlaysDemo /> };

/** The dialog, open. */
export const OpenDialog: Story = {
  render: () => <OverlaysDemo initial="center" />,
  tags: ['!autodocs'],
};

/** The side sheet, open. */
export const OpenSheet: Story = {
  render: () => <OverlaysDemo initial="sheet" />,
  tags: ['!autodocs'],
};

/** The menu by keyboard: opens on its first action, arrows and letters move, Escape goes back. */
export const MenuByKeyboard: Story = {
  render: () => <OverlaysDemo />,
  tags: ['!autodocs'],
  play: async ({ canvas, userEvent }) => {
    const button = canvas.getByRole('button', { name: 'Link actions' });
    button.focus();
    await userEvent.keyboard('{Enter}');
    const focusOn = (name: string) =>
      waitFor(() => expect(canvas.getByRole('menuitem', { name })).toHaveFocus());
    await focusOn('Rename');
    await userEvent.keyboard('{ArrowDown}');
    await focusOn('Download QR code');
    await userEvent.keyboard('{End}');
    await focusOn('Delete link');
    await userEvent.keyboard('{ArrowDown}');
    await focusOn('Rename');
    await userEvent.keyboard('d');
    await focusOn('Download QR code');
    canvas.getByRole('menu').hidePopover();
    await waitFor(() => expect(button).toHaveFocus());
    await expect(button).toHaveAttribute('aria-expanded', 'false');
  },
};

/** The dialog puts focus on its field and gives it back when it closes. */
export const DialogReturnsFocus: Story = {
  render: () => <OverlaysDemo />,
  tags: ['!autodocs'],
  play: async ({ canvas, userEvent }) => {
    const button = canvas.getByRole('button', { name: 'Open dialog' });
    await userEvent.click(button);
    await expect(canvas.getByRole('textbox', { name: 'Link name' })).toHaveFocus();
    await userEvent.click(canvas.getByRole('button', { name: 'Close' }));
    await expect(canvas.queryByRole('dialog')).toBeNull();
    await expect(button).toHaveFocus();
  },
};
