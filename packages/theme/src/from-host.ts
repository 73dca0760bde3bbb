import type { Theme } from './theme.ts';

/** Design systems whose variables we know by name. */
export type HostSystem = 'shadcn' | 'mui' | 'radix' | 'tailwind';

const systems: Record<HostSystem, Theme> = {
  // shadcn/ui with Tailwind 4: whole colours. Its `--border` is a hairline, too faint for the
  // edge of a control, so that token is left to our default.
  shadcn: {
    tokens: {
      'color-accent': 'var(--primary)',
      'color-background': 'var(--card, var(--background))',
      'color-foreground': 'var(--foreground)',
      'color-danger': 'var(--destructive)',
      'color-focus': 'var(--ring)',
      radius: 'var(--radius)',
    },
  },
  // MUI with `cssVariables: true`.
  mui: {
    tokens: {
      'color-accent': 'var(--mui-palette-primary-main)',
      'color-background': 'var(--mui-palette-background-paper)',
      'color-foreground': 'var(--mui-palette-text-primary)',
      'color-danger': 'var(--mui-palette-error-main)',
      'color-success': 'var(--mui-palette-success-main)',
      'color-warning': 'var(--mui-palette-warning-main)',
      radius: 'var(--mui-shape-borderRadius)',
    },
  },
  // Radix Themes: step 11 is its accessible text colour, step 9 its solid.
  radix: {
    tokens: {
      'color-accent': 'var(--accent-11)',
      'color-background': 'var(--color-panel-solid)',
      'color-foreground': 'var(--gray-12)',
      'color-border': 'var(--gray-9)',
      'color-danger': 'var(--red-11)',
      'color-success': 'var(--green-11)',
      'color-warning': 'var(--amber-11)',
      'color-focus': 'var(--focus-8)',
      radius: 'var(--radius-3)',
      'font-family': 'var(--default-font-family)',
    },
  },
  // Plain Tailwind 4 has no roles; these are the ones that most start from.
  tailwind: {
    tokens: {
      'color-accent': 'var(--color-blue-700)',
      'color-background': 'var(--color-white)',
      'color-foreground': 'var(--color-gray-900)',
      'color-border': 'var(--color-gray-500)',
      'color-danger': 'var(--color-red-700)',
      'color-success': 'var(--color-green-700)',
      'color-warning': 'var(--color-amber-800)',
      radius: 'var(--radius-lg)',
      'font-family': 'var(--font-sans)',
    },
  },
};

/**
 * A theme that points at the variables of the host's design system, so that widgets follow it,
 * dark mode included, without a second set of values. Add to it what is peculiar to the host.
 */
export function fromHost(system: HostSystem): Theme {
  return { tokens: { ...systems[system].tokens } };
}
