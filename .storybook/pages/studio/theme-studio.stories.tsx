import { expect, userEvent, waitFor, within } from 'storybook/test';
import type { Meta, StoryObj } from '@storybook/react-vite';
import type { StoryPortico } from '../../decorators/portico.tsx';
import { ThemeStudio } from './theme-studio.tsx';

const meta = {
  title: 'Design/Theme studio',
  tags: ['!autodocs'],
  parameters: {
    // The same widgets are on the page twice, light and dark, so their landmarks are as well.
    a11y: {
      config: {
        rules: [
          { id: 'region', enabled: false },
          { id: 'landmark-unique', enabled: false },
          // In a narrow slot the heads of the table have a name and no text.
          { id: 'empty-table-header', enabled: false },
        ],
      },
    },
  },
  render: (_args, { loaded, globals }) => {
    const { client } = loaded['portico'] as StoryPortico;
    return 'commissions' in client ? (
      <ThemeStudio client={client} locale={String(globals['locale'])} />
    ) : (
      <></>
    );
  },
} satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

/** Everything is here, and no colour is on its way to another. */
async function settled(canvasElement: HTMLElement): Promise<void> {
  const loading = () => canvasElement.querySelectorAll('[data-portico-state="loading"]');
  await waitFor(() => expect(loading()).toHaveLength(0), { timeout: 10_000 });
  const endless = (one: Animation) => one.effect?.getTiming().iterations === Infinity;
  const ending = document.getAnimations().filter((one) => !endless(one));
  await Promise.allSettled(ending.map(({ finished }) => finished));
}

/** Make a theme, see it at once, take it with you. */
export const Studio: Story = {
  play: async ({ canvasElement }) => settled(canvasElement),
};

/** A colour that nobody can read is told, and mended with one press. */
export const MendsContrast: Story = {
  tags: ['!dev'],
  parameters: { portico: { scenario: 'one' } },
  play: async ({ canvasElement }) => {
    const side = within(canvasElement.querySelector<HTMLElement>('.studio-side')!);
    await userEvent.click(side.getByLabelText('One by one'));
    const accent = side.getByLabelText('Accent, light');
    await userEvent.clear(accent);
    await userEvent.type(accent, '#ffd400');
    await userEvent.click(await side.findByLabelText(/for color-accent, light/));
    await waitFor(() => expect(side.getByText(/Every pair of colours meets/)).toBeVisible());
    await expect(accent).not.toHaveValue('#ffd400');
    await expect(decodeURIComponent(location.hash)).toContain((accent as HTMLInputElement).value);
    await settled(canvasElement);
  },
};

/** What is pasted is read like anybody's input. */
export const ReadsPastedTokens: Story = {
  tags: ['!dev'],
  parameters: { portico: { scenario: 'one' } },
  play: async ({ canvasElement }) => {
    const side = within(canvasElement.querySelector<HTMLElement>('.studio-side')!);
    await userEvent.click(side.getByText('Paste a theme or design tokens'));
    const field = side.getByLabelText('Theme or DTCG tokens, as JSON');
    await userEvent.click(field);
    await userEvent.paste('{ "tokens": { "radius": "red;}", "colour": "x" } }');
    await userEvent.click(side.getByText('Use it'));
    await expect(side.getByText('/tokens/radius')).toBeVisible();
    await expect(side.getByText('/tokens/colour')).toBeVisible();
    await userEvent.clear(field);
    await userEvent.click(field);
    await userEvent.paste('{ "color": { "accent": { "$type": "color", "$value": "#0f766e" } } }');
    await userEvent.click(side.getByText('Use it'));
    await expect(side.getByLabelText('The theme as TypeScript')).toHaveTextContent('#0f766e');
    // One value for both schemes is too dark for one of them.
    await userEvent.click(side.getByLabelText(/for color-accent, dark/));
    await settled(canvasElement);
  },
};
