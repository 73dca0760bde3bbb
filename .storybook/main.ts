import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/react-vite';
import { defaultClientConditions, mergeConfig } from 'vite';
import type { Plugin } from 'vite';

const inRepository = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

// The brands' fonts are dependencies of the demo alone, as the library ships none. Where the demo
// is not installed, stories fall back to the fonts of the system.
const fonts = inRepository('apps/demo-host/node_modules/@fontsource-variable');
const fontsModule = existsSync(fonts) ? './decorators/fonts.ts' : './decorators/no-fonts.ts';

const borrowed = /^(@portico\/|react(-dom)?($|\/)|styled-components$|@tanstack\/react-query$)/;

/**
 * Lets files in here import our packages by their doors, and React. They live outside every
 * package, so names are resolved as the demo host would, which depends on all of them.
 */
function resolveOwnPackages(): Plugin {
  const host = inRepository('apps/demo-host/package.json');
  return {
    name: 'portico-own-packages',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!borrowed.test(source) || !importer?.includes('/.storybook/')) return null;
      return this.resolve(source, host, { skipSelf: true });
    },
  };
}

const config: StorybookConfig = {
  framework: '@storybook/react-vite',
  staticDirs: ['./public'],
  stories: [
    '../packages/react/src/**/*.mdx',
    '../packages/react/src/**/*.stories.tsx',
    './pages/**/*.mdx',
    './pages/**/*.stories.tsx',
  ],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
  docs: { defaultName: 'Docs' },
  typescript: { reactDocgen: 'react-docgen' },
  viteFinal: (vite) =>
    mergeConfig(vite, {
      plugins: [resolveOwnPackages()],
      resolve: {
        // Stories show the sources of the workspace packages, never a stale build.
        conditions: ['portico-source', ...defaultClientConditions],
        alias: {
          'storybook-brand-fonts': fileURLToPath(new URL(fontsModule, import.meta.url)),
          '@fontsource-variable': fonts,
        },
      },
      build: { chunkSizeWarningLimit: 2_000 },
    }),
};

export default config;
