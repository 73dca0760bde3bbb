import type { HostSystem } from '@portico/theme';

/** Values that a page of the system might have, so that a theme of variables can be seen. */
export const hostSamples: Record<HostSystem, Readonly<Record<string, string>>> = {
  shadcn: {
    '--primary': 'light-dark(#18181b, #e4e4e7)',
    '--background': 'light-dark(#ffffff, #09090b)',
    '--card': 'light-dark(#ffffff, #18181b)',
    '--foreground': 'light-dark(#09090b, #fafafa)',
    '--destructive': 'light-dark(#b91c1c, #f87171)',
    '--ring': 'light-dark(#71717a, #a1a1aa)',
    '--radius': '10px',
  },
  mui: {
    '--mui-palette-primary-main': 'light-dark(#1565c0, #90caf9)',
    '--mui-palette-background-paper': 'light-dark(#ffffff, #121212)',
    '--mui-palette-text-primary': 'light-dark(#212121, #ffffff)',
    '--mui-palette-error-main': 'light-dark(#c62828, #ef9a9a)',
    '--mui-palette-success-main': 'light-dark(#2e7d32, #81c784)',
    '--mui-palette-warning-main': 'light-dark(#a84300, #ffb74d)',
    '--mui-shape-borderRadius': '4px',
  },
  radix: {
    '--accent-11': 'light-dark(#3a5bc7, #9eb1ff)',
    '--color-panel-solid': 'light-dark(#ffffff, #18191b)',
    '--gray-12': 'light-dark(#1c2024, #edeef0)',
    '--gray-9': 'light-dark(#8b8d98, #696e77)',
    '--red-11': 'light-dark(#c40d1e, #ff9592)',
    '--green-11': 'light-dark(#1c7049, #3dd68c)',
    '--amber-11': 'light-dark(#935400, #ffca16)',
    '--focus-8': 'light-dark(#6b80d6, #5d76d6)',
    '--radius-3': '6px',
    '--default-font-family': 'system-ui, sans-serif',
  },
  tailwind: {
    '--color-blue-700': 'light-dark(#1447e6, #8ec5ff)',
    '--color-white': 'light-dark(#ffffff, #101828)',
    '--color-gray-900': 'light-dark(#101828, #f3f4f6)',
    '--color-gray-500': 'light-dark(#6a7282, #6a7282)',
    '--color-red-700': 'light-dark(#c10007, #ffa2a2)',
    '--color-green-700': 'light-dark(#007a38, #7bf1a8)',
    '--color-amber-800': 'light-dark(#973c00, #ffd230)',
    '--radius-lg': '8px',
    '--font-sans': 'ui-sans-serif, system-ui, sans-serif',
  },
};

/** The samples of every system as declarations; names of different systems never clash. */
export function sampleDeclarations(): string {
  return Object.values(hostSamples)
    .flatMap((sample) => Object.entries(sample))
    .map(([name, value]) => `${name}:${value};`)
    .join('');
}
