import { useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { expect, waitFor } from 'storybook/test';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { CommissionTable } from '../commission-table/index.ts';
import { TierRing } from '../tier-ring/index.ts';
import { ProgramTheme } from './index.ts';

const accent = '#b4236f';
const theme = { name: 'Raspberry', tokens: { 'color-accent': accent, radius: '14px' } };

/** What a visitor could have seen of the first widget, frame by frame. */
interface Frame {
  readonly isSeen: boolean;
  readonly accent: string;
  readonly height: number;
}
const films = new WeakMap<Element, Frame[]>();

/** Looks at its widgets before every frame that is painted, the first one included. */
function Filmed({ children }: { children: ReactNode }) {
  const stage = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = stage.current;
    if (element === null) return;
    const frames: Frame[] = [];
    films.set(element, frames);
    let next = 0;
    const look = () => {
      next = requestAnimationFrame(look);
      const root = element.querySelector('.portico-root');
      if (root === null) return;
      const style = getComputedStyle(root);
      frames.push({
        isSeen: style.visibility === 'visible',
        accent: style.getPropertyValue('--portico-color-accent').trim(),
        height: root.getBoundingClientRect().height,
      });
    };
    next = requestAnimationFrame(look);
    return () => cancelAnimationFrame(next);
  }, []);
  return (
    <div ref={stage} data-testid="stage" style={{ display: 'grid', gap: 24 }}>
      {children}
    </div>
  );
}

function filmOf(canvasElement: HTMLElement): readonly Frame[] {
  const stage = canvasElement.querySelector('[data-testid="stage"]');
  return (stage && films.get(stage)) ?? [];
}

const meta = {
  title: 'Theming/Program theme',
  component: ProgramTheme,
  parameters: {
    portico: { prepare: (fake) => void (fake.state.brand = { theme, updatedAt: null }) },
  },
  render: (args) => (
    <Filmed>
      <ProgramTheme {...args}>
        <TierRing />
        <CommissionTable />
      </ProgramTheme>
    </Filmed>
  ),
} satisfies Meta<typeof ProgramTheme>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The theme that the program has stored, on widgets that set none. */
export const Stored: Story = {};

/** A slow network: no frame shows another look, and nothing moves when the theme is here. */
export const FirstFrame: Story = {
  parameters: { portico: { ...meta.parameters.portico, latency: 400 } },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(filmOf(canvasElement).some(({ isSeen }) => isSeen)).toBe(true), {
      timeout: 2_500,
    });
    const film = filmOf(canvasElement);
    const hidden = film.filter(({ isSeen }) => !isSeen);
    await expect(hidden.length).toBeGreaterThan(0);
    await expect(Math.min(...hidden.map(({ height }) => height))).toBeGreaterThan(0);
    const looks = new Set(film.filter(({ isSeen }) => isSeen).map((frame) => frame.accent));
    await expect([...looks]).toEqual([accent]);
  },
};

/** A theme that never comes: after three seconds the widgets show themselves as they are. */
export const NeverKnown: Story = {
  parameters: { portico: { ...meta.parameters.portico, latency: Infinity } },
  play: async ({ canvasElement }) => {
    const began = performance.now();
    await waitFor(() => expect(filmOf(canvasElement).at(-1)?.isSeen).toBe(true), {
      timeout: 8_000,
    });
    await expect(performance.now() - began).toBeGreaterThan(1_500);
    await expect(filmOf(canvasElement).find(({ isSeen }) => isSeen)?.accent).not.toBe(accent);
  },
};

/** A server has asked already: there is nothing to wait for. */
export const FromTheServer: Story = {
  args: { initial: theme },
  parameters: { portico: { ...meta.parameters.portico, latency: Infinity } },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(filmOf(canvasElement).length).toBeGreaterThan(0));
    await expect(filmOf(canvasElement).every((frame) => frame.isSeen)).toBe(true);
    await expect(filmOf(canvasElement).every((frame) => frame.accent === accent)).toBe(true);
  },
};
